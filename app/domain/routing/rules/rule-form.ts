// A rule as a plain form without scripts shows it: one field for each kind of condition. Conditions for which there is no
// field are kept as JSON in a field of their own, so that nothing is lost by editing.
import { givenIn, languages } from "../../shared/language.ts";
import type { Language } from "../../shared/language.ts";
import type { Condition, Rule, TimeCondition } from "./rule.ts";

/** Where the rule's name stands in that language. */
export function nameField<Tag extends Language>(language: Tag): `name-${Tag}` {
  return `name-${language}`;
}

/** Fields with one value, as they were typed. */
export const ruleFields = [
  "code",
  ...languages.map(nameField),
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
  const { name } = rule;
  if (typeof name === "string") form["name-en"] = name;
  else for (const one of languages) form[nameField(one)] = givenIn(name, one) ?? "";
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

export const timeFields = ["fromHour", "toHour", "fromDate", "toDate"] as const;

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
