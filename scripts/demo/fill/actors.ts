// Who makes a step: finds the member of staff whose hand the story asks for.
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { Actor, StaffActor, StaffRole } from "../../../app/domain/shared/actor.ts";
import type { StoryHand } from "../stories/story.ts";

/** The actor for that hand on that problem, as it lies now; throws when nobody has the hand. */
export function actorFor(hand: StoryHand, problem: Problem, staff: readonly StaffActor[]): Actor {
  if (hand === "resident") return { kind: "resident", problemId: problem.id };
  const found = staffFor(hand, problem, staff);
  if (!found) throw new Error(`nobody is ${hand} for a problem in ${problem.handling}`);
  return found;
}

function staffFor(
  hand: Exclude<StoryHand, "resident">,
  problem: Problem,
  staff: readonly StaffActor[],
): StaffActor | undefined {
  const { branch } = problem;
  if (hand === "supervisor") return withRole(staff, "supervisor")[0];
  if (hand === "moderator") {
    const moderators = withRole(staff, "moderator");
    return moderators[problem.reference.charCodeAt(3) % moderators.length];
  }
  const official = withRole(staff, "official").find(({ grants }) =>
    grants.some(({ branchId }) => branchId === branch?.id),
  );
  if (hand === "official") return official;
  const lead = withRole(staff, "lead").find(({ grants }) =>
    grants.some(({ branchPath }) => branch?.path.startsWith(branchPath)),
  );
  return lead ?? official;
}

const withRole = (staff: readonly StaffActor[], role: StaffRole): StaffActor[] =>
  staff.filter(({ grants }) => grants.some((grant) => grant.role === role));
