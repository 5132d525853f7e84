// One problem as its officials and moderators see it: words as typed, routing and its reasons, the whole timeline,
// the moves they may make. Contact data is not part of it.
import { offeredKinds } from "../branch/branch.ts";
import { assistanceOfProblem } from "../../../db/repositories/assistance.ts";
import { decisionsOfProblem } from "../../../db/repositories/decision.ts";
import type { DecisionRecord } from "../../../db/repositories/decision.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { findByReference, findProblem } from "../../../db/repositories/problem.ts";
import { findScreening } from "../../../db/repositories/screening.ts";
import type { ScreeningRecord } from "../../../db/repositories/screening.ts";
import {
  findAnswers,
  findOriginal,
  findPublicText,
  findResolution,
  messagesOfProblem,
} from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Answers, ProblemText } from "../../../db/repositories/text.ts";
import type { Category } from "../branch/branch.ts";
import { mayAsk } from "../assistance/assistance.ts";
import { assistanceView } from "../assistance/assistance-view.ts";
import type { AssistanceView } from "../assistance/assistance-view.ts";
import { explainedLimits } from "../clock/explained-limit.ts";
import type { ExplainedLimit } from "../clock/explained-limit.ts";
import { readClock } from "../clock/read-clock.server.ts";
import { answersInWords } from "../problem/extra-question.ts";
import type { AnswerInWords } from "../problem/extra-question.ts";
import { barredBranches } from "../problem/contradictions.ts";
import type { Handling } from "../problem/handling.ts";
import { mayGiveTo, movesOpenTo } from "../problem/lifecycle.ts";
import type { MoveName, Resolution } from "../problem/lifecycle.ts";
import type { Problem } from "../problem/problem.ts";
import { parseReference } from "../problem/reference.ts";
import type { Reference } from "../problem/reference.ts";
import { hops, proposalOf } from "../problem/returns.ts";
import type { ReturnReason } from "../problem/returns.ts";
import { timeline } from "../problem/timeline.ts";
import type { TimelineEntry } from "../problem/timeline.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { County } from "../routing/read-county.server.ts";
import { dangersSaid, hazardsIn } from "../screening/hazard.ts";
import type { Hazard } from "../screening/hazard.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, CategoryId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayDo } from "../staff/permissions.ts";
import { candidateChoices, givingMove } from "./candidate-choice.ts";
import type { GivingMove } from "./candidate-choice.ts";
import { mayCorrectKind } from "./kind-correction.ts";
import { readNames } from "./read-names.server.ts";
import { recordOf } from "./record.ts";
import type { RecordLine, RecordMessage } from "./record.ts";
import { readHeld } from "./read-held.server.ts";
import type { HeldView } from "./held-view.ts";
import { mayOpen } from "./may-open.server.ts";
import { withoutUndone } from "../problem/undone.ts";

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
  /** To the extra questions of whatever kind it was when it was sent. */
  readonly answers: readonly AnswerInWords[];
  /** Null: the question about danger was not answered. */
  readonly danger: { readonly said: boolean; readonly hazards: readonly Hazard[] } | null;
  readonly publicText: ProblemText | null;
  /** The published problem that its resident took it for, and where that one stands now. */
  readonly joins: { readonly reference: Reference; readonly handling: Handling } | null;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly branch: LocalText | null;
  readonly answerableBranch: LocalText | null;
  readonly limits: readonly ExplainedLimit[];
  readonly screening: ScreeningRecord | null;
  readonly decisions: readonly DecisionView[];
  readonly messages: readonly RecordMessage[];
  /** Who can't decide it any more, because the resident contradicted them. */
  readonly barred: readonly (LocalText | null)[];
  readonly resolution: (Resolution & { readonly at: Instant }) | null;
  readonly held: HeldView;
  readonly timeline: readonly TimelineEntry[];
  /** All of it in one order, oldest first; of notes only where they stand. */
  readonly record: readonly RecordLine[];
  /** Through whose hands it has gone, oldest first, and why the one before gave it back. */
  readonly hops: readonly {
    readonly at: Instant;
    readonly branch: LocalText | null;
    readonly because: ReturnReason | null;
  }[];
  /** Whose it is, says the branch that returned it. */
  readonly proposedBranch: LocalText | null;
  readonly ruledBranch: LocalText | null;
  readonly assistance: readonly AssistanceView[];
  /** May this person ask, with a reason, how the resident can be reached? */
  readonly mayReadContact: boolean;
  /** May this person ask other branches to assist? */
  readonly mayAsk: boolean;
  readonly moves: readonly MoveName[];
  /** The router's candidates for whoever gives it out now, best first; empty when nobody does. */
  readonly choices: readonly {
    readonly branchId: BranchId;
    readonly branch: LocalText | null;
    readonly confidence: number;
    /** The kind that it would be corrected to; null: none. */
    readonly as: { readonly id: CategoryId; readonly name: LocalText | null } | null;
  }[];
  /** With which move a candidate gets it. */
  readonly givenBy: GivingMove | null;
  /** May this person say of what kind it is? */
  readonly mayCorrectKind: boolean;
  readonly kinds: readonly Pick<Category, "id" | "parentId" | "name">[];
  /** To whom it could be given; open branches by path. */
  readonly branches: readonly {
    readonly id: BranchId;
    readonly name: LocalText;
    readonly depth: number;
    /** By this person, with `assign`. */
    readonly assignable: boolean;
  }[];
  readonly now: Instant;
}

