// Whose problem it is: hands reach as far as the branches they were given over, and no further.
import { describe, expect, it } from "vitest";
import { handsOf, mayMove, movesOpenTo } from "../../../app/domain/problem/lifecycle.ts";
import type { MoveName } from "../../../app/domain/problem/lifecycle.ts";
import type { Actor, StaffActor } from "../../../app/domain/shared/actor.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import type { BranchId, ProblemId } from "../../../app/domain/shared/ids.ts";
import { branches, people, residentOf, staffOf } from "../../support/fixtures.ts";
import { allFacts, now, standing } from "../../support/fixtures-standing.ts";

const assigned = standing({ handling: "assigned", branch: branches.north });
const hands = (actor: Actor, problem = assigned): string[] => [...handsOf(actor, problem)];
const answer = (actor: Actor, move: MoveName, problem = assigned): string => {
  const verdict = mayMove(problem, move, actor, allFacts, now);
  return verdict.allowed ? "allowed" : verdict.because;
};

describe("hands on a problem of the northern village", () => {
  it("an official of that branch has a hand; one of another branch, above or beside it, has none", () => {
    expect(hands(people.official)).toEqual(["official"]);
    expect(hands(people.officialOfSouth)).toEqual([]);
    expect(hands(people.officialOfTownship)).toEqual([]);
    expect(hands(people.officialOfOffice)).toEqual([]);
  });

  it("an official cannot resolve a problem of another branch", () => {
    const accepted = standing({ handling: "accepted" });
    expect(answer(people.official, "resolve", accepted)).toBe("allowed");
    expect(answer(people.officialOfSouth, "resolve", accepted)).toBe("not_your_branch");
  });

  it("is told 'not your branch' even when the state forbids the move too", () => {
    expect(answer(people.officialOfSouth, "resolve", standing({ handling: "closed" }))).toBe(
      "not_your_branch",
    );
  });

  it("a lead has a hand on the branch and everything below it, not above or beside it", () => {
    expect(hands(staffOf("lead", branches.north))).toEqual(["lead"]);
    expect(hands(people.lead)).toEqual(["lead"]);
    expect(hands(staffOf("lead", branches.office))).toEqual(["lead"]);
    expect(hands(staffOf("lead", branches.south))).toEqual([]);
    expect(hands(staffOf("lead", branches.water))).toEqual([]);
    expect(hands(people.lead, standing({ branch: branches.office }))).toEqual([]);
    expect(answer(staffOf("lead", branches.water), "assign")).toBe("not_your_branch");
  });

  it("a branch whose id begins like another's is not below it", () => {
    const path = "/office/township/northern/";
    const lookalike = standing({ branch: { id: "northern" as BranchId, path } });
    expect(hands(staffOf("lead", branches.north), lookalike)).toEqual([]);
  });

  it("a moderator and a supervisor at the root have a hand on everything", () => {
    for (const branch of [...Object.values(branches), null]) {
      expect(hands(people.moderator, standing({ branch }))).toEqual(["moderator"]);
      expect(hands(people.supervisor, standing({ branch }))).toEqual(["supervisor"]);
    }
  });

  it("a moderator and a supervisor of a subtree reach into it, and not out of it", () => {
    for (const role of ["moderator", "supervisor"] as const) {
      const theirs = staffOf(role, branches.township);
      expect(hands(theirs)).toEqual([role]);
      expect(hands(theirs, standing({ branch: branches.water }))).toEqual([]);
    }
  });

  it("a problem that no branch has yet is no official's and no lead's", () => {
    const unrouted = standing({ handling: "held", branch: null });
    expect(hands(people.official, unrouted)).toEqual([]);
    expect(hands(staffOf("lead", branches.office), unrouted)).toEqual([]);
    expect(answer(people.official, "merge", unrouted)).toBe("not_your_branch");
    expect(answer(people.moderator, "send_on", unrouted)).toBe("allowed");
  });

  it("a resident has a hand on the own problem alone", () => {
    expect(hands(residentOf(assigned))).toEqual(["resident"]);
    const another = residentOf({ id: "problem-2" as ProblemId });
    expect(hands(another)).toEqual([]);
    expect(answer(another, "withdraw")).toBe("not_allowed");
    expect(movesOpenTo(assigned, another, now)).toEqual([]);
  });

  it("an administrator sets things up and handles nothing", () => {
    expect(hands(people.administrator)).toEqual([]);
    expect(movesOpenTo(assigned, people.administrator, now)).toEqual([]);
    expect(answer(people.administrator, "accept")).toBe("not_allowed");
  });

  it("the portal has its own hand, and no person's", () => {
    expect(hands(system("route-problem"))).toEqual(["system"]);
    expect(answer(system("route-problem"), "accept")).toBe("not_allowed");
  });

  it("somebody with several grants has all of their hands", () => {
    const both: StaffActor = {
      ...people.official,
      grants: [...people.official.grants, ...people.moderator.grants],
    };
    expect(new Set(hands(both))).toEqual(new Set(["official", "moderator"]));
    expect(answer(both, "reject")).toBe("allowed");
    expect(answer(both, "accept")).toBe("allowed");
  });
});
