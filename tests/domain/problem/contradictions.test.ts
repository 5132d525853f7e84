// The last word as a rule: the first "not solved" goes back, the second up, and who was contradicted decides no more.
import { describe, expect, it } from "vitest";
import {
  barredBranches,
  branchAbove,
  contradictionsAfter,
  isBarred,
  noContradictions,
} from "../../../app/domain/problem/contradictions.ts";
import type { Contradictions } from "../../../app/domain/problem/contradictions.ts";
import { mayGiveTo, mayMove, rulingThatStands } from "../../../app/domain/problem/lifecycle.ts";
import { noReturns } from "../../../app/domain/problem/returns.ts";
import { branches, people, routingMap, staffOf } from "../../support/fixtures.ts";
import {
  actorWith,
  allFacts,
  contradictedOnce,
  now,
  standing,
} from "../../support/fixtures-standing.ts";

const { north, south, township, office, water } = branches;
const coordinatingBranchId = office.id;
const by = (...ids: (typeof north.id)[]): Contradictions => ({
  by: ids.map((branchId) => ({ branchId, times: 1 })),
  escalations: 1,
});
const answer = (verdict: { allowed: boolean; because?: string }) =>
  verdict.allowed ? "allowed" : verdict.because;

describe("the last word", () => {
  it("goes back the first time and up the second, never the other way round", () => {
    for (const handling of ["resolved", "closed"] as const) {
      const first = standing({ handling });
      const second = standing({ handling, contradictions: contradictedOnce });
      const back = handling === "resolved" ? "reopen" : "reopen_closed";
      const ask = (problem: typeof first, move: "escalate" | typeof back) =>
        answer(mayMove(problem, move, actorWith.resident, allFacts, now));
      expect([ask(first, back), ask(first, "escalate")]).toEqual(["allowed", "not_contradicted"]);
      expect([ask(second, back), ask(second, "escalate")]).toEqual([
        "contradicted_before",
        "allowed",
      ]);
    }
  });

  it("counts every contradiction of a branch, and only escalations as such", () => {
    const once = contradictionsAfter(noContradictions, "reopen", north.id);
    expect(once).toEqual({ by: [{ branchId: north.id, times: 1 }], escalations: 0 });
    const twice = contradictionsAfter(once, "escalate", north.id);
    expect(twice).toEqual({ by: [{ branchId: north.id, times: 2 }], escalations: 1 });
    expect(contradictionsAfter(twice, "accept", township.id)).toBe(twice);
  });

  it("bars nobody the first time, then all who were contradicted, and never the coordinating branch", () => {
    expect(barredBranches({ contradictions: contradictedOnce, coordinatingBranchId })).toEqual([]);
    const problem = { contradictions: by(north.id, office.id), coordinatingBranchId };
    expect(barredBranches(problem)).toEqual([north.id]);
    expect([isBarred(problem, north), isBarred(problem, township)]).toEqual([true, false]);
    const higher = { contradictions: by(township.id), coordinatingBranchId };
    expect([isBarred(higher, south), isBarred(higher, water)]).toEqual([true, false]);
  });

  it("goes to the parent, past branches that are closed or were contradicted, at the top to the coordinating one", () => {
    const above = (from: typeof north.id, contradictions = noContradictions, closed = "") => {
      const all = new Map(
        [...routingMap.branches].map(([id, one]) => [id, { ...one, closed: id === closed }]),
      );
      return branchAbove({ contradictions, coordinatingBranchId }, from, all);
    };
    expect(above(north.id)).toBe(township.id);
    expect(above(north.id, noContradictions, "township")).toBe(office.id);
    expect(above(north.id, by(township.id))).toBe(office.id);
    expect(above(township.id)).toBe(office.id);
    expect(above(office.id)).toBe(office.id);
    expect(above("gone" as typeof north.id)).toBe(office.id);
  });

  it("lets nobody give it to a barred branch or one below it, whatever the move", () => {
    const problem = standing({
      handling: "reopened",
      branch: office,
      returns: noReturns,
      contradictions: by(township.id),
    });
    for (const move of ["assign", "dispatch", "rule", "route"] as const) {
      for (const branch of [township, north, south]) {
        expect(answer(mayGiveTo(problem, move, people.supervisor, branch))).toBe("barred");
      }
      expect(answer(mayGiveTo(problem, move, people.supervisor, water))).toBe("allowed");
    }
  });

  it("lets a barred branch neither accept nor resolve it, should it have it after all", () => {
    const contradictions = by(north.id);
    const official = staffOf("official", north);
    const ask = (handling: "reopened" | "in_progress", move: "accept" | "resolve") =>
      answer(mayMove(standing({ handling, contradictions }), move, official, allFacts, now));
    expect([ask("reopened", "accept"), ask("in_progress", "resolve")]).toEqual([
      "barred",
      "barred",
    ]);
  });

  it("ends a ruling for a branch that can't decide it any more", () => {
    const ruled = { ...noReturns, ruledBranchId: north.id };
    const problem = standing({ returns: ruled, contradictions: contradictedOnce });
    expect(rulingThatStands(problem)).toBe(north.id);
    expect(rulingThatStands({ ...problem, contradictions: by(north.id) })).toBeNull();
  });
});
