// Puts problems into the index of similar ones: a new one when it is screened, others (loaded, imported, older than the
// index) in passing.
import { insertIndexed, listUnindexed } from "../../../db/repositories/token-index.ts";
import type { ProblemText } from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Problem } from "../problem/problem.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { marksOf } from "./marks.ts";

/** Long enough to be quick, short enough that other writers hardly wait: about a tenth of a second. */
const LOOKED_AT_TOGETHER = 250;

/** Everything that a problem says, the place first. */
export function wordsTogether({ description, place }: ProblemText): string {
  return `${place}\n${description}`;
}

/** Puts one problem in, within the caller's transaction. Again does nothing: false. */
export function indexProblem(
  queries: Queries,
  problem: Problem,
  text: ProblemText,
): Promise<boolean> {
  return insertIndexed(queries, problem.id, marksOf(wordsTogether(text), problem));
}

export interface IndexedPart {
  readonly indexed: number;
  /** Give it as `after` to go on; null at the end. */
  readonly next: ProblemId | null;
}

/** Puts in what is missing among the next problems after `after` (null: from the first). Safe to run twice at once. */
export async function indexMissing(
  context: Pick<Context, "db">,
  after: ProblemId | null,
  size: number = LOOKED_AT_TOGETHER,
): Promise<IndexedPart> {
  const { missing, next } = await listUnindexed(context.db.read, after, size);
  if (missing.length === 0) return { indexed: 0, next };
  const indexed = await context.db.transact(async (queries) => {
    let count = 0;
    for (const { problem, text } of missing) {
      if (await indexProblem(queries, problem, text)) count += 1;
    }
    return count;
  });
  return { indexed, next };
}

/** Puts in all that is missing, and returns how many were. Ends early when `stopped` says so. */
export async function indexAllMissing(
  context: Pick<Context, "db">,
  stopped: () => boolean = () => false,
): Promise<number> {
  let [count, after]: [number, ProblemId | null] = [0, null];
  do {
    const part: IndexedPart = await indexMissing(context, after);
    count += part.indexed;
    after = part.next;
  } while (after !== null && !stopped());
  return count;
}
