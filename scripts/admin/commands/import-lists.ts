// `import-duties FILE`, `import-people FILE`, `import-calendars FILE`: what the pages of administration write as files.
import type { ExchangeKind } from "../../../app/domain/administration/exchange/exchange-kind.ts";
import {
  importFile,
  rowsOfFile,
} from "../../../app/domain/administration/exchange/import-file.server.ts";
import { exchangeFaultInWords } from "../../../app/components/admin-exchange-words.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import { speech } from "../../../app/i18n/translate.ts";
import { isSet, operandOf } from "../command.ts";
import type { Call, Command } from "../command.ts";
import { readRowsOf } from "../files/read-text.ts";
import { fileTyped, withPortal } from "../portal.ts";
import { importDetails, importOptions, refuseFaults } from "../run-import.ts";

const english = speech("en", "UTC");

async function run(call: Call, kind: ExchangeKind): Promise<void> {
  const file = fileTyped(operandOf(call));
  const dryRun = isSet(call, "dry-run");
  const rows = await readRowsOf(file, (text) => rowsOfFile(kind, text));
  const { faults, added, changed, unchanged } = await withPortal(
    dryRun ? "before" : "now",
    ({ context }) => importFile(context, system("import"), { kind, rows }, { dryRun }),
  );
  refuseFaults(
    file,
    faults.map((one) => ({ line: one.line, says: exchangeFaultInWords(one, english) })),
  );
  const counts = `${String(added)} added, ${String(changed)} changed, ${String(unchanged)} as they were`;
  process.stdout.write(`${kind}: ${counts}${dryRun ? " (dry run: nothing was written)" : ""}\n`);
}

export const importDutiesCommand: Command = {
  name: "import-duties",
  operands: ["FILE"],
  options: importOptions,
  does: "Says what branches solve where, from a table (CSV) or a JSON list with a line for each duty.",
  details: [
    "Columns: branch,category,area (codes; without an area: everywhere)",
    "A branch that the file names solves afterwards what the file says and nothing else; the others stay.",
    "",
    ...importDetails,
  ],
  examples: ["import-duties duties.csv --dry-run", "import-duties duties.csv"],
  run: (call) => run(call, "duties"),
};

export const importPeopleCommand: Command = {
  name: "import-people",
  operands: ["FILE"],
  options: importOptions,
  does: "Invites people and gives them roles, from a table (CSV) or a JSON list.",
  details: [
    "Columns: email,name,language,roles,closed",
    "  roles   official@north;lead@town: a role and the code of a branch",
    "  closed  stands there to be read; accounts are closed on the page of a person",
    "Who is new is invited and sets a password by a link. Nobody loses a role.",
    "",
    ...importDetails,
  ],
  examples: ["import-people people.csv --dry-run", "import-people people.csv"],
  run: (call) => run(call, "people"),
};

export const importCalendarsCommand: Command = {
  name: "import-calendars",
  operands: ["FILE"],
  options: importOptions,
  does: "Adds calendars of working days, or their next versions, from a JSON list.",
  details: ["The list is what export-calendars writes.", "", ...importDetails],
  examples: ["import-calendars calendars.json --dry-run", "import-calendars calendars.json"],
  run: (call) => run(call, "calendars"),
};
