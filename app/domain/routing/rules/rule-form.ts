// A rule as a plain form without scripts shows it: one field for each kind of condition. Conditions for which there is no
// field are kept as JSON in a field of their own, so that nothing is lost by editing.
import type { Condition, Rule, TimeCondition } from "./rule.ts";
import { readConditions, readRule } from "./read-rule.ts";
import type { Read } from "./read-rule.ts";
import type { RuleFault } from "./rule-fault.ts";

/** Fields with one value, as they were typed. */
export const ruleFields = [
  "code",
  "nameEn",
  "nameZh",
  "position",
  "together",
  "category",
  "area",
  "words",
  "question",
  "answers",
  "fromHour",
  "toHour",
  "fromDate",
  "toDate",
  "inWorkingTime",
  "further",
  "branch",
  "urgency",
] as const;
/** Fields with any number of values. */
export const ruleChoices = [
  "active",
  "urgencies",
  "groups",
  "weekdays",
  "assisting",
  "alsoGroups",
] as const;
export type RuleField = (typeof ruleFields)[number] | (typeof ruleChoices)[number];

export type RuleForm = Readonly<Record<(typeof ruleFields)[number], string>> &
  Readonly<Record<(typeof ruleChoices)[number], readonly string[]>>;

type Filled = { -readonly [Field in keyof RuleForm]: RuleForm[Field] };

/** The form of a rule that is yet to be written. */
export function emptyForm(position: number): RuleForm {
  const texts = Object.fromEntries(ruleFields.map((field) => [field, ""]));
  const choices = Object.fromEntries(ruleChoices.map((field) => [field, [] as string[]]));
  const form = { ...texts, ...choices } as unknown as RuleForm;
  return { ...form, position: String(position), together: "all", active: ["on"] };
}

export function formOfRule(rule: Rule): RuleForm {
  const form: Filled = { ...emptyForm(rule.position), code: rule.code };
  form.active = rule.active ? ["on"] : [];
  form.nameEn = typeof rule.name === "string" ? rule.name : rule.name.en;
  form.nameZh = typeof rule.name === "string" ? "" : rule.name["zh-CN"];
  const { when, then } = rule;
  form.together = "any" in when ? "any" : "all";
  const items = "all" in when ? when.all : "any" in when ? when.any : [when];
  const further = items.filter((item) => !fillIn(form, item));
  if (further.length > 0) form.further = JSON.stringify(further, null, 2);
  form.branch = then.branch ?? "";
  form.urgency = then.urgency ?? "";
  form.assisting = then.assisting ?? [];
  form.alsoGroups = then.focusGroups ?? [];
  return form;
}

/** Shows the condition in its field; false when it has none, or none that is free. */
function fillIn(form: Filled, item: Condition): boolean {
  if ("category" in item) return fillText(form, "category", item.category);
  if ("area" in item) return fillText(form, "area", item.area);
  if ("urgency" in item) return fillChoices(form, "urgencies", item.urgency);
  if ("focusGroups" in item) return fillChoices(form, "groups", item.focusGroups);
  if ("words" in item) return fillLines(form, "words", item.words);
  if ("answer" in item) {
    const { question, oneOf } = item.answer;
    return fillLines(form, "answers", oneOf) && fillText(form, "question", question);
  }
  return "time" in item && fillTime(form, item.time);
}

function fillText(form: Filled, field: (typeof ruleFields)[number], value: string): boolean {
  if (form[field] !== "") return false;
  form[field] = value;
  return true;
}

function fillLines(form: Filled, field: "words" | "answers", lines: readonly string[]): boolean {
  if (lines.length === 0 || lines.some((line) => /[\r\n]/.test(line))) return false;
  return fillText(form, field, lines.join("\n"));
}

function fillChoices(
  form: Filled,
  field: (typeof ruleChoices)[number],
  values: readonly string[],
): boolean {
  if (values.length === 0 || form[field].length > 0) return false;
  form[field] = values;
  return true;
}

const timeFields = ["fromHour", "toHour", "fromDate", "toDate"] as const;

function fillTime(form: Filled, time: TimeCondition): boolean {
  const given = Object.values(time).filter((one) => !Array.isArray(one) || one.length > 0);
  const isTaken =
    form.weekdays.length > 0 ||
    form.inWorkingTime !== "" ||
    timeFields.some((field) => form[field] !== "");
  if (given.length === 0 || isTaken) return false;
  form.weekdays = (time.weekdays ?? []).map(String);
  for (const field of timeFields) form[field] = String(time[field] ?? "");
  if (time.inWorkingTime !== undefined) form.inWorkingTime = time.inWorkingTime ? "yes" : "no";
  return true;
}

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
    name: form.nameZh.trim() === "" ? form.nameEn : { en: form.nameEn, "zh-CN": form.nameZh },
    position: numberIn(form.position),
    active: form.active.length > 0,
    when: together(form.together === "any" ? "any" : "all", items),
    then: effectsOf(form),
  });
  if (read.ok) return { rule: read.value };
  return { faults: read.faults.map((fault) => ({ field: fieldOf(fault, items), fault })) };
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
  name: "nameEn",
  "name.en": "nameEn",
  "name.zh-CN": "nameZh",
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
