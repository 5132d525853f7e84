// The resident's last word: whose resolutions were contradicted, how often, and who decides then. Everything follows from
// the events. Knows nothing of storage or pages.
import type { Branch } from "../branch/branch.ts";
import type { BranchId } from "../shared/ids.ts";
import type { EventType } from "./event.ts";
import { givenTo } from "./returns.ts";
import type { ReturnEvent } from "./returns.ts";

/** What a resident says of a resolution. */
export const solvedAnswers = ["yes", "partly", "no"] as const;
export type Solved = (typeof solvedAnswers)[number];

export function isSolved(value: unknown): value is Solved {
  return solvedAnswers.includes(value as Solved);
}

/** What the rule must know of a problem's contradicted resolutions. */
export interface Contradictions {
  /** The branches that called it resolved when it was not, first to last, each once, and how often. */
  readonly by: readonly { readonly branchId: BranchId; readonly times: number }[];
  /** How often it went one level up because of that. */
  readonly escalations: number;
}

/** Of a problem that nobody has called resolved yet. */
export const noContradictions: Contradictions = { by: [], escalations: 0 };

const contradicting: ReadonlySet<EventType> = new Set<EventType>([
  "reopen",
  "reopen_closed",
  "escalate",
]);

/** True for the moves with which a resident contradicts a resolution. */
export function contradicts(move: EventType): boolean {
  return contradicting.has(move);
}

/** The contradictions after a handling move of a problem that `holderId` has before it. */
export function contradictionsAfter(
  before: Contradictions,
  move: EventType,
  holderId: BranchId | null,
): Contradictions {
  if (!contradicts(move) || holderId === null) return before;
  const known = before.by.some(({ branchId }) => branchId === holderId);
  const by = known
    ? before.by.map((one) => (one.branchId === holderId ? { ...one, times: one.times + 1 } : one))
    : [...before.by, { branchId: holderId, times: 1 }];
  return { by, escalations: before.escalations + (move === "escalate" ? 1 : 0) };
}

/** The contradictions after `events`, oldest first. */
export function contradictionsOf(events: readonly ReturnEvent[]): Contradictions {
  let contradictions = noContradictions;
  let holderId: BranchId | null = null;
  for (const event of events) {
    if (event.type === "handed_on") holderId = givenTo(event) ?? holderId;
    if (event.track !== "handling") continue;
    contradictions = contradictionsAfter(contradictions, event.type, holderId);
    holderId = givenTo(event) ?? holderId;
  }
  return contradictions;
}

interface Contradicted {
  readonly contradictions: Contradictions;
  readonly coordinatingBranchId: BranchId;
}

/**
 * The branches that can't decide this problem any more: once it went up, those whose resolution was contradicted. Never the
 * coordinating one: it is the last fallback.
 */
export function barredBranches({ contradictions, coordinatingBranchId }: Contradicted): BranchId[] {
  if (contradictions.escalations === 0) return [];
  return contradictions.by
    .map(({ branchId }) => branchId)
    .filter((branchId) => branchId !== coordinatingBranchId);
}

/** True for a barred branch and for those below it, which it leads. */
export function isBarred(problem: Contradicted, branch: { readonly path: string }): boolean {
  return barredBranches(problem).some((id) => branch.path.includes(`/${id}/`));
}

/**
 * Whose it becomes when the branch `from` shall not decide it: the next one above that is open and has not been contradicted
 * itself; at the top the coordinating branch, which may be `from`.
 */
export function branchAbove(
  { contradictions, coordinatingBranchId }: Contradicted,
  from: BranchId,
  branches: ReadonlyMap<BranchId, Pick<Branch, "parentId" | "closed">>,
): BranchId {
  const passed = new Set([from, ...contradictions.by.map(({ branchId }) => branchId)]);
  const seen = new Set<BranchId>();
  let above = branches.get(from)?.parentId ?? null;
  while (above !== null && !seen.has(above)) {
    seen.add(above);
    const branch = branches.get(above);
    if (branch && !branch.closed && !passed.has(above)) return above;
    above = branch?.parentId ?? null;
  }
  return coordinatingBranchId;
}
