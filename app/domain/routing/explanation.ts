// A decision of the router as people read it: ids become names, and what an older router did not note stays empty. Pure.
import type { Urgency } from "../problem/urgency.ts";
import type { AreaId, BranchId, CategoryId, DecisionId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";
import type { RoutingFacts } from "./facts.ts";
import type { LocateNote, Located } from "./jurisdiction/located.ts";
import type { RoutingDecision } from "./route.ts";
import type { RuleTried } from "./rules/tried.ts";

/** How the things of the county are called; null for what is gone. */
export interface CountyNames {
  readonly branch: (id: string | null) => LocalText | null;
  readonly category: (id: string | null) => LocalText | null;
  readonly area: (id: string | null) => LocalText | null;
}

/** Something by name; null for what is gone. */
export interface Named {
  readonly name: LocalText | null;
}

/** Something that may be so; an older router gave no probability. */
export interface Likely extends Named {
  readonly probability: number | null;
}

export interface ExplainedNote extends Named {
  readonly code: LocateNote["code"];
  readonly metres: number;
  readonly count: number;
}

export interface ExplainedCandidate {
  readonly branch: LocalText | null;
  readonly confidence: number;
  /** For what it is responsible, and where; null: it was named by somebody's word. */
  readonly ground: { readonly category: LocalText | null; readonly area: LocalText | null } | null;
  readonly as: LocalText | null;
}

export interface ExplainedDecision {
  readonly id: DecisionId;
  readonly at: Instant;
  readonly outcome: RoutingDecision["outcome"];
  readonly because: RoutingDecision["because"];
  readonly confidence: number;
  readonly branch: LocalText | null;
  /** Null: the resident did not know. */
  readonly chosen: Named | null;
  readonly kinds: readonly (Likely & { readonly words: readonly string[] })[];
  /** Null: an older router did not note it. */
  readonly how: Located["how"] | null;
  readonly matched: string | null;
  readonly notes: readonly ExplainedNote[];
  readonly areas: readonly Likely[];
  readonly returnedBy: readonly Named[];
  readonly proposed: Named | null;
  readonly ruled: Named | null;
  readonly rules: {
    readonly tried: readonly RuleTried[];
    /** The rule that named the branch. */
    readonly branchBy: string | null;
    readonly urgency: Urgency | null;
    readonly assisting: readonly Named[];
  };
  readonly candidates: readonly ExplainedCandidate[];
  readonly versions: {
    readonly router: string;
    readonly rules: number | null;
    readonly model: number | null;
  };
}

/** A decision as it was kept: of the first router, which knew one kind, one area and those above them, or of this one. */
export type KeptDecision = Omit<RoutingDecision, "facts"> & {
  readonly id: DecisionId;
  readonly at: Instant;
  readonly words: Readonly<Record<CategoryId, readonly string[]>>;
  readonly facts: Partial<RoutingFacts> & {
    readonly categories?: readonly CategoryId[];
    readonly areas?: readonly AreaId[];
  };
};

/** Everything that the decision went by, and what came of it. What is missing in `kept` is empty. */
export function explain(kept: KeptDecision, names: CountyNames): ExplainedDecision {
  const { facts } = kept;
  const { located, rules } = facts;
  const branch = (id: BranchId | null | undefined) => (id ? { name: names.branch(id) } : null);
  const chosenId = facts.chosenId ?? facts.categories?.[0] ?? null;
  const [lowestArea] = facts.areas ?? [];
  const areas = located?.areas ?? (lowestArea ? [{ areaId: lowestArea, probability: null }] : []);
  return {
    id: kept.id,
    at: kept.at,
    outcome: kept.outcome,
    because: kept.because,
    confidence: kept.confidence,
    branch: names.branch(kept.branchId),
    chosen: chosenId === null ? null : { name: names.category(chosenId) },
    kinds: (facts.kinds ?? []).map(({ categoryId, probability }) => ({
      name: names.category(categoryId),
      probability,
      words: kept.words[categoryId] ?? [],
    })),
    how: located?.how ?? null,
    matched: located?.matched ?? null,
    notes: (located?.notes ?? []).map((note) => ({
      code: note.code,
      name: "areaId" in note ? names.area(note.areaId) : null,
      metres: "metres" in note ? Math.round(note.metres) : 0,
      count: "count" in note ? note.count : 0,
    })),
    areas: areas.map(({ areaId, probability }) => ({ name: names.area(areaId), probability })),
    returnedBy: (facts.returnedBy ?? []).map((id) => ({ name: names.branch(id) })),
    proposed: branch(facts.proposedBranchId),
    ruled: branch(facts.ruledBranchId),
    rules: {
      tried: rules?.tried ?? [],
      branchBy: rules?.branchBy ?? null,
      urgency: rules?.urgency ?? null,
      assisting: (rules?.assisting ?? []).map((id) => ({ name: names.branch(id) })),
    },
    candidates: kept.candidates.map((one) => candidate(one, names)),
    versions: {
      router: kept.routerVersion,
      rules: rules?.version ?? null,
      model: facts.model ?? null,
    },
  };
}

function candidate(
  one: Omit<RoutingDecision["candidates"][number], "asId"> & { readonly asId?: CategoryId | null },
  names: CountyNames,
): ExplainedCandidate {
  const { branchId, confidence, categoryId, areaId } = one;
  return {
    branch: names.branch(branchId),
    confidence,
    ground:
      categoryId === null
        ? null
        : { category: names.category(categoryId), area: names.area(areaId) },
    as: names.category(one.asId ?? null),
  };
}
