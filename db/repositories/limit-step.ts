// Steps of the ladder that were taken: each once for a limit of a problem, whoever asks.
import type { LadderStep } from "../../app/domain/clock/ladder.ts";
import type { LimitKind } from "../../app/domain/clock/limit-policy.ts";
import type { EventId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";

export interface StepTaken {
  readonly problemId: ProblemId;
  readonly kind: LimitKind;
  readonly step: LadderStep;
  readonly eventId: EventId;
  readonly at: Instant;
}

/** False when that step of that limit was taken before: then nobody is told again. */
export async function takeStep(queries: Queries, taken: StepTaken): Promise<boolean> {
  const row = await queries
    .insertInto("limit_step")
    .values({
      problem_id: taken.problemId,
      kind: taken.kind,
      step: taken.step,
      event_id: taken.eventId,
      at: taken.at,
    })
    .onConflict((conflict) => conflict.columns(["problem_id", "kind", "step"]).doNothing())
    .returning("step")
    .executeTakeFirst();
  return row !== undefined;
}
