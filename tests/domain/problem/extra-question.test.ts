// Extra questions: which is asked next, which answers stay when the kind changes, and that tabs leave each other's alone.
import { describe, expect, it } from "vitest";
import {
  answersInWords,
  answersKept,
  nextQuestion,
  questionCodes,
} from "../../../app/domain/problem/extra-question.ts";
import { answersIn, mergedAnswers } from "../../../app/domain/problem/submission.ts";
import { categories } from "../../support/fixtures.ts";

const { questions } = categories.bridge;

describe("the next extra question", () => {
  it("is each in turn, and none after the last", () => {
    expect([0, 1, 2, 9].map((after) => nextQuestion(questions, after))).toEqual([1, 2, null, null]);
    expect(nextQuestion([], 0)).toBeNull();
  });

  it("passes over what is answered, but not an answer that can no longer be chosen", () => {
    expect(nextQuestion(questions, 0, { "how-deep": "hip" })).toBe(2);
    expect(nextQuestion(questions, 0, { "how-deep": "unknown", "way-round": "no" })).toBeNull();
    expect(nextQuestion(questions, 0, { "how-deep": "chin", "way-round": "no" })).toBe(1);
  });
});

describe("answers to extra questions", () => {
  it("of another kind, of no choice, or under names that every object has, are dropped", () => {
    const given = { "how-deep": "knee", "way-round": "perhaps", lamps: "one", constructor: "x" };
    expect(answersKept(questions, given)).toEqual({ "how-deep": "knee" });
    expect(answersKept([], given)).toEqual({});
  });

  it("stand in words beside their questions, and nothing stands for 'I do not know'", () => {
    const given = { "way-round": "unknown", "how-deep": "hip" };
    expect(answersInWords(questions, given).map(({ code, answer }) => [code, answer?.en])).toEqual([
      ["how-deep", "Up to the hip"],
      ["way-round", undefined],
    ]);
  });

  it("can be named in rules by the codes of all kinds, and so can what the form itself asks", () => {
    const codes = questionCodes(Object.values(categories));
    expect([...codes].sort()).toEqual(["danger", "hazards", "how-deep", "way-round"]);
  });
});

describe("a draft in two tabs", () => {
  it("keeps what each page saved, and of one page the newer", () => {
    const first = mergedAnswers({ description: "Hole" }, { place: "Mill" });
    const second = mergedAnswers(first, { description: "Deep hole" });
    expect(second).toEqual({ description: "Deep hole", place: "Mill" });
  });

  it("keeps the answers to both of two extra questions", () => {
    const first = mergedAnswers({}, { questions: '{"how-deep":"hip"}' });
    const second = mergedAnswers(first, { questions: '{"way-round":"no"}' });
    expect(answersIn(second.questions)).toEqual({ "how-deep": "hip", "way-round": "no" });
    expect(answersIn(mergedAnswers(second, { email: "" }).questions)).toEqual({
      "how-deep": "hip",
      "way-round": "no",
    });
  });

  it("survives a field that is no JSON", () => {
    expect(
      answersIn(mergedAnswers({ questions: "[" }, { questions: '{"a":"b"}' }).questions),
    ).toEqual({ a: "b" });
  });
});
