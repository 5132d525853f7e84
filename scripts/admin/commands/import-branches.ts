// `import-branches FILE`: the tree of branches, the areas they serve and what each solves.
import { branchKinds } from "../../../app/domain/branch/branch.ts";
import { importBranches } from "../../../app/domain/branch/import-branches.server.ts";
import type { Command } from "../command.ts";
import { rowsOfRecords } from "../../../app/domain/administration/files/rows.ts";
import { importDetails, importOptions, runImport } from "../run-import.ts";

export const importBranchesCommand: Command = {
  name: "import-branches",
  operands: ["FILE"],
  options: importOptions,
  does: "Adds and changes branches, from a table (CSV) or a JSON list. Areas and categories come first.",
  details: [
    "Columns: code,parent,kind,name_en,name_zh,closed,areas,responsibilities",
    `  kind              ${branchKinds.join(", ")}`,
    "  parent            the code of the branch above; empty for the one at the top",
    "  closed            true for a branch that gets no problems any more; one that still has some can't be closed",
    "  areas             codes of the areas it serves: north;south",
    "  responsibilities  category, or category@area: water;potholes@north",
    "A column that is left out leaves what there is. In JSON, areas and responsibilities may be lists too:",
    '  [{"code":"north","parent":"office","kind":"village","name_en":"North","name_zh":"北村",',
    '    "areas":["north"],"responsibilities":[{"category":"potholes","area":"north"}]}]',
    "",
    ...importDetails,
  ],
  examples: ["import-branches branches.csv --dry-run", "import-branches branches.json"],
  run: (call) => runImport(call, "branches", rowsOfRecords, importBranches),
};
