// How well problems find their branch: what the router chose first beside what it came to, counted. Pure.
import type { EventType } from "../problem/event.ts";
import { contradicts } from "../problem/contradictions.ts";
import { givenTo, gives, hops, isReturnReason } from "../problem/returns.ts";
import type { ReturnEvent, ReturnReason } from "../problem/returns.ts";
import type { BranchId, CategoryId, ProblemId } from "../shared/ids.ts";
import type { RoutingDecision } from "./route.ts";

/** The router's first word on a problem, and the kind that the problem has now. */
export interface FirstDecision {
  readonly problemId: ProblemId;
  readonly outcome: RoutingDecision["outcome"];
  readonly branchId: BranchId;
  readonly categoryId: CategoryId | null;
}

/** What the figures need to know of a problem's life. */
export const countedEvents = [
  "route",
  "send_to_triage",
  "dispatch",
  "assign",
  "rule",
  "accept",
  "return",
  "classified",
  "kind_corrected",
] as const satisfies readonly EventType[];

/** What people did with a problem that the router left to them: gave it to a branch, kept it, or nothing yet. */
export type Triaged = { readonly to: BranchId } | "kept" | "open";

/** One problem's way. */
export interface RoutedProblem {
  readonly outcome: RoutingDecision["outcome"];
  readonly chosenId: BranchId;
  /** The last branch that accepted it; null: none has. */
  readonly acceptedId: BranchId | null;
  readonly kindAtFirst: CategoryId | null;
  readonly kindNow: CategoryId | null;
  readonly returns: readonly {
    readonly branchId: BranchId;
    readonly reason: ReturnReason | null;
  }[];
  /** How often it changed hands after its first branch. */
  readonly hops: number;
  /** Null: the router decided by itself. */
  readonly triaged: Triaged | null;
}

/** The way of a problem, from the router's first decision and its events, oldest first. */
export function routedProblem(first: FirstDecision, events: readonly ReturnEvent[]): RoutedProblem {
  let holderId: BranchId = first.branchId;
  let acceptedId: BranchId | null = null;
  let triaged: Triaged | null = first.outcome === "triage" ? "open" : null;
  // Where a contradicted resolution sends it says nothing of where it belonged.
  const up = events.findIndex((event) => contradicts(event.type) && givenTo(event) !== null);
  const beforeItWentUp = up < 0 ? events : events.slice(0, up);
  const returns: { branchId: BranchId; reason: ReturnReason | null }[] = [];
  for (const { type, facts } of beforeItWentUp) {
    if (type === "return") {
      const reason = isReturnReason(facts.returnReason) ? facts.returnReason : null;
      returns.push({ branchId: holderId, reason });
    }
    if (gives(type) && typeof facts.branchId === "string") {
      holderId = facts.branchId as BranchId;
      const byPerson = type === "dispatch" || type === "assign" || type === "rule";
      if (triaged === "open" && byPerson) triaged = { to: holderId };
    }
    if (type === "accept") {
      acceptedId = holderId;
      if (triaged === "open") triaged = "kept";
    }
  }
  return {
    outcome: first.outcome,
    chosenId: first.branchId,
    acceptedId,
    kindAtFirst: kindAtFirst(first, events),
    kindNow: first.categoryId,
    returns,
    hops: Math.max(0, hops(beforeItWentUp).length - 1),
    triaged,
  };
}

/** What the resident chose; else what the router found first; else, if nobody has changed it, what it is. */
function kindAtFirst(first: FirstDecision, events: readonly ReturnEvent[]): CategoryId | null {
  const change = events.find(
    ({ type, facts }) =>
      type === "kind_corrected" || (type === "classified" && facts.categoryId !== undefined),
  );
  if (!change) return first.categoryId;
  const { type, facts } = change;
  const kind =
    type === "kind_corrected" ? facts.from : (facts.categoryBefore ?? facts.categoryId ?? null);
  return typeof kind === "string" ? (kind as CategoryId) : null;
}

/** First and last word on one problem; null: not known. */
export interface Pair {
  readonly first: string | null;
  readonly last: string | null;
}

/** Whatever is not among the most frequent. */
export const OTHERS = "others";

export interface MatrixRow {
  /** An id, null for "not known", or `OTHERS`. */
  readonly id: string | null;
  readonly total: number;
  /** How many stayed what they were at first; in the row of the others too. */
  readonly agreeing: number;
  /** As many as there are columns. */
  readonly cells: readonly number[];
}

export interface Matrix {
  readonly columns: readonly (string | null)[];
  readonly rows: readonly MatrixRow[];
  readonly total: number;
  readonly agreeing: number;
}

