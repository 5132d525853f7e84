// A list saved under a name: what its address asks for, and who sees it. No database.
import type { Grant, StaffActor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { BranchId, PersonId } from "../shared/ids.ts";

export const savedScopes = ["mine", "branch", "everyone"] as const;
export type SavedScope = (typeof savedScopes)[number];

export const SAVED_NAME_MAX = 60;

export interface SavedView {
  readonly id: string;
  readonly personId: PersonId;
  readonly name: string;
  /** The query of an address, as `addressOfQuery` writes it. */
  readonly query: string;
  readonly scope: SavedScope;
  readonly branchId: BranchId | null;
}

/** For whom this person may save a list: a branch by its leads and those above, everyone by supervisors. */
export function scopesOpenTo(actor: StaffActor): SavedScope[] {
  const supervises = grantsOf(actor, "supervisor").length > 0;
  const leads = supervises || grantsOf(actor, "lead").length > 0;
  return savedScopes.filter(
    (scope) => scope === "mine" || (scope === "branch" ? leads : supervises),
  );
}

/** The branches for which this person may save lists. */
export function leadGrants(actor: StaffActor): Grant[] {
  return [...grantsOf(actor, "lead"), ...grantsOf(actor, "supervisor")];
}

/** May they rename or delete it? Their own; those of a branch they lead; with supervisors, those of everyone. */
export function mayChangeSaved(actor: StaffActor, view: SavedView): boolean {
  if (view.personId === actor.personId) return true;
  if (view.scope === "everyone") return grantsOf(actor, "supervisor").length > 0;
  return (
    view.scope === "branch" && leadGrants(actor).some(({ branchId }) => branchId === view.branchId)
  );
}

/** In the person's own order; what they never ordered comes last. */
export function inOwnOrder<View extends { readonly id: string }>(
  views: readonly View[],
  order: readonly string[],
): View[] {
  const at = (view: View) => (order.includes(view.id) ? order.indexOf(view.id) : order.length);
  return [...views].sort((a, b) => at(a) - at(b));
}
