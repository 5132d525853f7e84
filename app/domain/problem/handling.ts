// The handling track: is the problem being solved? States and moves, as one table.
// Knows nothing of publication, storage or pages.

export const handlingStates = [
  "submitted",
  "screening",
  "held",
  "routing",
  "triage",
  "assigned",
  "accepted",
  "in_progress",
  "awaiting_resident",
  "returned",
  "resolved",
  "reopened",
  "closed",
  "rejected",
  "merged",
  "withdrawn",
] as const;
export type Handling = (typeof handlingStates)[number];

/** Where a problem may rest for ever. From some of them a person can still bring it back. */
export const finalHandlingStates = ["closed", "rejected", "merged", "withdrawn"] as const;

/** The hands that can make a move. `official` and `lead` are those of the problem's own branch. */
export const hands = ["system", "resident", "moderator", "official", "lead", "supervisor"] as const;
export type Hand = (typeof hands)[number];

/** What a move needs besides its hand: facts given with it, or something true of the problem. */
export type Requirement =
  | "reason"
  | "branch"
  | "another_branch"
  | "decision"
  | "question"
  | "answer"
  | "resolution"
  | "target"
  | "public_text"
  | "not_emergency"
  | "not_coordinating"
  | "return_reason"
  | "return_period"
  | "once_per_branch"
  | "not_ruled"
  | "another_owner"
  | "dispute"
  | "no_dispute"
  | "reopenable"
  | "unmerge_period"
  | "first_contradiction"
  | "contradicted_before"
  | "not_barred";

export interface MoveRow<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Hand[];
  readonly requires: readonly Requirement[];
}

/** Everything but what is done or may rest for ever. */
const openStates = handlingStates.filter(
  (state) => state !== "resolved" && !(finalHandlingStates as readonly Handling[]).includes(state),
);

/**
 * Every move on the handling track. The life of a report as one pure table follows Signalen's
 * workflow.py; first-receiver responsibility and returns follow DOMAIN.md.
 */
export const handlingMoves = {
  begin_screening: {
    from: ["submitted"],
    to: "screening",
    by: ["system"],
    requires: [],
  },
  hold: {
    from: ["screening"],
    to: "held",
    by: ["system"],
    requires: ["reason", "not_emergency"],
  },
  pass_screening: {
    from: ["screening"],
    to: "routing",
    by: ["system"],
    requires: [],
  },
  send_on: { from: ["held"], to: "routing", by: ["moderator"], requires: [] },
  reject: {
    from: ["held", "routing", "triage", "assigned", "returned"],
    to: "rejected",
    by: ["moderator"],
    requires: ["reason"],
  },
  // Not to "held": a person has just looked, and an emergency is never held.
  reinstate: {
    from: ["rejected"],
    to: "routing",
    by: ["moderator", "supervisor"],
    requires: ["reason"],
  },
  route: {
    from: ["routing"],
    to: "assigned",
    by: ["system"],
    requires: ["branch", "decision"],
  },
  send_to_triage: {
    from: ["routing"],
    to: "triage",
    by: ["system"],
    requires: ["branch", "decision"],
  },
  assign: {
    from: ["triage", "assigned", "returned", "accepted", "in_progress", "reopened"],
    to: "assigned",
    by: ["lead", "supervisor"],
    requires: ["no_dispute", "another_branch", "reason"],
  },
  dispatch: {
    from: ["triage"],
    to: "assigned",
    by: ["official"],
    requires: ["another_branch"],
  },
  accept: {
    from: ["triage", "assigned", "reopened"],
    to: "accepted",
    by: ["official", "lead"],
    requires: ["not_barred"],
  },
  start: {
    from: ["accepted"],
    to: "in_progress",
    by: ["official", "lead"],
    requires: [],
  },
  ask_resident: {
    from: ["accepted", "in_progress"],
    to: "awaiting_resident",
    by: ["official", "lead"],
    requires: ["question"],
  },
  answer: {
    from: ["awaiting_resident"],
    to: "in_progress",
    by: ["resident"],
    requires: ["answer"],
  },
  resume: {
    from: ["awaiting_resident"],
    to: "in_progress",
    by: ["official", "lead", "system"],
    requires: ["reason"],
  },
  return: {
    from: ["assigned", "accepted"],
    to: "returned",
    by: ["official", "lead"],
    requires: [
      "not_coordinating",
      "not_ruled",
      "once_per_branch",
      "return_period",
      "return_reason",
      "reason",
      "another_owner",
    ],
  },
  reroute: { from: ["returned"], to: "routing", by: ["system"], requires: ["no_dispute"] },
  // The last word on whose it is. What was ruled is changed only by another ruling.
  rule: {
    from: ["returned", "triage", "assigned", "accepted", "in_progress", "reopened"],
    to: "assigned",
    by: ["supervisor"],
    requires: ["dispute", "branch", "reason"],
  },
  resolve: {
    from: ["accepted", "in_progress"],
    to: "resolved",
    by: ["official", "lead"],
    requires: ["not_barred", "resolution"],
  },
  confirm: { from: ["resolved"], to: "closed", by: ["resident"], requires: [] },
  close_in_silence: {
    from: ["resolved"],
    to: "closed",
    by: ["system"],
    requires: [],
  },
  reopen: {
    from: ["resolved"],
    to: "reopened",
    by: ["resident"],
    requires: ["first_contradiction", "reason"],
  },
  reopen_closed: {
    from: ["closed"],
    to: "reopened",
    by: ["resident"],
    requires: ["first_contradiction", "reason", "reopenable"],
  },
  // Not solved for the second time: one level up, and those who called it resolved decide it no more.
  escalate: {
    from: ["resolved", "closed"],
    to: "reopened",
    by: ["resident"],
    requires: ["contradicted_before", "reason", "reopenable"],
  },
  merge: {
    from: [
      "held",
      "routing",
      "triage",
      "assigned",
      "accepted",
      "in_progress",
      "returned",
      "reopened",
    ],
    to: "merged",
    // The system does it only for a resident who said "yes, it's this one".
    by: ["system", "moderator", "official", "lead"],
    requires: ["target", "reason"],
  },
  unmerge: {
    from: ["merged"],
    to: "routing",
    by: ["moderator", "official", "lead", "supervisor"],
    requires: ["unmerge_period", "reason"],
  },
  withdraw: {
    from: openStates,
    to: "withdrawn",
    by: ["resident"],
    requires: [],
  },
} as const satisfies Record<string, MoveRow<Handling>>;

export type HandlingMove = keyof typeof handlingMoves;
export const handlingMoveNames = Object.keys(handlingMoves) as HandlingMove[];

/** True while somebody still owes this problem work or an answer. */
export function isOpen(handling: Handling): boolean {
  return openStates.includes(handling);
}
