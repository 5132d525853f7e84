// Whose problems a member of staff may see: their own branches, the subtree of a lead, or everything.
import type { Branch } from "../branch/branch.ts";
import type { Problem } from "../problem/problem.ts";
import type { StaffActor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { BranchId } from "../shared/ids.ts";

/** The branches whose problems `actor` sees in the inbox. Officials: theirs; leads and supervisors: those below too. */
export function branchesInReach(actor: StaffActor, branches: Iterable<Branch>): BranchId[] {
  const own = new Set(grantsOf(actor, "official").map((grant) => grant.branchId));
  const above = [...grantsOf(actor, "lead"), ...grantsOf(actor, "supervisor")];
  return [...branches]
    .filter(
      (branch) =>
        own.has(branch.id) || above.some((grant) => branch.path.startsWith(grant.branchPath)),
    )
    .map((branch) => branch.id);
}

/**
 * May `actor` open the page of this problem at all? Its branch, whoever answers for it while it lies elsewhere, and those
 * above. Assisting branches are asked for separately: see `mayOpen`.
 */
export function maySee(
  actor: StaffActor,
  problem: Pick<Problem, "branch" | "answerableBranchId" | "contradictions">,
): boolean {
  const above = [...grantsOf(actor, "moderator"), ...grantsOf(actor, "supervisor")];
  const fromAbove = above.some(
    (grant) => !problem.branch || problem.branch.path.startsWith(grant.branchPath),
  );
  const official = grantsOf(actor, "official").some(
    ({ branchId }) =>
      branchId === problem.branch?.id ||
      branchId === problem.answerableBranchId ||
      // It shall learn what its resident said, though it decides no more.
      problem.contradictions.by.some((one) => one.branchId === branchId),
  );
  const lead = grantsOf(actor, "lead").some(
    (grant) =>
      problem.branch?.path.startsWith(grant.branchPath) ||
      grant.branchId === problem.answerableBranchId,
  );
  return fromAbove || official || lead;
}

/** Colleagues of one branch know each other by name, and leads and supervisors those below them. */
export function mayKnowByName(actor: StaffActor, branchPaths: readonly string[]): boolean {
  return actor.grants.some(({ role, branchPath }) => {
    const above = role === "lead" || role === "supervisor";
    return branchPaths.some(
      (path) => path === branchPath || (above && path.startsWith(branchPath)),
    );
  });
}

/** May rule whose a problem is, somewhere. */
export function isSupervisor(actor: StaffActor): boolean {
  return grantsOf(actor, "supervisor").length > 0;
}

/** True for a supervisor of the whole tree, who also sees what lies with no branch yet. */
export function seesEverything(actor: StaffActor): boolean {
  return grantsOf(actor, "supervisor").some(({ branchPath }) => branchPath.split("/").length === 3);
}
