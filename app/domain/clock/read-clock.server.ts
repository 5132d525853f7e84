// A problem's clock, derived from its events.
import { listCategories } from "../../../db/repositories/county.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Category } from "../branch/branch.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import { withoutUndone } from "../problem/undone.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import type { Clock } from "./clock.ts";
import { limitsAfter, nextLimit } from "./ledger.ts";
import { calendarOf, policyOf } from "./known-versions.server.ts";
import { calendarsNamed, governingVersion, termsOf } from "./terms.ts";

type Timed = Pick<Problem, "id" | "urgency" | "categoryId" | "focusGroups">;

/** The limits of `problem` as its events, its urgency, its kind and its focus groups give them. */
export async function readClock(
  context: Context,
  queries: Queries,
  problem: Timed,
): Promise<Clock> {
  const events = await eventsOfProblem(queries, problem.id);
  const categories = await listCategories(queries);
  return clockFrom(context, queries, problem, events, categories);
}

/** The same from events (oldest first) and kinds that are read already. */
export async function clockFrom(
  context: Pick<Context, "calendar" | "db">,
  queries: Queries,
  problem: Omit<Timed, "id">,
  all: readonly ProblemEvent[],
  categories: readonly Category[],
): Promise<Clock> {
  const policy = await policyOf(context, queries, governingVersion(all));
  const calendars = [];
  for (const name of calendarsNamed(all)) {
    calendars.push(await calendarOf(context, queries, name));
  }
  // Steps that were taken back count for nothing; a standing that was known once still bounds what was promised.
  const events = sinceFirstSubmission(withoutUndone(all));
  const terms = termsOf(problem, all, { policy, categories, calendars });
  const limits = limitsAfter(events, terms);
  return { limits, next: nextLimit(limits), calendars, events, terms };
}

/** What was split off another problem has that one's clock: it counts from the first submission. */
function sinceFirstSubmission(events: readonly ProblemEvent[]): readonly ProblemEvent[] {
  const [first, ...rest] = events;
  const submittedAt = first?.type === "split_from" ? first.facts.submittedAt : undefined;
  return first && typeof submittedAt === "string"
    ? [{ ...first, at: submittedAt as Instant }, ...rest]
    : events;
}
