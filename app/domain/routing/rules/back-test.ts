// What other rules would have done with problems of the past: counted one problem after the other.
import type { Reference } from "../../problem/reference.ts";
import type { BranchId } from "../../shared/ids.ts";
import type { RulesTried } from "./tried.ts";

export interface Move {
  /** Null: no rule decides, and the router never has. */
  readonly from: BranchId | null;
  readonly to: BranchId | null;
  readonly count: number;
  readonly examples: readonly Reference[];
}

export interface RuleTally {
  readonly code: string;
  readonly matched: number;
  readonly failed: number;
  readonly fault: string | null;
}

export interface BackTestFigures {
  readonly problems: number;
  /** Problems on which at least one rule of the draft matches. */
  readonly matching: number;
  readonly moving: number;
  /** Problems whose branch is the one that had it in the end: as it is now, and with the draft. */
  readonly agreeingNow: number;
  readonly agreeingThen: number;
  /** The most frequent first. */
  readonly moves: readonly Move[];
  /** In the order of trying. */
  readonly rules: readonly RuleTally[];
}

export interface PastResult {
  readonly reference: Reference;
  readonly ownerId: BranchId;
  readonly now: BranchId | null;
  readonly then: BranchId | null;
  readonly tried: RulesTried;
}

const MOVES_SHOWN = 30;
const EXAMPLES_SHOWN = 10;

/** Counts `results` as they come; ask for the figures at the end. */
export function backTestCounter(): {
  readonly add: (result: PastResult) => void;
  readonly figures: () => BackTestFigures;
} {
  const count = { problems: 0, matching: 0, moving: 0, agreeingNow: 0, agreeingThen: 0 };
  const moves = new Map<string, Move>();
  const rules = new Map<string, RuleTally>();
  return {
    add: ({ reference, ownerId, now, then, tried }) => {
      count.problems += 1;
      if (now === ownerId) count.agreeingNow += 1;
      if (then === ownerId) count.agreeingThen += 1;
      if (tried.tried.some(({ outcome }) => outcome === "matched")) count.matching += 1;
      tally(rules, tried);
      if (now === then) return;
      count.moving += 1;
      countMove(moves, now, then, reference);
    },
    figures: () => ({
      ...count,
      moves: [...moves.values()].sort((a, b) => b.count - a.count).slice(0, MOVES_SHOWN),
      rules: [...rules.values()],
    }),
  };
}

function countMove(
  moves: Map<string, Move>,
  from: BranchId | null,
  to: BranchId | null,
  reference: Reference,
): void {
  const key = `${from ?? ""} ${to ?? ""}`;
  const { count = 0, examples = [] } = moves.get(key) ?? {};
  const more = examples.length < EXAMPLES_SHOWN ? [...examples, reference] : examples;
  moves.set(key, { from, to, count: count + 1, examples: more });
}

function tally(rules: Map<string, RuleTally>, { tried }: RulesTried): void {
  for (const { code, outcome, fault } of tried) {
    const before = rules.get(code) ?? { code, matched: 0, failed: 0, fault: null };
    rules.set(code, {
      code,
      matched: before.matched + (outcome === "matched" ? 1 : 0),
      failed: before.failed + (outcome === "failed" ? 1 : 0),
      fault: fault ?? before.fault,
    });
  }
}
