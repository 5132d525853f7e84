// A problem as the rules see it, and every fact that a move could need. No database.
import { noContradictions } from "../../app/domain/problem/contradictions.ts";
import type { Contradictions } from "../../app/domain/problem/contradictions.ts";
import type { Hand } from "../../app/domain/problem/handling.ts";
import type { MoveFacts, Standing } from "../../app/domain/problem/lifecycle.ts";
import { system } from "../../app/domain/shared/actor.ts";
import type { Actor } from "../../app/domain/shared/actor.ts";
import type { DecisionId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Returns } from "../../app/domain/problem/returns.ts";
import { DAY_MS, addMs, parseInstant } from "../../app/domain/shared/instant.ts";
import { MONDAY_MORNING } from "./context.ts";
import { branches, people, residentOf } from "./fixtures.ts";

export const now = parseInstant(MONDAY_MORNING);

/** Returned once, and ruled on before: what a ruling needs and a return allows. */
const disputed: Returns = {
  until: addMs(now, DAY_MS),
  by: [branches.water.id],
  awaitsRuling: false,
  ruledBranchId: branches.township.id,
};

/** The northern village called it resolved once, and its resident said that it is not. */
export const contradictedOnce: Contradictions = {
  by: [{ branchId: branches.north.id, times: 1 }],
  escalations: 0,
};

/** A normal problem of the northern village, closed in silence just now if it is closed. */
export function standing(overrides: Partial<Standing> = {}): Standing {
  return {
    id: "problem-1" as ProblemId,
    handling: "submitted",
    publication: "private",
    urgency: "normal",
    branch: branches.north,
    coordinatingBranchId: branches.office.id,
    closedBy: "silence",
    closedAt: now,
    mergedAt: now,
    returns: disputed,
    contradictions: noContradictions,
    ...overrides,
  };
}

/** Everything that any move asks for. */
export const allFacts = {
  reason: "because",
  branchId: branches.south.id,
  decisionId: "decision-1" as DecisionId,
  question: "Which house?",
  answer: "The third.",
  resolution: { verified: "seen", measure: "done", result: "better", evidence: "photo" },
  returnReason: "not_our_kind",
  proposedBranchId: branches.water.id,
  offerRule: true,
  targetId: "problem-2" as ProblemId,
  publicText: "A pothole.",
  publicPlace: "Mill Road",
  solved: "partly",
  satisfaction: 5,
} satisfies MoveFacts;

/** For each hand, somebody who has it on `standing()`, and no other. */
export const actorWith: Record<Hand, Actor> = {
  system: system("test"),
  resident: residentOf({ id: "problem-1" as ProblemId }),
  moderator: people.moderator,
  official: people.official,
  lead: people.lead,
  supervisor: people.supervisor,
};
