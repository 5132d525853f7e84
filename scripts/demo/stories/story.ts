// The life of one problem as it is planned: what its resident sends, and what people do with it afterwards.
// Screening, routing and closing in silence are not planned: the portal does them by itself.
import type { MoveName, Resolution } from "../../../app/domain/problem/lifecycle.ts";
import type { ReturnReason } from "../../../app/domain/problem/returns.ts";
import type { Urgency } from "../../../app/domain/problem/urgency.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import type { BaseLanguage } from "../../../app/domain/shared/language.ts";

/**
 * Whose hand makes the step; `official` and `lead` are those of the branch that has the problem (its official stands in
 * where nobody leads).
 */
export type StoryHand = "resident" | "official" | "lead" | "supervisor" | "moderator";

/** What comes with a step; the facts of the lifecycle, with codes for branches and keys for problems. */
export interface StoryFacts {
  readonly reason?: string;
  readonly returnReason?: ReturnReason;
  readonly branchCode?: string;
  readonly question?: string;
  readonly answer?: string;
  readonly resolution?: Resolution;
  /** The key of the story into which this one is merged. */
  readonly targetKey?: string;
  readonly publicText?: string;
  readonly publicPlace?: string;
  readonly satisfaction?: number;
}

export interface StoryStep {
  readonly at: Instant;
  readonly by: StoryHand;
  readonly move: MoveName;
  readonly facts: StoryFacts;
}

/** What the resident fills in. */
export interface Opening {
  readonly submittedAt: Instant;
  readonly language: BaseLanguage;
  readonly text: string;
  readonly placeText: string;
  /** Null: "I do not know". */
  readonly areaCode: string | null;
  readonly categoryCode: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly wantsPublication: boolean;
  /** How pressing the screening will find it. */
  readonly urgency: Urgency;
}

export interface Story extends Opening {
  /** Names the story within the plan. */
  readonly key: string;
  /** In order of time, all before the plan's end. */
  readonly steps: readonly StoryStep[];
}
