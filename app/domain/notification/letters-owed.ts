// Which event owes which letter to the resident; alerts to staff have a room of their own (`alert.ts`). One pure table; sending is somebody else's.
import type { EventType } from "../problem/event.ts";

export const residentLetterKinds = [
  "received",
  "held",
  "assigned",
  "accepted",
  "question",
  "returned",
  "resolved",
  "reopened",
  "closed",
  "rejected",
  "merged",
  "refused",
  "message",
  "undone",
  "split",
  "extension",
] as const;
/** To those who follow a published problem: one asks an address whether it wants the others (`follower/`). */
export const followerLetterKinds = [
  "confirm_follow",
  "follow_accepted",
  "follow_resolved",
  "follow_closed",
  "follow_reopened",
  "follow_merged",
] as const;
export type FollowerLetterKind = (typeof followerLetterKinds)[number];
/** To staff: an emergency; a limit that nears or is past. */
const staffLetterKinds = ["emergency_alert", "limit_notice"] as const;

export function isStaffLetter(kind: LetterKind): boolean {
  return (staffLetterKinds as readonly LetterKind[]).includes(kind);
}

/** To residents, to staff, to followers. */
export const letterKinds = [
  ...residentLetterKinds,
  ...staffLetterKinds,
  ...followerLetterKinds,
] as const;
export type LetterKind = (typeof letterKinds)[number];

export function isFollowerLetter(kind: LetterKind): kind is FollowerLetterKind {
  return (followerLetterKinds as readonly LetterKind[]).includes(kind);
}

/** What becomes of a letter that is owed. */
export const deliveryStates = [
  "queued",
  "sent",
  "deferred",
  "bounced",
  "failed",
  "skipped",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface LetterOwed {
  readonly kind: LetterKind;
  /** Waits for the hold time (MAIL_HOLD_SECONDS), in which the change can still be undone. */
  readonly held: boolean;
  /** The resident can stop letters of this kind. */
  readonly stoppable: boolean;
}

const status = (kind: LetterKind): LetterOwed => ({
  kind,
  held: true,
  stoppable: true,
});
const always = (kind: LetterKind): LetterOwed => ({
  kind,
  held: true,
  stoppable: false,
});

const owed: Partial<Record<EventType, LetterOwed>> = {
  submit: { kind: "received", held: false, stoppable: false },
  hold: always("held"),
  route: status("assigned"),
  dispatch: status("assigned"),
  assign: status("assigned"),
  rule: status("assigned"),
  accept: status("accepted"),
  ask_resident: status("question"),
  return: status("returned"),
  resolve: status("resolved"),
  reopen: status("reopened"),
  reopen_closed: status("reopened"),
  escalate: status("reopened"),
  confirm: status("closed"),
  close_in_silence: status("closed"),
  reject: always("rejected"),
  merge: status("merged"),
  refuse: always("refused"),
  hide: always("refused"),
  messaged: status("message"),
  // Only when the letter about what was taken back has gone: else its row says that nothing was told.
  undone: always("undone"),
  split_from: status("split"),
  extension_granted: status("extension"),
  extension_refused: status("extension"),
};

/** The letter that an event of this type owes the resident, or null. */
export function letterOwedBy(type: EventType): LetterOwed | null {
  return owed[type] ?? null;
}
