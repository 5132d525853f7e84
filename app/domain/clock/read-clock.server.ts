// A problem's clock, derived from its events.
import { listCategories } from "../../../db/repositories/county.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Category } from "../branch/branch.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import { withoutUndone } from "../problem/undone.ts";
import { governingUrgency } from "../problem/urgency.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import { limitsAfter, nextLimit } from "./ledger.ts";
import type { Limit } from "./ledger.ts";

export interface Clock {
  readonly limits: readonly Limit[];
  readonly next: ReturnType<typeof nextLimit>;
}

/** The limits of `problem` as its events, its urgency and the complexity of its kind give them. */
export async function readClock(
  context: Context,
  queries: Queries,
  problem: Pick<Problem, "id" | "urgency" | "categoryId">,
): Promise<Clock> {
  const events = await eventsOfProblem(queries, problem.id);
  const categories = problem.categoryId === null ? [] : await listCategories(queries);
  return clockFrom(context, problem, events, categories);
}

/** The same from events (oldest first) and kinds that are read already. */
export function clockFrom(
  { calendar }: Pick<Context, "calendar">,
  problem: Pick<Problem, "urgency" | "categoryId">,
  all: readonly ProblemEvent[],
  categories: readonly Category[],
): Clock {
  const events = sinceFirstSubmission(withoutUndone(all));
  const isComplex = (kind: unknown) => categories.some(({ id, complex }) => id === kind && complex);
  // A correction never lengthens a limit that residents were told.
  const wasSimple = events.some(
    ({ type, facts }) =>
      type === "kind_corrected" && typeof facts.from === "string" && !isComplex(facts.from),
  );
  const complex = isComplex(problem.categoryId) && !wasSimple;
  const urgency = governingUrgency(events, problem.urgency);
  const limits = limitsAfter(events, urgency, complex, calendar);
  return { limits, next: nextLimit(limits) };
}

/** What was split off another problem has that one's clock: it counts from the first submission. */
function sinceFirstSubmission(events: readonly ProblemEvent[]): readonly ProblemEvent[] {
  const [first, ...rest] = events;
  const submittedAt = first?.type === "split_from" ? first.facts.submittedAt : undefined;
  return first && typeof submittedAt === "string"
    ? [{ ...first, at: submittedAt as Instant }, ...rest]
    : events;
}
