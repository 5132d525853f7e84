// The table of limits as text that people write: `KIND URGENCY LIMIT AMOUNT UNIT`, a line each, and `focus GROUP FACTOR`. Pure.
import { focusGroups } from "../problem/focus-group.ts";
import type { FocusGroup } from "../problem/focus-group.ts";
import { urgencies } from "../problem/urgency.ts";
import { limitKinds, limitUnits } from "./limit-policy.ts";
import type { LimitPolicy, LimitRow } from "./limit-policy.ts";

/** Stands for all kinds of problem. */
const ALL = "*";
/** Longer than any table that somebody has written. */
const TABLE_MAX_LINES = 2_000;

export function limitTable({ rows, focusFactors }: LimitPolicy): string {
  const lines = rows.map(({ category, urgency, kind, amount, unit }) =>
    [category ?? ALL, urgency, kind, String(amount), unit].join(" "),
  );
  const factors = Object.entries(focusFactors).map(([group, factor]) =>
    ["focus", group, String(factor)].join(" "),
  );
  return [...lines, ...factors].join("\n");
}

const known = <Name extends string>(names: readonly Name[], word: string | undefined) =>
  names.find((name) => name === word);

function rowIn(words: readonly string[]): LimitRow | null {
  const [category = "", urgencyWord, kindWord, amountWord = "", unitWord] = words;
  const urgency = known(urgencies, urgencyWord);
  const kind = known(limitKinds, kindWord);
  const unit = known(limitUnits, unitWord);
  if (words.length !== 5 || !urgency || !kind || !unit) return null;
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(amountWord)) return null;
  return {
    ...{ urgency, kind, unit, amount: Number(amountWord) },
    category: category === ALL ? null : category,
  };
}

/** The table that was written, and the numbers (from 1) of the lines that nobody can read. */
export function limitsIn(text: string): {
  readonly policy: LimitPolicy;
  readonly unread: readonly number[];
} {
  const rows: LimitRow[] = [];
  const focusFactors: Partial<Record<FocusGroup, number>> = {};
  const unread: number[] = [];
  const lines = text.split(/\r?\n/).slice(0, TABLE_MAX_LINES);
  for (const [index, line] of lines.entries()) {
    const words = line.trim().split(/\s+/).filter(Boolean);
    if (words.length === 0) continue;
    const group = words[0] === "focus" ? known(focusGroups, words[1]) : undefined;
    const row = rowIn(words);
    if (group && words.length === 3) focusFactors[group] = Number(words[2]);
    else if (row) rows.push(row);
    else unread.push(index + 1);
  }
  return { policy: { rows, focusFactors }, unread };
}
