// Who may say of what kind a problem really is. Knows nothing of storage or pages.
import { handsOf } from "../problem/lifecycle.ts";
import type { Standing } from "../problem/lifecycle.ts";
import type { Actor } from "../shared/actor.ts";
import { allowed, refused } from "../shared/refusal.ts";
import type { Verdict } from "../shared/refusal.ts";

/** The longest reason, in code points. */
export const CORRECTION_REASON_MAX_CHARACTERS = 2_000;

/**
 * Officials and leads of the branch that has it, moderators and supervisors. While the check holds it, only moderators:
 * whoever looks at it then decides whether it is a problem at all.
 */
export function mayCorrectKind(
  problem: Pick<Standing, "id" | "branch" | "handling">,
  actor: Actor,
): Verdict {
  const hands = handsOf(actor, problem);
  if (problem.handling === "held") {
    return hands.has("moderator") ? allowed : refused("not_allowed");
  }
  const may = (["official", "lead", "moderator", "supervisor"] as const).some((hand) =>
    hands.has(hand),
  );
  return may ? allowed : refused("not_allowed");
}
