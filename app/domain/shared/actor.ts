// Who asks. Every use case takes an Actor; no use case looks at a request.
import type { BranchId, PersonId, ProblemId } from "./ids.ts";

export const staffRoles = ["moderator", "official", "lead", "supervisor", "administrator"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** A role held over a branch. `branchPath` is the ids from the root to the branch, `/a/b/`. */
export interface Grant {
  readonly role: StaffRole;
  readonly branchId: BranchId;
  readonly branchPath: string;
}

/** A signed-in member of staff. */
export interface StaffActor {
  readonly kind: "staff";
  readonly personId: PersonId;
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** The resident of one problem, known by a link token or by reference and tracking key. */
export interface ResidentActor {
  readonly kind: "resident";
  readonly problemId: ProblemId;
}

/** The portal itself; `job` says which part. */
export interface SystemActor {
  readonly kind: "system";
  readonly job: string;
}

/** Anybody. */
export interface PublicActor {
  readonly kind: "public";
}

export type Actor = StaffActor | ResidentActor | SystemActor | PublicActor;

export const anybody: PublicActor = { kind: "public" };

/** The portal acting through `job`, such as `route-problem`. */
export function system(job: string): SystemActor {
  return { kind: "system", job };
}

/** The grants of that role; empty for anybody who is not staff. */
export function grantsOf(actor: Actor, role: StaffRole): readonly Grant[] {
  return actor.kind === "staff" ? actor.grants.filter((grant) => grant.role === role) : [];
}
