// From the form of a rule back to the rule, with every fault at its field.
import { baseLanguages, languages } from "../../shared/language.ts";
import { readConditions, readRule } from "./read-rule.ts";
import type { Read } from "./read-rule.ts";
import { nameField, timeFields } from "./rule-form.ts";
import type { RuleField, RuleForm } from "./rule-form.ts";
import type { RuleNames } from "./rule-names.ts";
import type { RuleFault } from "./rule-fault.ts";
import type { Condition, Rule } from "./rule.ts";

/** One thing that is wrong, at its field. */
export interface FormFault {
  readonly field: RuleField;
  readonly fault: RuleFault;
}

interface Item {
  readonly field: RuleField;
  readonly condition: unknown;
}

/** The rule that the form describes, or what is wrong with it. */
export function ruleOfForm(form: RuleForm): { readonly rule: Rule } | { faults: FormFault[] } {
  const further = furtherIn(form.further);
  if (!further.ok) return { faults: further.faults.map((fault) => ({ field: "further", fault })) };
  const items: Item[] = [
    ...itemsOf(form),
    ...further.value.map((condition): Item => ({ field: "further", condition })),
  ];
  const read = readRule({
    code: form.code,
    name: nameOf(form),
    position: numberIn(form.position),
    active: form.active.length > 0,
    when: together(form.together === "any" ? "any" : "all", items),
    then: effectsOf(form),
  });
  if (read.ok) return { rule: read.value };
  return { faults: read.faults.map((fault) => ({ field: fieldOf(fault, items), fault })) };
}

/** Answers that nobody can give to the question of the form; one that is not known is not judged. */
export function impossibleAnswers(form: RuleForm, { questions }: RuleNames): FormFault[] {
  const asked = questions.find(({ code }) => code === form.question);
  const lost = linesIn(form.answers).filter((one) => asked && !asked.answers.includes(one));
  const [named] = lost;
  if (named === undefined) return [];
  const fault: RuleFault = { index: null, rule: null, code: "unknown_answer", facts: { named } };
  return [{ field: "answers", fault }];
}

/** In English alone, or in every language that was filled in; then none of the base ones may be missing. */
function nameOf(form: RuleForm): unknown {
  const given = languages.filter(
    (one) => baseLanguages.some((base) => base === one) || form[nameField(one)].trim() !== "",
  );
  const others = given.filter((one) => one !== "en" && form[nameField(one)].trim() !== "");
  if (others.length === 0) return form["name-en"];
  return Object.fromEntries(given.map((one) => [one, form[nameField(one)]]));
}

function together(kind: "all" | "any", items: readonly Item[]): unknown {
  const [only] = items;
  if (only && items.length === 1) return only.condition;
  return { [kind]: items.map(({ condition }) => condition) };
}

function furtherIn(typed: string): Read<readonly Condition[]> {
  if (typed.trim() === "") return { ok: true, value: [] };
  try {
    const value: unknown = JSON.parse(typed);
    return readConditions(Array.isArray(value) ? value : [value]);
  } catch {
    const fault: RuleFault = { index: null, rule: null, code: "not_json", facts: {} };
    return { ok: false, faults: [fault] };
  }
}

function itemsOf(form: RuleForm): Item[] {
  const { category, area, urgencies, groups, question } = form;
  const [words, answers] = [linesIn(form.words), linesIn(form.answers)];
  const time = timeOf(form);
  const items: (Item | false)[] = [
    category !== "" && { field: "category", condition: { category } },
    area !== "" && { field: "area", condition: { area } },
    urgencies.length > 0 && { field: "urgencies", condition: { urgency: urgencies } },
    groups.length > 0 && { field: "groups", condition: { focusGroups: groups } },
    words.length > 0 && { field: "words", condition: { words } },
    (question.trim() !== "" || answers.length > 0) && {
      field: "question",
      condition: { answer: { question, oneOf: answers } },
    },
    Object.keys(time).length > 0 && { field: "weekdays", condition: { time } },
  ];
  return items.filter((one) => one !== false);
}

function timeOf(form: RuleForm): Readonly<Record<string, unknown>> {
  const { weekdays, fromHour, toHour, fromDate, toDate, inWorkingTime } = form;
  return {
    ...(weekdays.length > 0 && { weekdays: weekdays.map(Number) }),
    ...(fromHour.trim() !== "" && { fromHour: numberIn(fromHour) }),
    ...(toHour.trim() !== "" && { toHour: numberIn(toHour) }),
    ...(fromDate.trim() !== "" && { fromDate: fromDate.trim() }),
    ...(toDate.trim() !== "" && { toDate: toDate.trim() }),
    ...(inWorkingTime !== "" && { inWorkingTime: inWorkingTime === "yes" }),
  };
}

function effectsOf({ branch, urgency, assisting, alsoGroups }: RuleForm): unknown {
  return {
    ...(branch !== "" && { branch }),
    ...(urgency !== "" && { urgency }),
    ...(assisting.length > 0 && { assisting }),
    ...(alsoGroups.length > 0 && { focusGroups: alsoGroups }),
  };
}

const linesIn = (typed: string): string[] =>
  typed
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What is no number stays what it is, to be refused at its field. */
const numberIn = (typed: string): unknown =>
  /^\s*\d{1,7}\s*$/.test(typed) ? Number(typed) : typed;

const fieldsOfRule: Readonly<Record<string, RuleField>> = {
  code: "code",
  name: "name-en",
  ...Object.fromEntries(languages.map((one) => [`name.${one}`, nameField(one)])),
  position: "position",
  "then.branch": "branch",
  "then.urgency": "urgency",
};

function fieldOf({ code, facts }: RuleFault, items: readonly Item[]): RuleField {
  const path = String(facts.field ?? "");
  const known = fieldsOfRule[path];
  if (known) return known;
  if (path.startsWith("then.assisting")) return "assisting";
  if (path.startsWith("then.focusGroups")) return "alsoGroups";
  if (code === "too_deep" || code === "too_many_conditions") return "further";
  const part = timeFields.find((field) => path.endsWith(`time.${field}`));
  if (part) return part;
  const index = Number(/^when\.(?:all|any)\.(\d+)/.exec(path)?.[1] ?? 0);
  return items[index]?.field ?? "further";
}
