// The router's decision: a ruling binds; else a rule decides; else the branch that is likeliest responsible over all kinds
// and places that it may be. Pure: the same facts always give the same answer and the same explanation.
import type { AreaId, BranchId, CategoryId } from "../shared/ids.ts";
import type { RoutingFacts } from "./facts.ts";

/** The version of this procedure, kept with each decision. */
export const routerVersion = "evidence-2";

/** Under this confidence the router abstains and a person decides. */
export const CONFIDENCE_THRESHOLD = 0.6;

/** A rule is a person's word, given beforehand and for many: nearly as good as a ruling. */
const CONFIDENCE_OF_RULE = 0.98;

/** A branch that says "not ours, but theirs" knows its neighbours, and has an interest. */
const CONFIDENCE_OF_PROPOSAL = 0.75;

/** How surely the first in line is right when responsible for the very kind, and for the one above it only. */
const OWN_KIND = 0.97;
const KIND_ABOVE = 0.85;

/** Without a place a branch that is responsible everywhere may still not be the lowest that could solve it. */
const PLACE_UNKNOWN = 0.8;

export interface Candidate {
  readonly branchId: BranchId;
  /** 0 (no ground) to 1 (nothing left to decide). */
  readonly confidence: number;
  /** Its best ground: for which kind it is responsible, and where (null: everywhere). Both null: a rule or a ruling. */
  readonly categoryId: CategoryId | null;
  readonly areaId: AreaId | null;
  /** As which kind of problem, the likeliest under which it is this branch's. */
  readonly asId: CategoryId | null;
}

/** Why it went where it went; kept for ever with the problem. */
export interface RoutingDecision {
  readonly outcome: "assigned" | "triage";
  readonly branchId: BranchId;
  readonly confidence: number;
  readonly because:
    | "ruling"
    | "rule"
    | "proposal"
    | "lowest_responsible"
    | "category_unknown"
    | "outside"
    | "nobody_responsible"
    | "not_confident";
  readonly facts: RoutingFacts;
  /** Best first; the winner and the runner-up are the first two. */
  readonly candidates: readonly Candidate[];
  readonly routerVersion: string;
}

/** Decides. Exactly one branch gets it: under the threshold the coordinating one, until a person decides. */
export function route(facts: RoutingFacts): RoutingDecision {
  const candidates = rank(facts);
  const base = { facts, candidates, routerVersion };
  const [winner] = candidates;
  const confidence = winner?.confidence ?? 0;
  const triage = { ...base, outcome: "triage", branchId: facts.coordinatingBranchId } as const;
  const because = winner ? groundOf(winner, facts) : "nobody_responsible";
  // Who is responsible everywhere in the county is not so beyond it: there only somebody's word counts.
  const isBeyond = facts.located.how === "outside" && because === "lowest_responsible";
  if (winner && confidence >= CONFIDENCE_THRESHOLD && !isBeyond) {
    return { ...base, outcome: "assigned", branchId: winner.branchId, confidence, because };
  }
  if (facts.located.how === "outside") return { ...triage, confidence, because: "outside" };
  if (facts.kinds.length === 0) return { ...triage, confidence, because: "category_unknown" };
  if (!winner) return { ...triage, confidence: 0, because: "nobody_responsible" };
  return { ...triage, confidence, because: "not_confident" };
}

function groundOf({ branchId }: Candidate, facts: RoutingFacts): RoutingDecision["because"] {
  if (branchId === facts.ruledBranchId) return "ruling";
  if (branchId === facts.rules.branchId) return "rule";
  return branchId === facts.proposedBranchId ? "proposal" : "lowest_responsible";
}

/** Those who returned it are not asked again, unless a supervisor has ruled that it is theirs. */
function rank(facts: RoutingFacts): Candidate[] {
  const found = evidence(facts);
  const { ruledBranchId, rules, proposedBranchId, returnedBy } = facts;
  if (ruledBranchId !== null) return named(ruledBranchId, 1, found);
  if (rules.branchId !== null && !returnedBy.includes(rules.branchId))
    return named(rules.branchId, CONFIDENCE_OF_RULE, found);
  if (proposedBranchId !== null && !returnedBy.includes(proposedBranchId))
    return named(proposedBranchId, CONFIDENCE_OF_PROPOSAL, found);
  return found;
}

/** That branch first, with that confidence at least; the others share what is left. */
function named(branchId: BranchId, least: number, others: readonly Candidate[]): Candidate[] {
  const ground = others.find((one) => one.branchId === branchId);
  const confidence = Math.max(least, ground?.confidence ?? 0);
  const none = { categoryId: null, areaId: null, asId: null };
  const rest = others.filter((one) => one.branchId !== branchId);
  return [
    { ...none, ...ground, branchId, confidence },
    ...rest.map((one) => ({ ...one, confidence: one.confidence * (1 - confidence) })),
  ];
}

/** The probability of each branch: over all cases, in each of which the first in line gets most of it. */
function evidence(facts: RoutingFacts): Candidate[] {
  const sums = new Map<BranchId, Candidate & { readonly strongest: number }>();
  for (const one of facts.cases) {
    let left = one.probability * (one.areaId === null ? PLACE_UNKNOWN : 1);
    for (const duty of one.duties) {
      if (facts.returnedBy.includes(duty.branchId)) continue;
      const part = left * (duty.categoryId === one.categoryId ? OWN_KIND : KIND_ABOVE);
      left -= part;
      const before = sums.get(duty.branchId);
      const ground =
        before && before.strongest >= part
          ? before
          : { ...duty, asId: one.categoryId, strongest: part };
      sums.set(duty.branchId, { ...ground, confidence: (before?.confidence ?? 0) + part });
    }
  }
  return [...sums.values()]
    .sort((a, b) => b.confidence - a.confidence || (a.branchId < b.branchId ? -1 : 1))
    .map(({ branchId, confidence, categoryId, areaId, asId }) => ({
      branchId,
      confidence,
      categoryId,
      areaId,
      asId,
    }));
}
