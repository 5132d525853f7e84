// `import-categories FILE`: the kinds of problem, in two levels.
import { importCategories } from "../../../app/domain/branch/import-categories.server.ts";
import { urgencies } from "../../../app/domain/problem/urgency.ts";
import type { Command } from "../command.ts";
import { rowsOfRecords } from "../../../app/domain/administration/files/rows.ts";
import { importDetails, importOptions, runImport } from "../run-import.ts";

export const importCategoriesCommand: Command = {
  name: "import-categories",
  operands: ["FILE"],
  options: importOptions,
  does: "Adds and changes kinds of problem, from a table (CSV) or a JSON list.",
  details: [
    "Columns: code,parent,name_en,name_zh, and if wanted:",
    "  description_en, description_zh   one sentence for residents",
    "  sensitive                        true: its places are blurred in public",
    "  complex                          true: there is more time to resolve it",
    `  urgency                          ${urgencies.join(", ")} (normal when left out)`,
    "  retired                          true: no longer offered; problems of this kind stay as they are",
    "  examples_en, examples_zh         sentences as residents write them, with | between (in JSON: a list)",
    "  questions                        at most three that change who gets it or how urgent it is, each on a",
    "                                   line of its own within the cell:",
    "    lamps | How many lamps? | 几盏灯不亮？ || one | One | 一盏 ; street | The whole street | 整条街",
    '    which is its code | English | Chinese || the choices; "I do not know" can always be chosen. In JSON: a list of',
    '    {"code", "name_en", "name_zh", "choices": [{"code", "name_en", "name_zh"}]}. Without the column they stay.',
    "",
    ...importDetails,
  ],
  examples: ["import-categories kinds.csv --dry-run", "import-categories kinds.json"],
  run: (call) => runImport(call, "categories", rowsOfRecords, importCategories),
};
