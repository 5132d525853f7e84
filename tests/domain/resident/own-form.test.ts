// The forms of one's own problem: which move each asks for, and what it must have.
import { describe, expect, it } from "vitest";
import { handlingMoves } from "../../../app/domain/problem/handling.ts";
import { publicationMoves } from "../../../app/domain/problem/publication.ts";
import {
  WORDS_MAX_CHARACTERS,
  movesBehind,
  ownForms,
  ownMoveOf,
  unsolvedAnswers,
} from "../../../app/domain/resident/own-form.ts";
import type { OwnForm } from "../../../app/domain/resident/own-form.ts";
import { checkFields } from "../../../app/http/form.server.ts";

function read(form: OwnForm, fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return checkFields(data, ownMoveOf[form]);
}

const moveOf = (form: OwnForm, fields: Record<string, string>) => {
  const answer = read(form, fields);
  return answer.ok ? answer.value : answer.errors;
};

describe("a form of one's own problem", () => {
  it("together with the others covers every move that a resident has, and no other", () => {
    const all = Object.entries({ ...handlingMoves, ...publicationMoves });
    const residents = all.filter(([, { by }]) => (by as readonly string[]).includes("resident"));
    const covered = ownForms.flatMap((form) => movesBehind[form]);
    expect([...covered].sort()).toEqual(residents.map(([move]) => move).sort());
  });

  it("closes on yes, with words or without", () => {
    expect(moveOf("verdict", { solved: "yes" })).toEqual({
      move: "confirm",
      facts: { solved: "yes" },
    });
    const fields = { solved: "yes", words: " Thank you.\r\nAll. ", satisfaction: "4" };
    const facts = { solved: "yes", reason: "Thank you.\nAll.", satisfaction: 4 };
    expect(moveOf("verdict", fields)).toEqual({ move: "confirm", facts });
  });

  it.each(unsolvedAnswers)("reopens on %s, and then needs a reason", (no) => {
    expect(moveOf("verdict", { solved: no, words: " \n" })).toEqual({ words: "empty" });
    const facts = { solved: no, reason: "Still wet." };
    expect(moveOf("verdict", { solved: no, words: "Still wet." })).toEqual({
      move: "reopen",
      facts,
    });
  });

  it("needs a verdict, and takes no satisfaction that is none", () => {
    expect(moveOf("verdict", { words: "Hm." })).toEqual({ solved: "not_chosen" });
    expect(moveOf("verdict", { solved: "maybe" })).toEqual({ solved: "not_chosen" });
    const odd = { solved: "yes", satisfaction: "900" };
    expect(moveOf("verdict", odd)).toEqual({ move: "confirm", facts: { solved: "yes" } });
  });

  it("needs an answer and a reason to reopen; a withdrawal and a retraction need none", () => {
    expect(moveOf("answer", {})).toEqual({ answer: "empty" });
    expect(moveOf("answer", { answer: "\u202e " })).toEqual({ answer: "empty" });
    expect(moveOf("reopen", { solved: "no", reopenReason: "" })).toEqual({ reopenReason: "empty" });
    expect(moveOf("reopen", { reopenReason: "Wet.", solved: "yes" })).toEqual({
      solved: "not_chosen",
    });
    expect(moveOf("withdraw", {})).toEqual({ move: "withdraw", facts: {} });
    expect(moveOf("retract", {})).toEqual({ move: "retract", facts: {} });
  });

  it("counts characters, not bytes or line ends", () => {
    const whole = "难".repeat(WORDS_MAX_CHARACTERS - 2) + "\r\n😀";
    expect(read("answer", { answer: whole }).ok).toBe(true);
    expect(moveOf("answer", { answer: `${whole}x` })).toEqual({ answer: "too_long" });
  });
});
