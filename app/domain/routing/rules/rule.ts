// A rule of the administrators: when it applies, and what follows. Rules name branches, areas and kinds by their codes,
// and know nothing of each other: every rule sees the same facts, so no two of them can go in a circle.
import { z } from "zod";
import { code } from "../../branch/import-fields.ts";
import { focusGroups } from "../../problem/focus-group.ts";
import type { FocusGroup } from "../../problem/focus-group.ts";
import { urgencies } from "../../problem/urgency.ts";
import type { Urgency } from "../../problem/urgency.ts";
import { furtherLanguages } from "../../shared/language.ts";
import type { LocalText } from "../../shared/language.ts";
import type { RuleFaultCode } from "./rule-fault.ts";

export const CONDITION_MAX_DEPTH = 5;
export const CONDITIONS_MAX = 50;
export const RULES_MAX = 500;
const WORDS_MAX = 100;
const WORD_MAX_CHARACTERS = 100;
const NAME_MAX_CHARACTERS = 200;
const ANSWERS_MAX = 50;
const POSITION_MAX = 1_000_000;

/** When of day and year; every part that is given must hold. */
export interface TimeCondition {
  /** ISO week days, 1 Monday to 7 Sunday. */
  readonly weekdays?: readonly number[] | undefined;
  /** From this full hour (0 to 24, local) ... */
  readonly fromHour?: number | undefined;
  /** ... until before this one; the earlier of the two may come second: 22 to 6 is the night. */
  readonly toHour?: number | undefined;
  /** Local days, `2026-10-01`, both included. */
  readonly fromDate?: string | undefined;
  readonly toDate?: string | undefined;
  readonly inWorkingTime?: boolean | undefined;
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** The kind, or one that lies under it. */
  | { readonly category: string }
  /** The area, or one that lies in it. */
  | { readonly area: string }
  | { readonly urgency: readonly Urgency[] }
  | { readonly focusGroups: readonly FocusGroup[] }
  /** Any of them in the resident's text; see words.ts. */
  | { readonly words: readonly string[] }
  | { readonly answer: { readonly question: string; readonly oneOf: readonly string[] } }
  | { readonly time: TimeCondition };

export interface Effects {
  readonly branch?: string | undefined;
  /** Only ever raises. */
  readonly urgency?: RaisedUrgency | undefined;
  readonly assisting?: readonly string[] | undefined;
  readonly focusGroups?: readonly FocusGroup[] | undefined;
}

export const raisedUrgencies = ["emergency", "urgent"] as const satisfies readonly Urgency[];
export type RaisedUrgency = (typeof raisedUrgencies)[number];

export interface Rule {
  /** Stays the same from version to version. */
  readonly code: string;
  readonly name: string | LocalText;
  /** Rules are tried from the lowest. */
  readonly position: number;
  readonly active: boolean;
  readonly when: Condition;
  readonly then: Effects;
}

const fault = (error: RuleFaultCode) => ({ error });

const filled = (maxCharacters: number) =>
  z.string(fault("missing")).trim().min(1, fault("missing")).max(maxCharacters, fault("too_long"));

/** A whole number in a range; `error` for everything else. */
const whole = (from: number, to: number, error: RuleFaultCode) =>
  z
    .number(fault(error))
    .refine((value) => Number.isInteger(value) && value >= from && value <= to, fault(error));

const hour = whole(0, 24, "not_an_hour");

const date = z.iso.date(fault("not_a_date"));

const time = z
  .strictObject({
    weekdays: z
      .array(whole(1, 7, "not_a_weekday"), fault("not_a_list"))
      .max(7)
      .optional(),
    fromHour: hour.optional(),
    toHour: hour.optional(),
    fromDate: date.optional(),
    toDate: date.optional(),
    inWorkingTime: z.boolean(fault("not_true_or_false")).optional(),
  })
  .refine(({ fromHour, toHour }) => fromHour === undefined || fromHour !== toHour, {
    ...fault("same_hours"),
    path: ["toHour"],
  })
  .refine(({ fromDate, toDate }) => !fromDate || !toDate || fromDate <= toDate, {
    ...fault("dates_reversed"),
    path: ["toDate"],
  });

/** In a file, `equals` may stand for `oneOf` with one answer. */
const answer = z.preprocess(
  (value) => {
    const { equals, ...rest } = { ...(value as object) } as Record<string, unknown>;
    return equals === undefined ? value : { ...rest, oneOf: [equals] };
  },
  z.strictObject({ question: code, oneOf: z.array(filled(NAME_MAX_CHARACTERS)).max(ANSWERS_MAX) }),
);

const groups = z.array(z.enum(focusGroups, fault("not_one_of")));

const leaves = {
  category: code,
  area: code,
  urgency: z.array(z.enum(urgencies, fault("not_one_of"))),
  focusGroups: groups,
  words: z.array(filled(WORD_MAX_CHARACTERS)).max(WORDS_MAX, fault("too_long")),
  answer,
  time,
};

/** One tree of conditions. Measure it before, with `conditionSize`. */
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.unknown().transform((value, context) => {
    const [key, inner] = onlyEntry(value);
    const parsed = schemas[key]?.safeParse(inner);
    if (parsed?.success) return { [key]: parsed.data } as unknown as Condition;
    if (!parsed) context.addIssue({ code: "custom", message: "not_a_condition" });
    for (const { path, ...issue } of parsed?.error.issues ?? []) {
      context.addIssue({ ...(issue as { code: "custom" }), path: [key, ...path] });
    }
    return z.NEVER;
  }),
);

