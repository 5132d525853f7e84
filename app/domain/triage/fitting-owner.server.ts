// Whether somebody may still have a problem: an open account, and a grant of its branch.
import { peopleWithGrants } from "../../../db/repositories/staff.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Problem } from "../problem/problem.ts";
import { mayOwn } from "./owner.ts";

/** True when the problem's owner is there, and still of its branch or a lead above. */
export async function ownerStillFits(
  queries: Queries,
  { ownerId, branch }: Pick<Problem, "ownerId" | "branch">,
): Promise<boolean> {
  if (ownerId === null || branch === null) return false;
  const held = await peopleWithGrants(queries, ["official", "lead"]);
  return held.some((one) => one.id === ownerId && mayOwn(one, branch));
}
