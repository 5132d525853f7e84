// Who said that a published problem affects them too, and who wants to hear of it. Pure; knows no address and no cookie.
import { finalHandlingStates, isOpen } from "../problem/handling.ts";
import type { Handling } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import { allowed, refused } from "../shared/refusal.ts";
import type { Verdict } from "../shared/refusal.ts";

/** How somebody came to follow: by the button, by "yes, it's this one", or because staff merged their problem. */
export const followerSources = ["me_too", "joined", "merged"] as const;
export type FollowerSource = (typeof followerSources)[number];

/** The reason of a merge that the portal makes because its resident chose "yes, it's this one"; a code, put into words at the doors. */
export const RESIDENT_SAID_SO = "resident_said_so";

/** How long the link in a confirmation works, and an address that nobody confirmed is kept. */
export const CONFIRMATION_KEPT_DAYS = 7;
/** Whoever asks: a letter to an address that has confirmed nothing is at most this frequent, and at most five a day. */
export const CONFIRMATION_PAUSE_MINUTES = 10;

/**
 * May somebody say of this problem that it affects them too? Refuses with `not_found` for what the public does not see,
 * and with `move_not_possible` for what has ended: a new problem helps there, a count does not.
 */
export function mayAddMeToo(problem: Pick<Problem, "handling" | "publication">): Verdict {
  if (problem.publication !== "published") return refused("not_found");
  return isMeTooOffered(problem.handling)
    ? allowed
    : refused("move_not_possible", { move: "me_too", state: problem.handling });
}

export function isMeTooOffered(handling: Handling): boolean {
  return !(finalHandlingStates as readonly Handling[]).includes(handling);
}

/** Whether a resident may say "yes, it's this one": the public sees it, and somebody still works on it. */
export function mayBeJoined(problem: Pick<Problem, "handling" | "publication">): boolean {
  return problem.publication === "published" && isOpen(problem.handling);
}
