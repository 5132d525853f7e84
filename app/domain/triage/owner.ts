// The owner of a problem: the official of its branch who has taken it. Pure.
import type { BranchId, PersonId } from "../shared/ids.ts";
import type { StaffRole } from "../shared/actor.ts";

export interface OwnerView {
  readonly owner: { readonly id: PersonId; readonly name: string } | null;
  readonly mine: boolean;
  /** To whom it can be given: officials of its branch, and leads above. */
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
}

/** A person of the branch that has the problem, or a lead of it or of one above. */
export function mayOwn(
  person: { readonly role: StaffRole; readonly branchId: BranchId; readonly branchPath: string },
  branch: { readonly id: BranchId; readonly path: string },
): boolean {
  if (person.role === "official") return person.branchId === branch.id;
  return person.role === "lead" && branch.path.startsWith(person.branchPath);
}
