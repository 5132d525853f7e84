// What a move needs besides its hand, one requirement at a time: without it the move is refused by its own code.
import { describe, expect, it } from "vitest";
import { REOPEN_PERIOD_DAYS, mayMove, movesOpenTo } from "../../../app/domain/problem/lifecycle.ts";
import type { MoveFacts, MoveName, Standing } from "../../../app/domain/problem/lifecycle.ts";
import type { Hand } from "../../../app/domain/problem/handling.ts";
import { DAY_MS, addMs } from "../../../app/domain/shared/instant.ts";
import { branches, people } from "../../support/fixtures.ts";
import {
  actorWith,
  allFacts,
  contradictedOnce,
  now,
  standing,
} from "../../support/fixtures-standing.ts";

const answer = (
  problem: Standing,
  move: MoveName,
  hand: Hand,
  facts: MoveFacts = allFacts,
  at = now,
) => mayMove(problem, move, actorWith[hand], facts, at);

function without(name: keyof MoveFacts): MoveFacts {
  return Object.fromEntries(Object.entries(allFacts).filter(([key]) => key !== name));
}

/** Which fact each move can't do without (DOMAIN.md: "each need a reason that the resident is shown" and more). */
const needed: readonly [MoveName, Partial<Standing>, Hand, readonly (keyof MoveFacts)[]][] = [
  ["hold", { handling: "screening" }, "system", ["reason"]],
  ["reject", { handling: "held" }, "moderator", ["reason"]],
  ["reinstate", { handling: "rejected" }, "supervisor", ["reason"]],
  ["route", { handling: "routing" }, "system", ["branchId", "decisionId"]],
  ["send_to_triage", { handling: "routing" }, "system", ["branchId", "decisionId"]],
  ["assign", { handling: "assigned" }, "lead", ["branchId", "reason"]],
  ["dispatch", { handling: "triage" }, "official", ["branchId"]],
  ["ask_resident", { handling: "accepted" }, "official", ["question"]],
  ["answer", { handling: "awaiting_resident" }, "resident", ["answer"]],
  ["resume", { handling: "awaiting_resident" }, "official", ["reason"]],
  ["return", { handling: "assigned" }, "official", ["returnReason", "reason"]],
  ["rule", { handling: "returned" }, "supervisor", ["branchId", "reason"]],
  ["resolve", { handling: "in_progress" }, "official", ["resolution"]],
  ["reopen", { handling: "resolved" }, "resident", ["reason"]],
  ["reopen_closed", { handling: "closed" }, "resident", ["reason"]],
  ["escalate", { handling: "resolved", contradictions: contradictedOnce }, "resident", ["reason"]],
  ["merge", { handling: "assigned" }, "official", ["targetId", "reason"]],
  ["unmerge", { handling: "merged" }, "official", ["reason"]],
  ["publish", { publication: "pending" }, "moderator", ["publicText"]],
  ["refuse", { publication: "pending" }, "moderator", ["reason"]],
  ["hide", { publication: "published" }, "moderator", ["reason"]],
];

/** What a person types, unlike the ids that a page fills in. */
const words = new Set<keyof MoveFacts>(["reason", "question", "answer", "publicText"]);

/** Moves that are one click. */
const free: readonly [MoveName, Partial<Standing>, Hand][] = [
  ["begin_screening", { handling: "submitted" }, "system"],
  ["pass_screening", { handling: "screening" }, "system"],
  ["send_on", { handling: "held" }, "moderator"],
  ["accept", { handling: "assigned" }, "official"],
  ["start", { handling: "accepted" }, "official"],
  ["reroute", { handling: "returned" }, "system"],
  ["confirm", { handling: "resolved" }, "resident"],
  ["close_in_silence", { handling: "resolved" }, "system"],
  ["withdraw", { handling: "in_progress" }, "resident"],
  ["offer", { publication: "private" }, "system"],
  ["retract", { publication: "published" }, "resident"],
];

