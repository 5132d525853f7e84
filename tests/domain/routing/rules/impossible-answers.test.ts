// The form of a rule knows what can be answered to each extra question.
import { expect, it } from "vitest";
import { emptyForm } from "../../../../app/domain/routing/rules/rule-form.ts";
import { ruleNames } from "../../../../app/domain/routing/rules/rule-names.ts";
import { impossibleAnswers } from "../../../../app/domain/routing/rules/rule-of-form.ts";
import { areas, branches, categories } from "../../../support/fixtures.ts";

const names = ruleNames({
  branches: Object.values(branches),
  areas: Object.values(areas),
  categories: Object.values(categories),
});
const faults = (question: string, answers: string) =>
  impossibleAnswers({ ...emptyForm(1), question, answers }, names);

it("an answer that the question does not have is refused at its field", () => {
  expect(faults("how-deep", "knee\nneck")).toMatchObject([
    { field: "answers", fault: { code: "unknown_answer", facts: { named: "neck" } } },
  ]);
});

it("answers that it has pass, and those of the form's own questions are not judged", () => {
  expect(faults("how-deep", "knee\nhip")).toEqual([]);
  expect(faults("danger", "yes")).toEqual([]);
  expect(faults("", "")).toEqual([]);
});
