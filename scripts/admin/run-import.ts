// The frame of an import: read the file, let the use case check and write, tell what came of it.
import type { ImportOutcome, ImportRow } from "../../app/domain/branch/import-fault.ts";
import { system } from "../../app/domain/shared/actor.ts";
import type { Actor } from "../../app/domain/shared/actor.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import { CommandFault, isSet, operandOf } from "./command.ts";
import type { Call, Option } from "./command.ts";
import { sentenceOfImportFault, sentenceOfImportWarning } from "./import-sentences.ts";
import { readRowsOf } from "./files/read-text.ts";
import { fileTyped, withPortal } from "./portal.ts";

export const importOptions = {
  "dry-run": { type: "boolean", does: "checks everything and writes nothing" },
} as const satisfies Record<string, Option>;

export const importDetails: readonly string[] = [
  "Everything is checked first, and every fault is named with its line; then all of it is written, or nothing.",
  "What has a code that is there already is changed, the rest is added. Nothing is ever deleted.",
];

type UseCase = (
  context: Context,
  actor: Actor,
  rows: readonly ImportRow[],
  options: { readonly dryRun: boolean },
) => Promise<ImportOutcome>;

/** Imports the file of the call; `noun` is what it holds, in the plural. */
export async function runImport(
  call: Call,
  noun: string,
  rowsOf: (text: string) => ImportRow[],
  useCase: UseCase,
): Promise<void> {
  const file = fileTyped(operandOf(call));
  const dryRun = isSet(call, "dry-run");
  const rows = await readRowsOf(file, rowsOf);
  if (rows.length === 0) throw new CommandFault(`${file} holds no ${noun}`);
  const outcome = await withPortal(dryRun ? "before" : "now", ({ context }) =>
    useCase(context, system("import"), rows, { dryRun }),
  );
  refuseFaults(
    file,
    outcome.faults.map((fault) => ({ line: fault.line, says: sentenceOfImportFault(fault) })),
  );
  process.stderr.write(warningLines(file, outcome.warnings));
  const { added, changed, unchanged } = outcome;
  const counts = `${String(added)} added, ${String(changed)} changed, ${String(unchanged)} as they were`;
  process.stdout.write(`${noun}: ${counts}${dryRun ? " (dry run: nothing was written)" : ""}\n`);
}

const WARNINGS_SHOWN = 50;

function warningLines(file: string, warnings: ImportOutcome["warnings"]): string {
  if (warnings.length === 0) return "";
  const shown = warnings.slice(0, WARNINGS_SHOWN).map((warning) => {
    const line = warning.line === null ? "" : `line ${String(warning.line)}: `;
    return `  ${line}${sentenceOfImportWarning(warning)}`;
  });
  const more = warnings.length - shown.length;
  const lines = more > 0 ? [...shown, `  and ${String(more)} more`] : shown;
  return [`${file}: worth a look. They are imported all the same.`, ...lines, ""].join("\n");
}

/** Ends the command with the list, if there is anything in it. */
export function refuseFaults(
  file: string,
  faults: readonly { readonly line: number | null; readonly says: string }[],
): void {
  if (faults.length === 0) return;
  const count = faults.length === 1 ? "1 fault" : `${String(faults.length)} faults`;
  const list = faults.map(({ line, says }) =>
    line === null ? `  ${says}` : `  line ${String(line)}: ${says}`,
  );
  throw new CommandFault([`${file}: ${count}. Nothing was written.`, ...list].join("\n"));
}
