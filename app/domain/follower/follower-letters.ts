// Which event of a published problem is told to its followers. One pure table; sending is somebody else's.
import type { FollowerLetterKind } from "../notification/letters-owed.ts";
import type { EventType } from "../problem/event.ts";

const told: Partial<Record<EventType, FollowerLetterKind>> = {
  accept: "follow_accepted",
  resolve: "follow_resolved",
  confirm: "follow_closed",
  close_in_silence: "follow_closed",
  reopen: "follow_reopened",
  reopen_closed: "follow_reopened",
  escalate: "follow_reopened",
  merge: "follow_merged",
};

/** The letter that an event of this type owes followers, or null. */
export function followerLetterOf(type: EventType): FollowerLetterKind | null {
  return told[type] ?? null;
}
