// Rules made ready to be tried often: in order, words compiled, codes looked up. Once for each version and county.
import type { BranchId } from "../../shared/ids.ts";
import type { KnownCodes } from "./known-codes.ts";
import { lostInCondition, lostInEffects } from "./known-codes.ts";
import { inOrder } from "./rule.ts";
import type { Condition, Effects, Rule, TimeCondition } from "./rule.ts";
import type { RuleFacts } from "./rule-facts.ts";
import type { RunFaultCode } from "./rule-fault.ts";
import { searchText, wordTest } from "./words.ts";
import type { SearchText } from "./words.ts";

/** Does it hold? `text` is asked for only where words are looked for. */
type Test = (facts: RuleFacts, text: () => SearchText) => boolean;

interface PreparedEffects {
  readonly branchId: BranchId | null;
  readonly urgency: Effects["urgency"] | null;
  readonly assisting: readonly BranchId[];
  readonly focusGroups: NonNullable<Effects["focusGroups"]>;
}

export interface PreparedRule {
  readonly code: string;
  /** The condition names what is not there: nobody can say whether it holds. */
  readonly conditionFault: RunFaultCode | null;
  readonly test: Test;
  /** The effects name a branch that can't take a problem. */
  readonly effectFault: RunFaultCode | null;
  readonly effects: PreparedEffects;
}

export interface PreparedRules {
  readonly version: number | null;
  readonly rules: readonly PreparedRule[];
}

/** A version of the rules: its number (null for a draft) and its rules, in any order. */
export interface RuleVersion {
  readonly version: number | null;
  readonly rules: readonly Rule[];
}

const prepared = new WeakMap<RuleVersion, WeakMap<KnownCodes, PreparedRules>>();

/** The active rules of `version`, in order. For the same two objects the same answer, made once. Never throws. */
export function prepareRules(version: RuleVersion, known: KnownCodes): PreparedRules {
  const ofVersion = prepared.get(version) ?? new WeakMap<KnownCodes, PreparedRules>();
  prepared.set(version, ofVersion);
  const before = ofVersion.get(known);
  if (before) return before;
  const active = inOrder(version.rules).filter((rule) => rule.active);
  const made = {
    version: version.version,
    rules: active.map((rule) => prepareRule(rule, known)),
  };
  ofVersion.set(known, made);
  return made;
}

const noEffects = { branchId: null, urgency: null, assisting: [], focusGroups: [] } as const;

function prepareRule(rule: Rule, known: KnownCodes): PreparedRule {
  const { code, when, then } = rule;
  try {
    return {
      code,
      conditionFault: lostInCondition(when, known)[0]?.fault ?? null,
      test: testOf(when),
      effectFault: lostInEffects(then, known)[0]?.fault ?? null,
      effects: preparedEffects(then, known),
    };
  } catch {
    // Saved by a portal that knew other conditions.
    const test = () => false;
    return { code, conditionFault: "broken", test, effectFault: null, effects: noEffects };
  }
}

function preparedEffects(then: Effects, known: KnownCodes): PreparedEffects {
  const idOf = (code: string) => known.branches.get(code)?.id ?? null;
  return {
    branchId: then.branch === undefined ? null : idOf(then.branch),
    urgency: then.urgency ?? null,
    assisting: (then.assisting ?? []).flatMap((code) => idOf(code) ?? []),
    focusGroups: then.focusGroups ?? [],
  };
}

/** An empty list of conditions holds for nothing: a rule without a condition must not take everything. */
function testOf(when: Condition): Test {
  if ("all" in when) {
    const tests = when.all.map(testOf);
    return (facts, text) => tests.length > 0 && tests.every((test) => test(facts, text));
  }
  if ("any" in when) {
    const tests = when.any.map(testOf);
    return (facts, text) => tests.some((test) => test(facts, text));
  }
  if ("not" in when) {
    const test = testOf(when.not);
    return (facts, text) => !test(facts, text);
  }
  return leafTest(when);
}

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function leafTest(when: Leaf): Test {
  if ("category" in when) return ({ categories }) => categories.includes(when.category);
  if ("area" in when) return ({ areas }) => areas.includes(when.area);
  if ("urgency" in when) return ({ urgency }) => when.urgency.includes(urgency);
  if ("focusGroups" in when)
    return (facts) => facts.focusGroups.some((one) => when.focusGroups.includes(one));
  if ("words" in when) {
    const tests = when.words.map(wordTest);
    return (_facts, text) => tests.some((test) => test(text()));
  }
  if ("answer" in when) return answerTest(when.answer);
  return timeTest(when.time);
}

/** Answers are compared as they are: both come from the same list of choices. */
function answerTest({ question, oneOf }: { question: string; oneOf: readonly string[] }): Test {
  return ({ answers }) =>
    Object.hasOwn(answers, question) && oneOf.includes(answers[question] ?? "");
}

function timeTest(time: TimeCondition): Test {
  const { weekdays, fromHour, toHour, fromDate, toDate, inWorkingTime } = time;
  const tests: Test[] = [];
  if (weekdays?.length) tests.push(({ localTime }) => weekdays.includes(localTime.weekday));
  if (fromHour !== undefined || toHour !== undefined) {
    const [from, to] = [fromHour ?? 0, toHour ?? 24];
    tests.push(({ localTime: { hour } }) =>
      from <= to ? hour >= from && hour < to : hour >= from || hour < to,
    );
  }
  if (fromDate !== undefined) tests.push(({ localTime }) => localTime.date >= fromDate);
  if (toDate !== undefined) tests.push(({ localTime }) => localTime.date <= toDate);
  if (inWorkingTime !== undefined) tests.push((facts) => facts.inWorkingTime === inWorkingTime);
  return (facts, text) => tests.length > 0 && tests.every((test) => test(facts, text));
}

const searchTexts = new WeakMap<RuleFacts, SearchText>();

/** The text of these facts, made ready once however many versions are tried on it. */
export function searchTextOf(facts: RuleFacts): SearchText {
  const before = searchTexts.get(facts);
  if (before) return before;
  const made = searchText(facts.text);
  searchTexts.set(facts, made);
  return made;
}
