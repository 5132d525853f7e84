// What staff fill in with a move: it must be what the lifecycle asks for, or a button could never work.
import { describe, expect, it } from "vitest";
import { moveRow } from "../../../app/domain/problem/lifecycle.ts";
import type { ProblemId } from "../../../app/domain/shared/ids.ts";
import {
  answersOfMove,
  branchMoves,
  factsOfAnswers,
  maxCharacters,
  moderatorMoves,
  moveAnswers,
  usualMove,
} from "../../../app/domain/triage/move-answers.ts";
import type { AnswerName, StaffMove } from "../../../app/domain/triage/move-answers.ts";
import { returnReasons } from "../../../app/domain/problem/returns.ts";
import { handlingStates } from "../../../app/domain/problem/handling.ts";

const staffMoves = [...new Set<StaffMove>([...branchMoves, ...moderatorMoves])];

const asked: Partial<Record<string, readonly AnswerName[]>> = {
  reason: ["reason"],
  branch: ["branchId"],
  another_branch: ["branchId"],
  question: ["question"],
  resolution: ["verified", "measure", "result", "evidence"],
  target: ["target"],
  public_text: ["publicText"],
  return_reason: ["returnReason"],
};

/** A reason of a return is one of a closed list; everything else is words. */
const typedAs = (name: AnswerName) => (name === "returnReason" ? "other_owner" : `${name}\nmore`);

const filled = (move: StaffMove) =>
  Object.fromEntries(
    answersOfMove(move).map((name) => [name, ` ${typedAs(name).replace("\n", "\u202e\r\n")} `]),
  );

/** What may stay empty. */
const optional: readonly AnswerName[] = ["publicPlace", "proposedBranchId", "offerRule"];

describe("the answers of a move", () => {
  it.each(staffMoves)("of %s are what its row in the table requires", (move) => {
    const required = moveRow(move).requires.flatMap((requirement) => asked[requirement] ?? []);
    const more = answersOfMove(move).filter((name) => optional.includes(name));
    expect([...answersOfMove(move)].sort()).toEqual([...required, ...more].sort());
  });

  it.each(staffMoves)("of %s are cleaned, and each is missed when it is not there", (move) => {
    const read = moveAnswers(move).safeParse(filled(move));
    expect(read.success).toBe(true);
    for (const name of answersOfMove(move)) {
      expect(read.data?.[name]).toBe(typedAs(name));
      for (const nothing of [undefined, "", " \r\n\u200e "]) {
        const without = moveAnswers(move).safeParse({ ...filled(move), [name]: nothing });
        expect(without.success).toBe(optional.includes(name));
        if (!optional.includes(name)) expect(without.error?.issues[0]?.message).toBe("empty");
      }
    }
  });

  it("of a return name one of the listed reasons, and nothing else", () => {
    const read = (returnReason: string) =>
      moveAnswers("return").safeParse({ returnReason, reason: "Not ours" });
    for (const reason of returnReasons) expect(read(reason).success).toBe(true);
    for (const other of ["", "because", "not_our_area\n x", "toString"]) {
      expect(read(other).error?.issues[0]).toMatchObject({
        path: ["returnReason"],
        message: "empty",
      });
    }
  });

  it("are counted in characters as people count them, up to their limit", () => {
    const max = maxCharacters("reason");
    const read = (reason: string) => moveAnswers("reject").safeParse({ reason });
    expect(read("𠮷".repeat(max)).success).toBe(true);
    expect(read("𠮷".repeat(max + 1)).error?.issues[0]?.message).toBe("too_long");
  });

  it("become the facts of the move, and nothing that was not answered", () => {
    const resolution = { verified: "v", measure: "m", result: "r", evidence: "e" };
    expect(factsOfAnswers(resolution, null)).toEqual({ resolution });
    expect(factsOfAnswers({ reason: "r" }, "p" as ProblemId)).toEqual({
      reason: "r",
      targetId: "p",
    });
    expect(factsOfAnswers({ publicText: "t", publicPlace: undefined }, null)).toEqual({
      publicText: "t",
    });
    expect(factsOfAnswers({}, null)).toEqual({});
  });
});

describe("the usual move", () => {
  it("is one that can be made, or none", () => {
    for (const state of handlingStates) {
      expect(usualMove(state, [])).toBeNull();
      for (const move of branchMoves) expect([move, null]).toContain(usualMove(state, [move]));
    }
  });

  it("gives out what is in triage, and otherwise accepts, starts, resolves, in this order", () => {
    expect(usualMove("triage", ["accept", "dispatch", "merge"])).toBe("dispatch");
    expect(usualMove("triage", ["accept", "merge"])).toBe("accept");
    expect(usualMove("assigned", ["accept", "return", "merge"])).toBe("accept");
    expect(usualMove("accepted", ["start", "ask_resident", "resolve"])).toBe("start");
    expect(usualMove("in_progress", ["ask_resident", "resolve"])).toBe("resolve");
    expect(usualMove("awaiting_resident", ["resume"])).toBeNull();
  });
});
