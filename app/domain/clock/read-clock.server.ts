// A problem's clock, derived from its events.
import { listCategories } from "../../../db/repositories/county.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Problem } from "../problem/problem.ts";
import type { Context } from "../shared/context.server.ts";
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
  const complex =
    problem.categoryId !== null &&
    (await listCategories(queries)).some(({ id, complex }) => id === problem.categoryId && complex);
  const limits = limitsAfter(events, problem.urgency, complex, context.calendar);
  return { limits, next: nextLimit(limits) };
}
