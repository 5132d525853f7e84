// Who has a problem by name, and until when and why it sleeps: for the head of its page.
import { nameOfPerson } from "../../../db/repositories/owned.ts";
import type { Queries } from "../../../db/handle.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import type { HeldView } from "./held-view.ts";

/** `events` are the problem's own, oldest first. */
export async function readHeld(
  queries: Queries,
  { ownerId, snooze }: Problem,
  events: readonly ProblemEvent[],
): Promise<HeldView> {
  const reason = events.findLast(({ type }) => type === "snoozed")?.reason ?? null;
  return {
    owner: ownerId === null ? null : await nameOfPerson(queries, ownerId),
    asleep: snooze && { ...snooze, reason },
  };
}
