// What was taken back counts for nothing: neither it nor the taking back. Whoever derives figures, limits or words from
// events reads them through here; only timelines show both. Knows nothing of who may take back what.
import type { ProblemEvent } from "./event.ts";

type Named = Pick<ProblemEvent, "id" | "type" | "facts">;

/** The ids of the events that later ones took back. */
export function undoneIds(events: readonly Pick<Named, "type" | "facts">[]): ReadonlySet<unknown> {
  const undoing = events.filter(({ type }) => type === "undone");
  return new Set(undoing.map(({ facts }) => facts.undoes));
}

/**
 * The events that stand, in their order: without those that were taken back, and without the taking back. A step that was
 * taken back never was: a pause paused nothing, a resolution stopped no clock, so no limit is longer for it.
 */
export function withoutUndone<Event extends Named>(events: readonly Event[]): readonly Event[] {
  const undone = undoneIds(events);
  if (undone.size === 0) return events;
  return events.filter(({ id, type }) => type !== "undone" && !undone.has(id));
}
