// A problem's clock: its limits, the one that comes next, and what they were reckoned from.
import type { ProblemEvent } from "../problem/event.ts";
import type { WorkingCalendar } from "./calendar.ts";
import type { Limit, Terms, nextLimit } from "./ledger.ts";

export interface Clock {
  readonly limits: readonly Limit[];
  readonly next: ReturnType<typeof nextLimit>;
  /** All that were ever in force for it, the first first. */
  readonly calendars: readonly WorkingCalendar[];
  /** From what the limits were reckoned: what stands of its events, oldest first, and under which terms. */
  readonly events: readonly ProblemEvent[];
  readonly terms: Terms;
}
