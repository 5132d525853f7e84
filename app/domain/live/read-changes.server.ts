// What changed since a place in the log. The log is the only source: whoever has seen it up to a number misses nothing,
// whatever process they ask next.
import { assistingBranches, problemsOf, touchesAfter } from "../../../db/repositories/change.ts";
import { readHead } from "../../../db/repositories/event.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { Changed } from "./change.ts";

/** More than so many events are not told one by one: whoever is that far behind looks again at everything. */
const EVENTS_MAX = 1_000;

export interface Changes {
  /** The place in the log up to which this tells. */
  readonly upTo: number;
  /** More happened than is told here. */
  readonly tooMany: boolean;
  readonly changed: readonly Changed[];
}

/** The number of the newest event: nothing before it needs to be told to whoever reads the problems after asking. */
export async function liveMark({ db }: Context): Promise<number> {
  return (await readHead(db.read)).sequence;
}

/** Everything that changed after event number `after`, each problem once, as it stands now. */
export async function readChanges({ db }: Context, after: number): Promise<Changes> {
  const head = (await readHead(db.read)).sequence;
  // A place that the log has not reached yet is of another log: this one was restored from a backup.
  if (after > head) return { upTo: head, tooMany: true, changed: [] };
  const touches = await touchesAfter(db.read, after, EVENTS_MAX + 1);
  const last = touches.at(-1);
  if (!last) return { upTo: after, tooMany: false, changed: [] };
  if (touches.length > EVENTS_MAX) {
    return { upTo: (await readHead(db.read)).sequence, tooMany: true, changed: [] };
  }
  // Counting those who are affected is the resident's side; it changes nothing that staff decide on.
  const told = touches.filter(({ type }) => type !== "me_too");
  const at = new Map<ProblemId, Instant>(told.map((touch) => [touch.problemId, touch.at]));
  const ids = [...at.keys()];
  const problems = await problemsOf(db.read, ids);
  const assisting = await assistingBranches(db.read, ids);
  return {
    upTo: last.sequence,
    tooMany: false,
    changed: problems.map((problem) => ({
      problem,
      at: at.get(problem.id) ?? problem.changedAt,
      assisting: assisting.get(problem.id) ?? [],
    })),
  };
}
