// Puts problems into the index of similar ones: a new one when it is screened, others (loaded, imported, older than the
// index) in passing.
import { insertIndexed, listUnindexed, moveIndexed } from "../../../db/repositories/token-index.ts";
import type { ToIndex, Unindexed } from "../../../db/repositories/token-index.ts";
import { findOriginal } from "../../../db/repositories/text.ts";
import type { ProblemText } from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Problem } from "../problem/problem.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { marksOf } from "./marks.ts";

/** Large enough to be quick, small enough that other writers wait for half a second at most. */
const LOOKED_AT_TOGETHER = 1_000;

/** Everything that a problem says, the place first. */
export function wordsTogether({ description, place }: ProblemText): string {
  return `${place}\n${description}`;
}

/** Puts one problem in, within the caller's transaction. Again does nothing. */
export async function indexProblem(
  queries: Queries,
  problem: Problem,
  text: ProblemText,
): Promise<void> {
  await insertIndexed(queries, [toIndex({ problem, text })]);
}

/**
 * What changed about the problem (its kind, area, point) changes its place in the index, within the caller's transaction.
 * Nothing happens when the words were erased, or when it is not in the index yet: it will come in as it is then.
 */
export async function reindexProblem(
  queries: Queries,
  before: Problem,
  after: Problem,
): Promise<void> {
  const text = await findOriginal(queries, after.id);
  if (!text) return;
  const old = new Set(toIndex({ problem: before, text }).tokens);
  const now = new Set(toIndex({ problem: after, text }).tokens);
  await moveIndexed(queries, after.id, {
    gone: [...old].filter((token) => !now.has(token)),
    come: [...now].filter((token) => !old.has(token)),
  });
}

function toIndex({ problem, text }: Unindexed): ToIndex {
  return { problemId: problem.id, tokens: marksOf(wordsTogether(text), problem) };
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
  const prepared = missing.map(toIndex);
  const indexed = await context.db.transact((queries) => insertIndexed(queries, prepared));
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