function onlyEntry(value: unknown): readonly [string, unknown] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return ["", null];
  const entries = Object.entries(value);
  const [entry] = entries;
  return entry && entries.length === 1 && Object.hasOwn(schemas, entry[0]) ? entry : ["", null];
}

const list = z.array(condition, fault("not_a_list"));

const schemas: Readonly<Record<string, z.ZodType>> = {
  all: list,
  any: list,
  not: condition,
  ...leaves,
};

const furtherNames = Object.fromEntries(
  furtherLanguages.map((one) => [one, z.exactOptional(filled(NAME_MAX_CHARACTERS))]),
) as Record<(typeof furtherLanguages)[number], z.ZodExactOptional<ReturnType<typeof filled>>>;

const name = z.union(
  [
    filled(NAME_MAX_CHARACTERS),
    z.strictObject({
      en: filled(NAME_MAX_CHARACTERS),
      "zh-CN": filled(NAME_MAX_CHARACTERS),
      ...furtherNames,
    }),
  ],
  fault("missing"),
);

const effects = z.strictObject({
  branch: code.optional(),
  urgency: z.enum(raisedUrgencies, fault("not_one_of")).optional(),
  assisting: z.array(code).max(WORDS_MAX, fault("too_long")).optional(),
  focusGroups: groups.optional(),
});

/** A slug: small letters, digits and dashes. */
const ruleCode = filled(64)
  .regex(/^[a-z0-9][a-z0-9-]*$/, fault("not_a_slug"))
  // The address of the form for a new rule.
  .refine((value) => value !== "new", fault("reserved_code"));

export const ruleSchema = z.strictObject({
  code: ruleCode,
  name,
  position: whole(0, POSITION_MAX, "not_a_position"),
  active: z.boolean(fault("not_true_or_false")).default(true),
  when: condition,
  then: effects,
});

export const proposedSchema = ruleSchema.pick({ name: true, when: true, then: true });
export const conditionListSchema = list;

/** How deep the tree goes and how many conditions are in it; stops counting beyond `limit`. */
export function conditionSize(
  when: unknown,
  limit = CONDITIONS_MAX,
): { depth: number; count: number } {
  let [depth, count] = [0, 0];
  const open: { at: unknown; level: number }[] = [{ at: when, level: 1 }];
  for (let next = open.pop(); next && count <= limit; next = open.pop()) {
    const { at, level } = next;
    count += 1;
    depth = Math.max(depth, level);
    for (const inner of innerOf(at)) open.push({ at: inner, level: level + 1 });
  }
  return { depth, count };
}

/** The conditions directly within one. */
export function innerOf(condition: unknown): readonly unknown[] {
  if (typeof condition !== "object" || condition === null) return [];
  const { all, any, not } = condition as { all?: unknown; any?: unknown; not?: unknown };
  const lists = [all, any].filter((one): one is unknown[] => Array.isArray(one)).flat();
  return not === undefined ? lists : [...lists, not];
}

/** Rules in the order in which they are tried: by position, then by code. */
export function inOrder(rules: readonly Rule[]): Rule[] {
  return [...rules].sort(
    (a, b) => a.position - b.position || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