/**
 * How often each first word came to each last one: the `most` most frequent of them, then all others together. Rows and
 * columns without anything are left out.
 */
export function matrixOf(pairs: readonly Pair[], most: number): Matrix {
  const weights = new Map<string | null, number>();
  for (const { first, last } of pairs)
    for (const id of [first, last]) weights.set(id, (weights.get(id) ?? 0) + 1);
  const order = [...weights.entries()]
    .sort(([a, x], [b, y]) => y - x || ((a ?? "") < (b ?? "") ? -1 : 1))
    .map(([id]) => id);
  const shown = new Set(order.slice(0, most));
  const nameOf = (id: string | null) => (shown.has(id) ? id : OTHERS);
  const all = [...shown, ...(order.length > shown.size ? [OTHERS] : [])];
  const counts = new Map<string | null, Map<string | null, number>>();
  const agreeing = new Map<string | null, number>();
  for (const { first, last } of pairs) {
    const [row, column] = [nameOf(first), nameOf(last)];
    const cells = counts.get(row) ?? new Map<string | null, number>();
    counts.set(row, cells.set(column, (cells.get(column) ?? 0) + 1));
    if (first === last) agreeing.set(row, (agreeing.get(row) ?? 0) + 1);
  }
  const columns = all.filter((id) => [...counts.values()].some((cells) => cells.has(id)));
  const rows = all.flatMap((id) => {
    const cells = counts.get(id);
    if (!cells) return [];
    const total = [...cells.values()].reduce((sum, count) => sum + count, 0);
    const inOrder = columns.map((column) => cells.get(column) ?? 0);
    return [{ id, total, agreeing: agreeing.get(id) ?? 0, cells: inOrder }];
  });
  const sum = [...agreeing.values()].reduce((all, count) => all + count, 0);
  return { columns, rows, total: pairs.length, agreeing: sum };
}

export interface Confusion {
  readonly total: number;
  readonly assigned: number;
  /** Of those that the router gave to a branch and a branch accepted. */
  readonly byBranch: Matrix;
  /** Of all whose kind was ever known. */
  readonly byKind: Matrix;
  readonly returns: readonly {
    readonly branchId: BranchId;
    readonly reason: ReturnReason | null;
    readonly count: number;
  }[];
  readonly returnCount: number;
  /** How often a problem changed hands after its first branch, on average; 0 when there is none. */
  readonly averageHops: number;
  readonly triage: {
    readonly count: number;
    readonly kept: number;
    readonly open: number;
    /** To whom people gave it, the most frequent first. */
    readonly to: readonly { readonly branchId: BranchId; readonly count: number }[];
  };
}

/** Counts it all; `most` names stand in each matrix. */
export function confusionOf(problems: readonly RoutedProblem[], most: number): Confusion {
  const assigned = problems.filter(({ outcome }) => outcome === "assigned");
  const returns = problems.flatMap((one) => one.returns);
  const triaged = problems.flatMap((one) => one.triaged ?? []);
  const given = triaged.flatMap((one) => (typeof one === "object" ? one.to : []));
  const sumOfHops = problems.reduce((sum, one) => sum + one.hops, 0);
  return {
    total: problems.length,
    assigned: assigned.length,
    byBranch: matrixOf(
      assigned
        .filter(({ acceptedId }) => acceptedId !== null)
        .map(({ chosenId, acceptedId }) => ({ first: chosenId, last: acceptedId })),
      most,
    ),
    byKind: matrixOf(
      problems
        .map(({ kindAtFirst, kindNow }) => ({ first: kindAtFirst, last: kindNow }))
        .filter(({ first, last }) => first !== null || last !== null),
      most,
    ),
    returns: counted(returns, ({ branchId, reason }) => `${branchId} ${reason ?? ""}`).map(
      ({ one, count }) => ({ ...one, count }),
    ),
    returnCount: returns.length,
    averageHops: problems.length === 0 ? 0 : sumOfHops / problems.length,
    triage: {
      count: triaged.length,
      kept: triaged.filter((one) => one === "kept").length,
      open: triaged.filter((one) => one === "open").length,
      to: counted(given, (id) => id).map(({ one, count }) => ({ branchId: one, count })),
    },
  };
}

/** Each once, with how often it is there; the most frequent first. */
function counted<One>(
  all: readonly One[],
  keyOf: (one: One) => string,
): { readonly one: One; readonly count: number }[] {
  const found = new Map<string, { one: One; count: number }>();
  for (const one of all) {
    const key = keyOf(one);
    const before = found.get(key);
    found.set(key, { one, count: (before?.count ?? 0) + 1 });
  }
  return [...found.entries()]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([, value]) => value);
}
