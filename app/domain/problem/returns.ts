// "Not ours" as a bounded process: who has returned a problem, whether a supervisor has to rule, what was ruled, and
// through whose hands it has gone. Everything follows from the events. Knows nothing of routing, storage or pages.
import type { AreaId, BranchId, CategoryId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { EventType, ProblemEvent } from "./event.ts";

/** Why a branch says that a problem is not theirs. */
export const returnReasons = [
  "not_our_area",
  "not_our_kind",
  "other_owner",
  "beyond_our_powers",
  "already_in_hand",
  "not_public_matter",
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export function isReturnReason(value: unknown): value is ReturnReason {
  return returnReasons.includes(value as ReturnReason);
}

/** After so many branches have said "not ours", no router and no branch decides any more, but a supervisor. */
export const DISAGREEMENTS_BEFORE_RULING = 2;

/** What the rule must know of a problem's returns. */
export interface Returns {
  /** Until when whoever has it may return it; null while nobody has it, or was given it before there was a limit. */
  readonly until: Instant | null;
  /** The branches that have returned it, first to last, each once. */
  readonly by: readonly BranchId[];
  /** Returned, and the next word is a supervisor's. */
  readonly awaitsRuling: boolean;
  /** Whose it is by a supervisor's ruling. */
  readonly ruledBranchId: BranchId | null;
}

/** Of a problem that nobody has had yet. */
export const noReturns: Returns = {
  until: null,
  by: [],
  awaitsRuling: false,
  ruledBranchId: null,
};

/** The part of an event that tells of returns. */
export type ReturnEvent = Pick<ProblemEvent, "type" | "at" | "track" | "reason" | "facts">;

const giving: ReadonlySet<EventType> = new Set<EventType>([
  "route",
  "send_to_triage",
  "assign",
  "dispatch",
  "rule",
  // Up, after a second contradiction; a reopening only if its branch has been closed since.
  "escalate",
  "reopen",
  "reopen_closed",
]);

/** True for the moves that put a problem into a branch's hands, or can. */
export function gives(move: EventType): boolean {
  return giving.has(move);
}

/** A handling move, as returns see it. */
interface Step {
  readonly move: EventType;
  /** Who has it before the move. */
  readonly holderId: BranchId | null;
  /** To whom the move gives it, if it gives it to anybody. */
  readonly toId: BranchId | null;
  /** Until when that one may return it. */
  readonly until: Instant | null;
}

/** The returns after a handling move. */
export function returnsAfter(before: Returns, { move, holderId, toId, until }: Step): Returns {
  if (gives(move) && toId !== null) {
    const ruledBranchId = move === "rule" ? toId : before.ruledBranchId;
    return { ...before, until, awaitsRuling: false, ruledBranchId };
  }
  if (move !== "return") return { ...before, awaitsRuling: false };
  const by = [...new Set([...before.by, ...(holderId === null ? [] : [holderId])])];
  return { ...before, by, awaitsRuling: by.length >= DISAGREEMENTS_BEFORE_RULING };
}

/** The branch into whose hands that event put the problem; null for every other event. */
export function givenTo({ type, facts }: ReturnEvent): BranchId | null {
  const isGiven = gives(type) || type === "handed_on";
  return isGiven && typeof facts.branchId === "string" ? (facts.branchId as BranchId) : null;
}

/** The returns after `events` (oldest first); `untilOf` says until when what was given then may be returned. */
export function returnsOf(
  events: readonly ReturnEvent[],
  untilOf: (givenAt: Instant) => Instant | null,
): Returns {
  let returns = noReturns;
  let holderId: BranchId | null = null;
  for (const event of events) {
    if (event.type === "handed_on") holderId = givenTo(event) ?? holderId;
    if (event.track !== "handling") continue;
    const toId = givenTo(event);
    const until = toId === null ? null : untilOf(event.at);
    returns = returnsAfter(returns, { move: event.type, holderId, toId, until });
    holderId = toId ?? holderId;
  }
  return returns;
}

/** How many branches have said "not ours". Two make it a hard problem. */
export function disagreements(events: readonly ReturnEvent[]): number {
  return returnsOf(events, () => null).by.length;
}

/** True while a supervisor has to say whose it is; nobody routes it meanwhile. */
export function awaitsRuling(events: readonly ReturnEvent[]): boolean {
  return returnsOf(events, () => null).awaitsRuling;
}

/** One change of hands. */
export interface Hop {
  readonly at: Instant;
  /** Null: it had been nobody's. */
  readonly fromId: BranchId | null;
  readonly toId: BranchId;
  /** How it came there: by the router, a person, a ruling. */
  readonly by: EventType;
  /** Why the one before gave it back, if that is how it went on. */
  readonly because: ReturnReason | null;
}

/** Through whose hands it has gone, oldest first. The first is its first receiver; each further one is "handed on". */
export function hops(events: readonly ReturnEvent[]): Hop[] {
  const found: Hop[] = [];
  let fromId: BranchId | null = null;
  let because: ReturnReason | null = null;
  for (const event of events) {
    if (event.type === "return") because = reasonOf(event);
    const toId = givenTo(event);
    if (toId === null) continue;
    if (toId !== fromId) found.push({ at: event.at, fromId, toId, by: event.type, because });
    fromId = toId;
    because = null;
  }
  return found;
}

function reasonOf({ facts }: ReturnEvent): ReturnReason | null {
  return isReturnReason(facts.returnReason) ? facts.returnReason : null;
}

/**
 * Whom the last branch that returned it takes for responsible; null when it named nobody, or the problem has been given
 * to somebody since.
 */
export function proposalOf(events: readonly ReturnEvent[]): BranchId | null {
  const last = events.findLast(({ type }) => type === "return" || gives(type));
  if (last?.type !== "return") return null;
  const { proposedBranchId, branchId } = last.facts;
  // The first returns of a portal's life named it like a branch that is given something.
  const proposed = proposedBranchId ?? branchId;
  return typeof proposed === "string" ? (proposed as BranchId) : null;
}

/** A ruling that its supervisor offers as a rule: problems of that kind there belong to that branch. */
export interface OfferedRule {
  readonly branchId: BranchId;
  readonly categoryId: CategoryId | null;
  readonly areaId: AreaId | null;
  readonly reason: string;
}

/** The rule that this event offers, or null. */
export function ruleOffered({ type, facts, reason }: ReturnEvent): OfferedRule | null {
  const { branchId, categoryId, areaId, offerRule } = facts;
  if (type !== "rule" || offerRule !== true || typeof branchId !== "string") return null;
  return {
    branchId: branchId as BranchId,
    categoryId: typeof categoryId === "string" ? (categoryId as CategoryId) : null,
    areaId: typeof areaId === "string" ? (areaId as AreaId) : null,
    reason: reason ?? "",
  };
}
