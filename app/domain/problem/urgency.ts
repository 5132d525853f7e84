// How pressing a problem is; it sets the time limits.
import type { ProblemEvent } from "./event.ts";

export const urgencies = ["emergency", "urgent", "normal"] as const;
export type Urgency = (typeof urgencies)[number];

export function isUrgency(value: unknown): value is Urgency {
  return urgencies.includes(value as Urgency);
}

/** Whether the first is more pressing than the second. */
export function isMorePressing(one: Urgency, other: Urgency): boolean {
  return urgencies.indexOf(one) < urgencies.indexOf(other);
}

/**
 * The urgency whose limits hold: the most pressing that the problem ever had. To lower it changes what it is called and
 * where it stands, and never lengthens a limit that its resident was told. `now` is what it has at present.
 */
export function governingUrgency(
  events: readonly Pick<ProblemEvent, "type" | "facts">[],
  now: Urgency,
): Urgency {
  let governing = now;
  for (const { type, facts } of events) {
    if (type !== "urgency_raised" && type !== "urgency_set") continue;
    for (const had of [facts.from, facts.to]) {
      if (isUrgency(had) && isMorePressing(had, governing)) governing = had;
    }
  }
  return governing;
}
