// The table of time limits as data: for each kind of limit and urgency so much time, for some kinds of problem another, and
// shorter for focus groups. Versions never change: a problem keeps the one that governed when it was submitted. Pure.
import { focusGroups } from "../problem/focus-group.ts";
import type { FocusGroup } from "../problem/focus-group.ts";
import { urgencies } from "../problem/urgency.ts";
import type { Urgency } from "../problem/urgency.ts";
import { HOUR_MS, MINUTE_MS } from "../shared/instant.ts";

/**
 * To accept: until a branch takes it on. To the first answer: until a person of a branch first tells the resident something
 * of their own: a question, a message, a return with its reason, a resolution, a decision on an extension. Acceptance is
 * none: its letter writes itself. To resolve: until there is a result.
 */
export const limitKinds = ["accept", "first_answer", "resolve"] as const;
export type LimitKind = (typeof limitKinds)[number];

/** A length of time; `working` ones pass only while the calendar works. */
export interface Allowance {
  readonly ms: number;
  readonly working: boolean;
}

/** What counts as a working day where limits are given in days, however long the calendar works. */
export const WORKING_DAY_MS = 8 * HOUR_MS;

export const limitUnits = ["minutes", "hours", "working_hours", "working_days"] as const;
export type LimitUnit = (typeof limitUnits)[number];
const unitMs: Readonly<Record<LimitUnit, number>> = {
  ...{ minutes: MINUTE_MS, hours: HOUR_MS },
  ...{ working_hours: HOUR_MS, working_days: WORKING_DAY_MS },
};

/** In the place of a kind's code: all kinds that are marked as complex. */
const COMPLEX = "complex";

export interface LimitRow {
  /** A kind's code, `complex`, or null for all kinds. The first of these that has a row counts. */
  readonly category: string | null;
  readonly urgency: Urgency;
  readonly kind: LimitKind;
  readonly amount: number;
  readonly unit: LimitUnit;
}

export interface LimitPolicy {
  readonly rows: readonly LimitRow[];
  /** By focus group, the share of the time to resolve that is left: more than 0, at most 1. The smallest counts. */
  readonly focusFactors: Readonly<Partial<Record<FocusGroup, number>>>;
}

/** What of a problem its limits depend on. */
export interface Standing {
  readonly urgency: Urgency;
  readonly complex: boolean;
  readonly categoryCode: string | null;
  readonly focusGroups: readonly FocusGroup[];
}

/** What the table gives; null when it has no limit of this kind. */
export function allowanceIn(
  { rows, focusFactors }: LimitPolicy,
  kind: LimitKind,
  { urgency, complex, categoryCode, focusGroups: groups }: Standing,
): Allowance | null {
  const of = (category: string | null) =>
    rows.find((one) => one.category === category && one.urgency === urgency && one.kind === kind);
  const special = categoryCode === null ? undefined : of(categoryCode);
  const row = special ?? (complex ? of(COMPLEX) : undefined) ?? of(null);
  if (!row) return null;
  const factor =
    kind === "resolve" ? Math.min(1, ...groups.map((group) => focusFactors[group] ?? 1)) : 1;
  return {
    ms: Math.round(row.amount * unitMs[row.unit] * factor),
    working: row.unit.startsWith("working"),
  };
}

const rowsOf = (
  urgency: Urgency,
  kind: LimitKind,
  amount: number,
  unit: LimitUnit,
  category: string | null = null,
): LimitRow => ({ category, urgency, kind, amount, unit });

const firstRows: readonly LimitRow[] = [
  rowsOf("emergency", "accept", 30, "minutes"),
  rowsOf("emergency", "resolve", 2, "hours"),
  rowsOf("urgent", "accept", 2, "working_hours"),
  rowsOf("urgent", "resolve", 1, "working_days"),
  rowsOf("normal", "accept", 1, "working_days"),
  rowsOf("normal", "resolve", 7, "working_days"),
  rowsOf("normal", "resolve", 15, "working_days", COMPLEX),
];

/** The portal's own limits. What began under the first version has no limit to the first answer, and gets none. */
export const ownPolicyVersion = "policy-2";
export const ownPolicy: LimitPolicy = {
  rows: [
    ...firstRows,
    rowsOf("emergency", "first_answer", 1, "hours"),
    rowsOf("urgent", "first_answer", 4, "working_hours"),
    rowsOf("normal", "first_answer", 3, "working_days"),
  ],
  focusFactors: {},
};

/** The tables that are part of the portal, by version; all others are in the database. */
export const ownPolicies: ReadonlyMap<string, LimitPolicy> = new Map([
  ["policy-1", { rows: firstRows, focusFactors: {} }],
  [ownPolicyVersion, ownPolicy],
]);

/** One mistake in a table, as a code and what it is about. */
export interface PolicyFault {
  readonly code: "missing" | "twice" | "unknown_category" | "amount" | "order" | "factor";
  readonly about: string;
}

/** The longest limit that anybody may set, in its own unit's milliseconds: a year of working days. */
const LONGEST_MS = 250 * WORKING_DAY_MS;

/**
 * What is wrong with a table; nothing when it can be used. Every urgency needs each kind of limit for all kinds of problem; nothing
 * stands there twice; amounts are more than 0 and at most 250 working days; accepting comes no later than resolving.
 */
export function policyFaults(
  policy: LimitPolicy,
  categoryCodes: ReadonlySet<string>,
): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const nameOf = (row: Pick<LimitRow, "category" | "urgency" | "kind">) =>
    `${row.category ?? "*"} ${row.urgency} ${row.kind}`;
  const seen = new Set<string>();
  for (const row of policy.rows) {
    const name = nameOf(row);
    if (seen.has(name)) faults.push({ code: "twice", about: name });
    seen.add(name);
    const ms = row.amount * unitMs[row.unit];
    if (!(ms > 0 && ms <= LONGEST_MS)) faults.push({ code: "amount", about: name });
    const known = row.category === null || row.category === COMPLEX;
    if (!known && !categoryCodes.has(row.category)) {
      faults.push({ code: "unknown_category", about: name });
    }
  }
  for (const urgency of urgencies) {
    for (const kind of limitKinds) {
      const name = nameOf({ category: null, urgency, kind });
      if (!seen.has(name)) faults.push({ code: "missing", about: name });
    }
  }
  for (const group of focusGroups) {
    const factor = policy.focusFactors[group];
    if (factor !== undefined && !(factor > 0 && factor <= 1)) {
      faults.push({ code: "factor", about: group });
    }
  }
  return faults;
}
