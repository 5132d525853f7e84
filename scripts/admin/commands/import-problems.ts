// `import-problems FILE`: problems from elsewhere, each submitted as a resident would have.
import { createHash } from "node:crypto";
import { canonicalJson } from "../../../app/domain/problem/event.ts";
import { submitProblem } from "../../../app/domain/problem/submit-problem.server.ts";
import { readChoices } from "../../../app/domain/routing/read-choices.server.ts";
import { makeContext } from "../../../app/domain/shared/context.server.ts";
import type { DraftId } from "../../../app/domain/shared/ids.ts";
import { instantToMs } from "../../../app/domain/shared/instant.ts";
import { keyedHash } from "../../../app/domain/shared/secrets.server.ts";
import { CommandFault, isSet, operandOf } from "../command.ts";
import type { Call, Command } from "../command.ts";
import { parseJsonLines } from "../files/json-lines.ts";
import { readText } from "../files/read-text.ts";
import { fileTyped, withPortal } from "../portal.ts";
import type { OpenPortal } from "../portal.ts";
import { readProblems } from "../problem-rows.ts";
import type { ProblemLine } from "../problem-rows.ts";
import { importOptions, refuseFaults } from "../run-import.ts";

export const importProblems: Command = {
  name: "import-problems",
  operands: ["FILE"],
  options: importOptions,
  does: "Submits problems from a file with a JSON object in every line (JSONL).",
  details: [
    "Each line: text, place, area, category and language (area and category by code, or unknown), and if wanted",
    "email, name, publish (false when left out) and submittedAt (now when left out):",
    '  {"text":"The lamp is dark","place":"by the mill","area":"north","category":"lamps","language":"en"}',
    "They are screened, routed and answered like any other; with an address, letters go out.",
    "",
    "Everything is checked first, and every fault is named with its line; then all of it is written, or nothing.",
    "A line that was imported before, or stands twice, is one problem and stays as it is.",
  ],
  examples: ["import-problems old-system.jsonl --dry-run", "import-problems old-system.jsonl"],
  run,
};

async function run(call: Call): Promise<void> {
  const file = fileTyped(operandOf(call));
  const dryRun = isSet(call, "dry-run");
  const { rows, faults } = parseJsonLines(await readText(file));
  await withPortal(dryRun ? "before" : "now", async (portal) => {
    const { context } = portal;
    const read = readProblems(rows, await readChoices(context), context.now());
    refuseFaults(
      file,
      [...faults, ...read.faults].sort((a, b) => a.line - b.line),
    );
    if (dryRun) {
      const count = String(read.problems.length);
      process.stdout.write(
        `problems: ${count} could be submitted (dry run: nothing was written)\n`,
      );
      return;
    }
    const { added, known } = await submitAll(portal, read.problems);
    process.stdout.write(
      `problems: ${String(added)} submitted, ${String(known)} were there before\n`,
    );
  });
}

/** All of them in one transaction, through the use case of the form. */
async function submitAll(
  { settings }: OpenPortal,
  problems: readonly ProblemLine[],
): Promise<{ added: number; known: number }> {
  return settings.db.transact(async (queries) => {
    const count = { added: 0, known: 0 };
    const db = { ...settings.db, read: queries, transact: inside(queries) };
    let clockMs = Date.now();
    const context = makeContext({ ...settings, db }, () => clockMs);
    for (const problem of inOrder(problems)) {
      clockMs = problem.submittedAt === null ? Date.now() : instantToMs(problem.submittedAt);
      const { submission } = problem;
      const draft = draftOf(settings, problem);
      const { alreadySent } = await submitProblem(context, { submission, draft }).catch(explain);
      count[alreadySent ? "known" : "added"] += 1;
    }
    return count;
  });
}

/** What use cases do within a transaction that is open is part of it. */
const inside =
  <Queries>(queries: Queries) =>
  <T>(work: (queries: Queries) => Promise<T>): Promise<T> =>
    work(queries);

/** By time, the undated last: ids are made in order of time. */
const inOrder = (problems: readonly ProblemLine[]): ProblemLine[] =>
  [...problems].sort((a, b) => ((a.submittedAt ?? "9") < (b.submittedAt ?? "9") ? -1 : 1));

/** A line stands for a form that was filled in once: sent again, it is the same problem. */
function draftOf(
  settings: Pick<OpenPortal["settings"], "secrets">,
  problem: ProblemLine,
): { id: DraftId; secret: string } {
  const content = createHash("sha256").update(canonicalJson(problem)).digest("hex");
  const id = `import-${content}` as DraftId;
  return { id, secret: keyedHash(settings, "import-problem", content) };
}

function explain(error: unknown): never {
  const message = error instanceof Error ? error.message : "";
  if (message.startsWith("there is no coordinating branch"))
    throw new CommandFault("There is no coordinating branch: import branches first.");
  throw error;
}
