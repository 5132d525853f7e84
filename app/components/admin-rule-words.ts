// A rule as a sentence, and its faults as sentences, in the reader's language.
import type { Named, RuleNames } from "../domain/routing/rules/rule-names.ts";
import type { Condition, Effects, Rule, TimeCondition } from "../domain/routing/rules/rule.ts";
import type { RuleFault } from "../domain/routing/rules/rule-fault.ts";
import { ruleFaultCodes } from "../domain/routing/rules/rule-fault.ts";
import type { Speech } from "../i18n/translate.ts";

export const weekdayNames = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** The rule's own name. */
export function ruleName({ name }: Pick<Rule, "name">, { local }: Speech): string {
  return typeof name === "string" ? name : local(name);
}

/** "If the kind is Water and the place is in Willow, then Water Company; also urgent." */
export function ruleInWords(
  rule: Pick<Rule, "when" | "then">,
  names: RuleNames,
  speech: Speech,
): string {
  const { t } = speech;
  return t("rules.sentence.whole", {
    when: conditionInWords(rule.when, names, speech),
    then: effectsInWords(rule.then, names, speech),
  });
}

function conditionInWords(
  when: Condition,
  names: RuleNames,
  speech: Speech,
  inner = false,
): string {
  const { t } = speech;
  const list = (all: readonly Condition[], type: "conjunction" | "disjunction") => {
    const parts = all.map((one) => conditionInWords(one, names, speech, all.length > 1));
    if (parts.length === 0) return t("rules.sentence.nothing");
    const words = listed(parts, type, speech);
    return inner && parts.length > 1 ? t("rules.sentence.group", { inner: words }) : words;
  };
  if ("all" in when) return list(when.all, "conjunction");
  if ("any" in when) return list(when.any, "disjunction");
  if ("not" in when)
    return t("rules.sentence.not", { inner: conditionInWords(when.not, names, speech) });
  return leafInWords(when, names, speech);
}

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function leafInWords(when: Leaf, names: RuleNames, speech: Speech): string {
  const { t } = speech;
  const or = (words: readonly string[]) => listed(words, "disjunction", speech);
  if ("category" in when)
    return t("rules.sentence.category", { name: nameOf(when.category, names.categories, speech) });
  if ("area" in when)
    return t("rules.sentence.area", { name: nameOf(when.area, names.areas, speech) });
  if ("urgency" in when)
    return t("rules.sentence.urgency", {
      names: or(when.urgency.map((one) => t(`rules.urgency.${one}`))),
    });
  if ("focusGroups" in when)
    return t("rules.sentence.focusGroups", {
      names: or(when.focusGroups.map((one) => t(`rules.group.${one}`))),
    });
  if ("words" in when)
    return t("rules.sentence.words", {
      names: or(when.words.map((word) => t("rules.sentence.word", { word }))),
    });
  if ("answer" in when) {
    const { question, oneOf } = when.answer;
    const answers = oneOf.map((word) => t("rules.sentence.word", { word }));
    return t("rules.sentence.answer", { question, names: or(answers) });
  }
  // What an older or newer portal saved may be none of these.
  return "time" in (when as object)
    ? timeInWords(when.time, speech)
    : t("rules.sentence.unreadable");
}

function timeInWords(time: TimeCondition, speech: Speech): string {
  const { t } = speech;
  const { weekdays, fromHour, toHour, fromDate, toDate, inWorkingTime } = time;
  const parts: string[] = [];
  if (weekdays?.length) {
    const days = weekdays.flatMap((day) => weekdayNames[day - 1] ?? []);
    const names = days.map((day) => t(`rules.weekday.${day}`));
    parts.push(t("rules.sentence.weekdays", { names: listed(names, "disjunction", speech) }));
  }
  if (fromHour !== undefined || toHour !== undefined)
    parts.push(t("rules.sentence.hours", { from: fromHour ?? 0, to: toHour ?? 24 }));
  if (fromDate !== undefined) parts.push(t("rules.sentence.fromDate", { date: fromDate }));
  if (toDate !== undefined) parts.push(t("rules.sentence.toDate", { date: toDate }));
  if (inWorkingTime !== undefined)
    parts.push(t(inWorkingTime ? "rules.sentence.working" : "rules.sentence.notWorking"));
  return parts.length === 0 ? t("rules.sentence.nothing") : listed(parts, "conjunction", speech);
}

function effectsInWords(then: Effects, names: RuleNames, speech: Speech): string {
  const { t } = speech;
  const branches = [...names.branches, ...names.closedBranches];
  const { branch, urgency, assisting, focusGroups } = then;
  const and = (words: readonly string[]) => listed(words, "conjunction", speech);
  const parts: string[] = [];
  if (branch !== undefined)
    parts.push(t("rules.sentence.branch", { name: nameOf(branch, branches, speech) }));
  if (urgency !== undefined)
    parts.push(t("rules.sentence.raise", { urgency: t(`rules.urgency.${urgency}`) }));
  if (assisting?.length) {
    const helpers = assisting.map((code) => nameOf(code, branches, speech));
    parts.push(t("rules.sentence.assisting", { names: and(helpers) }));
  }
  if (focusGroups?.length) {
    const groups = focusGroups.map((one) => t(`rules.group.${one}`));
    parts.push(t("rules.sentence.mark", { names: and(groups) }));
  }
  return parts.length === 0 ? t("rules.sentence.noEffect") : parts.join(t("rules.sentence.also"));
}

function nameOf(code: string, all: readonly Named[], { t, local }: Speech): string {
  const found = all.find((one) => one.code === code);
  return found ? local(found.name) : t("rules.sentence.unknown", { code });
}

function listed(
  words: readonly string[],
  type: "conjunction" | "disjunction",
  { language }: Speech,
): string {
  return new Intl.ListFormat(language, { type }).format(words);
}

/** What is wrong, in a sentence. */
export function faultInWords(fault: Pick<RuleFault, "code" | "facts">, { t }: Speech): string {
  return t(`rules.fault.${fault.code}`, { named: "", field: "", ...fault.facts });
}

/** The sentence for a code that was kept with a failure. */
export function failureInWords(code: string, speech: Speech): string {
  const known = ruleFaultCodes.find((one) => one === code) ?? "broken";
  return faultInWords({ code: known, facts: {} }, speech);
}
