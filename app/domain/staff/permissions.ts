// Who may do what, in one table: pages by role, and what is done with a problem by the hands that somebody has on it
// (`handsOf`: one's own branch for officials, the subtree for leads and moderators). Moves have a table of their own,
// `problem/handling.ts`. Whatever is not in a table nobody may.
import { handsOf } from "../problem/lifecycle.ts";
import type { Hand } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import type { StaffActor, StaffRole } from "../shared/actor.ts";
import { allowed, refused } from "../shared/refusal.ts";
import type { Verdict } from "../shared/refusal.ts";

type StaffHand = Exclude<Hand, "system" | "resident">;

/** What is done with one problem besides its moves, and whose hands may. */
export const problemPermissions = {
  own: ["official", "lead"],
  snooze: ["official", "lead"],
  note: ["official", "lead", "supervisor"],
  message: ["official", "lead"],
  set_urgency: ["official", "lead", "supervisor"],
  set_focus: ["official", "lead", "supervisor"],
  split: ["official", "lead"],
  volunteers: ["official", "lead"],
  ask_extension: ["official", "lead"],
  /** And not every lead: `clock/extension.ts`. */
  decide_extension: ["lead", "supervisor"],
  read_contact: ["official", "lead", "supervisor", "moderator"],
  take_out: ["official", "lead", "supervisor"],
} as const satisfies Record<string, readonly StaffHand[]>;
export type ProblemPermission = keyof typeof problemPermissions;

/** Pages (with everything below their address, unless it is named itself), and which roles open them. */
export const pagePermissions = {
  inbox: ["official", "lead", "supervisor"],
  /** Texts kept ready for residents. */
  texts: ["lead", "supervisor"],
  /** Why a problem lies where it lies. */
  routing: ["official", "lead", "supervisor", "moderator"],
  moderation: ["moderator"],
  overview: ["lead", "supervisor", "administrator"],
  admin: ["administrator"],
} as const satisfies Record<string, readonly StaffRole[]>;
export type PagePermission = keyof typeof pagePermissions;

/** Refuses with `not_your_branch` for staff whose role may, elsewhere, and with `not_allowed` for all others. */
export function mayDo(
  actor: StaffActor,
  permission: ProblemPermission,
  problem: Pick<Problem, "id" | "branch">,
): Verdict {
  const hands: readonly Hand[] = problemPermissions[permission];
  const held = handsOf(actor, problem);
  if (hands.some((hand) => held.has(hand))) return allowed;
  const elsewhere = actor.grants.some(({ role }) => (hands as readonly string[]).includes(role));
  return refused(elsewhere ? "not_your_branch" : "not_allowed", { permission });
}

/** May this person open that part of the portal at all? */
export function mayOpenPage(actor: StaffActor, page: PagePermission): boolean {
  const roles: readonly StaffRole[] = pagePermissions[page];
  return actor.grants.some(({ role }) => roles.includes(role));
}
