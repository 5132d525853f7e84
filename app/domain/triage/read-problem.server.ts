// One problem as its officials and moderators see it: words as typed, routing and its reasons, the whole timeline,
// the moves they may make. Contact data is not part of it.
import { decisionsOfProblem } from "../../../db/repositories/decision.ts";
import type { DecisionRecord } from "../../../db/repositories/decision.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import type { Delivery } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { findByReference } from "../../../db/repositories/problem.ts";
import { findScreening } from "../../../db/repositories/screening.ts";
import type { ScreeningRecord } from "../../../db/repositories/screening.ts";
import {
  findOriginal,
  findPublicText,
  findResolution,
  messagesOfProblem,
} from "../../../db/repositories/text.ts";
import type { ProblemText } from "../../../db/repositories/text.ts";
import { readClock } from "../clock/read-clock.server.ts";
import type { Clock } from "../clock/read-clock.server.ts";
import { movesOpenTo } from "../problem/lifecycle.ts";
import type { MoveName, Resolution } from "../problem/lifecycle.ts";
import type { Problem } from "../problem/problem.ts";
import { parseReference } from "../problem/reference.ts";
import { timeline } from "../problem/timeline.ts";
import type { TimelineEntry } from "../problem/timeline.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { County } from "../routing/read-county.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { maySee } from "../staff/reach.ts";

export interface CandidateView {
  readonly branch: LocalText | null;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly confidence: number;
}

export interface DecisionView {
  readonly at: Instant;
  readonly outcome: DecisionRecord["outcome"];
  readonly because: DecisionRecord["because"];
  readonly confidence: number;
  readonly branch: LocalText | null;
  readonly candidates: readonly CandidateView[];
  readonly routerVersion: string;
}

export interface StaffProblemView {
  readonly problem: Problem;
  readonly original: ProblemText | null;
  readonly publicText: ProblemText | null;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly branch: LocalText | null;
  readonly answerableBranch: LocalText | null;
  readonly limits: Clock["limits"];
  readonly screening: ScreeningRecord | null;
  readonly decisions: readonly DecisionView[];
  readonly messages: readonly {
    readonly kind: string;
    readonly text: string;
    readonly at: Instant;
  }[];
  readonly resolution: (Resolution & { readonly at: Instant }) | null;
  readonly timeline: readonly TimelineEntry[];
  readonly letters: readonly Pick<Delivery, "letter" | "state" | "reason" | "createdAt">[];
  readonly moves: readonly MoveName[];
  /** To whom it could be given; open branches by path. */
  readonly branches: readonly {
    readonly id: BranchId;
    readonly name: LocalText;
    readonly depth: number;
  }[];
  readonly now: Instant;
}

/** Reads the problem for staff. Refuses with `not_found`, also for one that `actor` may not see. */
export async function readProblem(
  context: Context,
  actor: StaffActor,
  typed: string,
): Promise<StaffProblemView> {
  const queries = context.db.read;
  const reference = parseReference(typed);
  const problem = reference && (await findByReference(queries, reference));
  if (!problem || !maySee(actor, problem)) throw new Refusal("not_found");
  const county = await readCounty(queries);
  const branchName = (id: string | null) => county.branches.get(id as BranchId)?.name ?? null;
  const decisions = await decisionsOfProblem(queries, problem.id);
  const messages = await messagesOfProblem(queries, problem.id);
  return {
    problem,
    original: await findOriginal(queries, problem.id),
    publicText: await findPublicText(queries, problem.id),
    category: nameOf(county.categories, problem.categoryId),
    area: nameOf(county.areas, problem.areaId),
    branch: branchName(problem.branch?.id ?? null),
    answerableBranch: branchName(problem.answerableBranchId),
    limits: (await readClock(context, queries, problem)).limits,
    screening: await findScreening(queries, problem.id),
    decisions: decisions.map((decision) => decisionView(decision, county)),
    messages: messages.map(({ kind, text, at }) => ({ kind, text, at })),
    resolution: await findResolution(queries, problem.id),
    timeline: timeline(await eventsOfProblem(queries, problem.id), "staff", branchName),
    letters: (await deliveriesOfProblem(queries, problem.id)).map(
      ({ letter, state, reason, createdAt }) => ({
        letter,
        state,
        reason,
        createdAt,
      }),
    ),
    moves: movesOpenTo(problem, actor, context.now()),
    branches: [...county.branches.values()]
      .filter((branch) => !branch.closed)
      .map(({ id, name, path }) => ({
        id,
        name,
        depth: path.split("/").length - 3,
      })),
    now: context.now(),
  };
}

function nameOf(
  all: readonly { readonly id: string; readonly name: LocalText }[],
  id: string | null,
): LocalText | null {
  return all.find((one) => one.id === id)?.name ?? null;
}

function decisionView(decision: DecisionRecord, county: County): DecisionView {
  return {
    at: decision.at,
    outcome: decision.outcome,
    because: decision.because,
    confidence: decision.confidence,
    branch: county.branches.get(decision.branchId)?.name ?? null,
    routerVersion: decision.routerVersion,
    candidates: decision.candidates.map((candidate) => ({
      branch: county.branches.get(candidate.branchId)?.name ?? null,
      category: nameOf(county.categories, candidate.categoryId),
      area: nameOf(county.areas, candidate.areaId),
      confidence: candidate.confidence,
    })),
  };
}
