// Who may make rules, and under whose name they do.
import type { Actor } from "../../shared/actor.ts";
import { grantsOf } from "../../shared/actor.ts";
import type { PersonId } from "../../shared/ids.ts";
import { Refusal } from "../../shared/refusal.ts";

/**
 * Refuses with `not_allowed` for anybody but administrators and the portal itself. Returns who it is; null for the portal.
 */
export function assertMayMakeRules(actor: Actor): PersonId | null {
  if (actor.kind === "system") return null;
  if (actor.kind === "staff" && grantsOf(actor, "administrator").length > 0) return actor.personId;
  throw new Refusal("not_allowed");
}
