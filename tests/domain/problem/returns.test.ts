// "Not ours" as a bounded process: within a working day, once a branch, never against a ruling; and what the log says of it.
import { describe, expect, it } from "vitest";
import { defaultCalendar, returnUntil } from "../../../app/domain/clock/policy.ts";
import { consequencesOf } from "../../../app/domain/problem/consequences.ts";
import { mayGiveTo, mayMove, movesOpenTo } from "../../../app/domain/problem/lifecycle.ts";
import type { MoveFacts, Standing } from "../../../app/domain/problem/lifecycle.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import {
  awaitsRuling,
  disagreements,
  hops,
  noReturns,
  proposalOf,
  returnsAfter,
  returnsOf,
  ruleOffered,
} from "../../../app/domain/problem/returns.ts";
import type { ReturnEvent, Returns } from "../../../app/domain/problem/returns.ts";
import type { Actor } from "../../../app/domain/shared/actor.ts";
import type { BranchId, EventId } from "../../../app/domain/shared/ids.ts";
import { HOUR_MS, MINUTE_MS, addMs, parseInstant } from "../../../app/domain/shared/instant.ts";
import { branches, people, staffOf } from "../../support/fixtures.ts";
import { allFacts, now, standing } from "../../support/fixtures-standing.ts";

const { north, south, township, water, office } = branches;

const withReturns = (returns: Partial<Returns>, rest: Partial<Standing> = {}): Standing =>
  standing({ handling: "assigned", returns: { ...noReturns, ...returns }, ...rest });

const answer = (problem: Standing, actor: Actor, move: "return" | "rule" | "assign", at = now) => {
  const facts: MoveFacts = { ...allFacts, branchId: south.id };
  const verdict = mayMove(problem, move, actor, facts, at);
  return verdict.allowed ? "allowed" : verdict.because;
};