async function joinsOf(queries: Queries, { joinsId }: Problem): Promise<StaffProblemView["joins"]> {
  const target = joinsId === null ? null : await findProblem(queries, joinsId);
  return target && { reference: target.reference, handling: target.handling };
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
  if (!problem || !(await mayOpen(queries, actor, problem))) throw new Refusal("not_found");
  const county = await readCounty(queries);
  const branchName = (id: string | null) => county.branches.get(id as BranchId)?.name ?? null;
  const all = await eventsOfProblem(queries, problem.id);
  const events = withoutUndone(all);
  const tasks = await assistanceOfProblem(queries, problem.id);
  const now = context.now();
  const decisions = await decisionsOfProblem(queries, problem.id);
  const given = await findAnswers(queries, problem.id);
  const messages = await messagesOfProblem(queries, problem.id, { withUndone: true });
  const spoken = messages.map(({ id, kind, text, at, takenBackAt }) => ({
    ...{ id, kind, text, at },
    takenBack: Boolean(takenBackAt),
  }));
  const entries = timeline(all, "staff", branchName);
  const moves = movesOpenTo(problem, actor, now);
  return {
    problem,
    original: await findOriginal(queries, problem.id),
    answers: answersInWords(
      county.categories.flatMap(({ questions }) => questions),
      given,
    ),
    danger: dangerIn(given),
    publicText: await findPublicText(queries, problem.id),
    joins: await joinsOf(queries, problem),
    category: nameOf(county.categories, problem.categoryId),
    area: nameOf(county.areas, problem.areaId),
    branch: branchName(problem.branch?.id ?? null),
    answerableBranch: branchName(problem.answerableBranchId),
    limits: explainedLimits(await readClock(context, queries, problem), now),
    screening: await findScreening(queries, problem.id),
    decisions: decisions.map((decision) => decisionView(decision, county)),
    messages: spoken,
    barred: barredBranches(problem).map(branchName),
    resolution: await findResolution(queries, problem.id),
    held: await readHeld(queries, problem, events),
    timeline: entries,
    record: recordOf({
      events: all,
      timeline: entries,
      messages: spoken,
      letters: await deliveriesOfProblem(queries, problem.id),
      tasks,
      names: await readNames(queries, actor, all),
    }),
    hops: hops(events).map(({ at, toId, because }) => ({ at, branch: branchName(toId), because })),
    proposedBranch: branchName(proposalOf(events)),
    ruledBranch: branchName(problem.returns.ruledBranchId),
    assistance: tasks.map((task) =>
      assistanceView(task, {
        handling: problem.handling,
        actor,
        now,
        branch: branchName(task.branch.id),
      }),
    ),
    mayReadContact: mayDo(actor, "read_contact", problem).allowed,
    mayAsk: mayAsk(problem, actor).allowed,
    moves,
    ...choicesFor(problem, actor, moves, decisions, county),
    mayCorrectKind: mayCorrectKind(problem, actor).allowed,
    kinds: offeredKinds(county.categories).map(({ id, parentId, name }) => ({
      id,
      parentId,
      name,
    })),
    branches: [...county.branches.values()]
      .filter((branch) => !branch.closed)
      .map((branch) => ({
        id: branch.id,
        name: branch.name,
        depth: branch.path.split("/").length - 3,
        assignable: mayGiveTo(problem, "assign", actor, branch).allowed,
      })),
    now,
  };
}

function dangerIn(given: Answers): StaffProblemView["danger"] {
  const hazards = hazardsIn(given.hazards);
  if (!given.danger && hazards.length === 0) return null;
  return { said: dangersSaid(given).length > 0, hazards };
}

function choicesFor(
  problem: Problem,
  actor: StaffActor,
  moves: readonly MoveName[],
  [latest]: readonly DecisionRecord[],
  county: County,
): Pick<StaffProblemView, "choices" | "givenBy"> {
  const givenBy = givingMove(problem.handling, moves);
  if (givenBy === null || !latest) return { choices: [], givenBy: null };
  const choices = candidateChoices(
    latest.candidates,
    problem,
    county.branches,
    (branch) => mayGiveTo(problem, givenBy, actor, branch).allowed,
  );
  return {
    givenBy,
    choices: choices.map(({ branchId, confidence, asId }) => ({
      branchId,
      branch: county.branches.get(branchId)?.name ?? null,
      confidence,
      as: asId && { id: asId, name: nameOf(county.categories, asId) },
    })),
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