describe("what a move needs", () => {
  it.each(needed)("%s is refused without each of its facts", (move, state, hand, facts) => {
    const problem = standing(state);
    expect(answer(problem, move, hand)).toEqual({ allowed: true });
    for (const name of facts) {
      expect([name, answer(problem, move, hand, without(name))]).toMatchObject([
        name,
        { allowed: false, because: "missing_fact" },
      ]);
    }
    const only = Object.fromEntries(
      Object.entries(allFacts).filter(([key]) => facts.includes(key as never)),
    );
    expect(answer(problem, move, hand, only)).toEqual({ allowed: true });
  });

  it.each(needed)("%s takes spaces for an absent text", (move, state, hand, facts) => {
    for (const name of facts.filter((one) => words.has(one))) {
      const verdict = answer(standing(state), move, hand, { ...allFacts, [name]: " \n\t　" });
      expect(verdict).toMatchObject({ allowed: false, because: "missing_fact" });
    }
  });

  it.each(free)("%s needs nothing", (move, state, hand) => {
    expect(answer(standing(state), move, hand, {})).toEqual({ allowed: true });
  });

  it("a problem is not resolved without what was verified, the measure, the result and the evidence", () => {
    for (const name of ["verified", "measure", "result", "evidence"] as const) {
      const resolution = { ...allFacts.resolution, [name]: "  " };
      const verdict = answer(standing({ handling: "accepted" }), "resolve", "lead", { resolution });
      expect(verdict).toEqual({ allowed: false, because: "missing_fact", facts: { fact: name } });
    }
  });

  it("an emergency is never held, by no hand and for no reason", () => {
    const problem = standing({ handling: "screening", urgency: "emergency" });
    const verdict = answer(problem, "hold", "system");
    expect(verdict).toMatchObject({ allowed: false, because: "emergency_is_never_held" });
    expect(movesOpenTo(problem, actorWith.system, now)).not.toContain("hold");
    expect(answer({ ...problem, urgency: "urgent" }, "hold", "system")).toEqual({ allowed: true });
  });

  it("a problem is not assigned or dispatched to the branch that has it", () => {
    const facts = { ...allFacts, branchId: branches.north.id };
    for (const [move, hand, handling] of [
      ["assign", "lead", "assigned"],
      ["dispatch", "official", "triage"],
    ] as const) {
      const verdict = answer(standing({ handling }), move, hand, facts);
      expect(verdict).toMatchObject({ allowed: false, because: "already_done" });
    }
  });

  it("the coordinating branch returns nothing: it is the last fallback", () => {
    const problem = standing({ handling: "assigned", branch: branches.office });
    const verdict = mayMove(problem, "return", people.officialOfOffice, allFacts, now);
    expect(verdict).toMatchObject({ allowed: false, because: "not_allowed" });
    expect(movesOpenTo(problem, people.officialOfOffice, now)).not.toContain("return");
  });

  it("what its resident confirmed stays closed", () => {
    const problem = standing({ handling: "closed", closedBy: "resident" });
    const verdict = answer(problem, "reopen_closed", "resident");
    expect(verdict).toMatchObject({ allowed: false, because: "already_done" });
    expect(movesOpenTo(problem, actorWith.resident, now)).not.toContain("reopen_closed");
  });

  it("what was closed in silence can be reopened until the last millisecond of the period", () => {
    const problem = standing({ handling: "closed" });
    const last = addMs(now, REOPEN_PERIOD_DAYS * DAY_MS);
    expect(answer(problem, "reopen_closed", "resident", allFacts, last)).toEqual({ allowed: true });
    const late = answer(problem, "reopen_closed", "resident", allFacts, addMs(last, 1));
    expect(late).toMatchObject({ allowed: false, because: "reopen_period_over" });
    expect(movesOpenTo(problem, actorWith.resident, addMs(last, 1))).not.toContain("reopen_closed");
  });
});