describe("a return", () => {
  const until = addMs(now, 8 * HOUR_MS);

  it("is possible until the period is over, to the millisecond, and then has no button", () => {
    const problem = withReturns({ until });
    expect(answer(problem, people.official, "return", until)).toBe("allowed");
    expect(answer(problem, people.official, "return", addMs(until, 1))).toBe("return_period_over");
    expect(movesOpenTo(problem, people.official, until)).toContain("return");
    expect(movesOpenTo(problem, people.official, addMs(until, 1))).not.toContain("return");
  });

  it("has one working day: what comes on Friday at noon can go back until Monday at noon", () => {
    const calendar = defaultCalendar("Asia/Shanghai");
    const friday = parseInstant("2026-03-06T04:00:00.000Z");
    expect(returnUntil(calendar, friday)).toBe("2026-03-09T04:00:00.000Z");
    const atNight = parseInstant("2026-03-06T15:00:00.000Z");
    expect(returnUntil(calendar, atNight)).toBe("2026-03-09T10:00:00.000Z");
  });

  it("is possible without a limit for what was given before there was one", () => {
    expect(answer(withReturns({ until: null }), people.official, "return")).toBe("allowed");
  });

  it("is possible once a branch", () => {
    const again = withReturns({ until, by: [north.id] });
    expect(answer(again, people.official, "return")).toBe("already_returned");
    expect(answer(withReturns({ until, by: [south.id] }), people.official, "return")).toBe(
      "allowed",
    );
  });

  it("is not possible against a ruling", () => {
    const ruled = withReturns({ until, ruledBranchId: north.id });
    expect(answer(ruled, people.official, "return")).toBe("ruled");
    expect(movesOpenTo(ruled, people.official, now)).not.toContain("return");
  });

  it("is never the coordinating branch's", () => {
    const problem = withReturns({ until }, { branch: office });
    expect(answer(problem, people.officialOfOffice, "return")).toBe("not_allowed");
  });

  it("proposes anybody but the branch itself", () => {
    const proposing = (proposedBranchId: BranchId | undefined) =>
      mayMove(
        withReturns({ until }),
        "return",
        people.official,
        {
          returnReason: "other_owner",
          reason: "theirs",
          ...(proposedBranchId === undefined ? {} : { proposedBranchId }),
        },
        now,
      ).allowed;
    expect([proposing(undefined), proposing(water.id), proposing(north.id)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("a second return", () => {
  it("makes it a supervisor's: the router is not asked, and nobody else gives it away", () => {
    const before = withReturns({ by: [water.id] });
    const step = { move: "return", holderId: north.id, toId: null, until: null } as const;
    const returns = returnsAfter(before.returns, step);
    expect(returns).toMatchObject({ by: [water.id, north.id], awaitsRuling: true });
    const after = { ...before, handling: "returned", returns, nextLimit: null } as Problem;
    expect(consequencesOf("return", after, after, "event-1" as EventId, now)).toEqual([]);
    for (const actor of [people.lead, people.supervisor]) {
      expect(answer(after, actor, "assign")).toBe("awaits_ruling");
      expect(movesOpenTo(after, actor, now)).not.toContain("assign");
    }
    expect(answer(after, people.supervisor, "rule")).toBe("allowed");
    expect(answer(after, people.lead, "rule")).toBe("not_allowed");
  });

  it("by the same branch is counted once", () => {
    const step = { move: "return", holderId: north.id, toId: null, until: null } as const;
    expect(returnsAfter({ ...noReturns, by: [north.id] }, step)).toMatchObject({
      by: [north.id],
      awaitsRuling: false,
    });
  });
});

describe("a ruling", () => {
  it("is possible while it is returned, or lies with the coordinating branch after a return", () => {
    const once = { by: [north.id] };
    const may = (returns: Partial<Returns>, handling: Standing["handling"]) =>
      answer(withReturns(returns, { handling }), people.supervisor, "rule");
    expect(may(once, "returned")).toBe("allowed");
    expect(may(once, "triage")).toBe("allowed");
    expect(may(once, "assigned")).toBe("not_disputed");
    expect(may({}, "triage")).toBe("not_disputed");
    expect(may({ ...once, ruledBranchId: north.id }, "accepted")).toBe("allowed");
  });

  it("may leave it with who returned it, but is not made twice alike", () => {
    const returned = withReturns({ by: [south.id], awaitsRuling: true }, { handling: "returned" });
    expect(answer({ ...returned, branch: south }, people.supervisor, "rule")).toBe("allowed");
    const ruled = withReturns({ by: [south.id], ruledBranchId: south.id }, { branch: south });
    expect(answer(ruled, people.supervisor, "rule")).toBe("already_done");
  });

  it("binds: only those below the branch of the ruling can be given it, by whomever", () => {
    const ruled = withReturns({ ruledBranchId: township.id }, { branch: township });
    const to = (actor: Actor, branch: typeof north) => {
      const verdict = mayGiveTo(ruled, "assign", actor, branch);
      return verdict.allowed ? "allowed" : verdict.because;
    };
    expect(to(people.lead, north)).toBe("allowed");
    expect(to(people.supervisor, north)).toBe("allowed");
    expect(to(people.supervisor, water)).toBe("ruled");
    expect(mayGiveTo(ruled, "rule", people.supervisor, water).allowed).toBe(true);
  });

  it("tells which rule it would make, if its supervisor offers one", () => {
    const facts = { branchId: "water", categoryId: "leak", areaId: null };
    const ruling = event("rule", { ...facts, offerRule: true }, "Pipes are theirs.");
    expect(ruleOffered(ruling)).toEqual({ ...facts, reason: "Pipes are theirs." });
    expect(ruleOffered(event("rule", facts))).toBeNull();
    expect(ruleOffered(event("assign", { ...facts, offerRule: true }))).toBeNull();
  });
});

describe("giving a problem to another branch", () => {
  it("reaches as far as a lead covers, and everywhere for a supervisor", () => {
    const problem = standing({ handling: "assigned", returns: noReturns });
    const may = (actor: Actor, to: typeof north) => mayGiveTo(problem, "assign", actor, to);
    expect(may(people.lead, south).allowed).toBe(true);
    expect(may(people.lead, township).allowed).toBe(true);
    expect(may(people.lead, water)).toMatchObject({ because: "branch_out_of_reach" });
    expect(may(people.lead, office)).toMatchObject({ because: "branch_out_of_reach" });
    expect(may(staffOf("lead", north), south)).toMatchObject({ because: "branch_out_of_reach" });
    expect(may(people.supervisor, water).allowed).toBe(true);
  });
});

let minutes = 0;

function event(type: ReturnEvent["type"], facts: ReturnEvent["facts"], reason = ""): ReturnEvent {
  minutes += 1;
  return { type, at: addMs(now, minutes * MINUTE_MS), track: "handling", reason, facts };
}

describe("the log of a problem that was returned", () => {
  const given = (type: ReturnEvent["type"], branchId: string) => event(type, { branchId });
  const notOurs = (more: ReturnEvent["facts"] = {}) =>
    event("return", { returnReason: "not_our_kind", ...more });

  const story = [
    event("submit", {}),
    given("route", "north"),
    // A missed limit names a branch, and gives it nothing.
    { ...event("limit_missed", { branchId: "north" }), track: null },
    notOurs({ proposedBranchId: "water" }),
    event("reroute", {}),
    given("route", "water"),
    { ...event("assist_asked", { assistingBranchId: "south" }), track: null },
    notOurs(),
    given("rule", "north"),
    event("accept", {}),
  ];

  it("tells through whose hands it went, and why it went on", () => {
    expect(hops(story).map(({ fromId, toId, by, because }) => [fromId, toId, by, because])).toEqual(
      [
        [null, "north", "route", null],
        ["north", "water", "route", "not_our_kind"],
        ["water", "north", "rule", "not_our_kind"],
      ],
    );
    expect(hops([])).toEqual([]);
  });

  it("counts the branches that disagree, and knows when a ruling is due", () => {
    const until = (length: number) => story.slice(0, length);
    expect([3, 4, 8, 9].map((length) => disagreements(until(length)))).toEqual([0, 1, 2, 2]);
    expect([4, 8, 9].map((length) => awaitsRuling(until(length)))).toEqual([false, true, false]);
    expect(returnsOf(story, () => now)).toEqual({
      until: now,
      by: ["north", "water"],
      awaitsRuling: false,
      ruledBranchId: "north",
    });
  });

  it("knows whom the last returner proposes, until somebody else has it", () => {
    expect(proposalOf(story.slice(0, 5))).toBe("water");
    expect(proposalOf(story.slice(0, 6))).toBeNull();
    expect(proposalOf(story.slice(0, 8))).toBeNull();
  });

  it("is read as it was written before reasons were typed", () => {
    const old = [given("route", "north"), event("return", { branchId: "water" })];
    expect(proposalOf(old)).toBe("water");
    expect(disagreements(old)).toBe(1);
    expect(hops([...old, given("route", "water")]).at(-1)).toMatchObject({ because: null });
  });
});
