// The job of the router: decide, keep the decision with its explanation, and give the problem to its branch.
import { insertDecision } from "../../../db/repositories/decision.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { TASK_BY_RULE } from "../assistance/assistance.ts";
import { addAssisting } from "../assistance/ask-assistance.server.ts";
import { joinKnownProblem } from "../follower/join-known-problem.server.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { applyMove } from "../problem/apply-move.server.ts";
import type { Problem } from "../problem/problem.ts";
import { raiseUrgency } from "../problem/raise-urgency.server.ts";
import { system } from "../shared/actor.ts";
import { indexPublic } from "../problem/index-public.server.ts";
import { reindexProblem } from "../similar/index-problem.server.ts";
import type { Context } from "../shared/context.server.ts";
import type { DecisionId, OutboxId, ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { gatherFacts, knownOf } from "./gather-facts.server.ts";
import type { Gathered } from "./gather-facts.server.ts";
import { route } from "./route.ts";
import type { RoutingDecision } from "./route.ts";
import { recordRuleFailures, recordShadow } from "./rules/record-rules.server.ts";

const router = system("route-problem");

/**
 * Routes the problem once per request of it. A problem that is neither waiting to be routed nor returned is left as it
 * is (somebody was faster), and so is one that awaits a supervisor's ruling. It never ends without an owner: the
 * coordinating branch holds what nobody is found for.
 */
export async function routeProblem(
  context: Context,
  input: { readonly problemId: ProblemId; readonly outboxId: OutboxId },
): Promise<void> {
  await context.db.transact(async (queries) => {
    if (!(await markDone(queries, input.outboxId, context.now()))) return;
    const problem = await findProblem(queries, input.problemId);
    if (!problem) throw new Refusal("not_found");
    const waiting = await toRouting(context, queries, problem);
    if (waiting) await decide(context, queries, waiting);
  });
  context.wake();
}

async function toRouting(
  context: Context,
  queries: Queries,
  problem: Problem,
): Promise<Problem | null> {
  if (problem.handling === "routing") return problem;
  if (problem.handling !== "returned" || problem.returns.awaitsRuling) return null;
  return (await applyMove(context, queries, router, problem, "reroute")).problem;
}

async function decide(context: Context, queries: Queries, problem: Problem): Promise<void> {
  const gathered = await gatherFacts(context, queries, problem);
  const { facts } = gathered;
  const decision = route(facts);
  const known = await learn(context, queries, problem, gathered);
  const raised = await raise(context, queries, known, gathered);
  // Only now is it known for sure that it is no emergency.
  if (await joinKnownProblem(context, queries, router, raised)) return;
  const decisionId = context.makeId<"decision">();
  const at = context.now();
  await insertDecision(queries, problem.id, decisionId, at, decision, gathered.words);
  const move = decision.outcome === "assigned" ? "route" : "send_to_triage";
  const { branchId } = decision;
  const moved = await applyMove(context, queries, router, raised, move, { branchId, decisionId });
  const { assisting } = facts.rules;
  await addAssisting(context, queries, router, moved.problem, assisting, TASK_BY_RULE);
  await recordRuleFailures(queries, { problemId: problem.id, at, tried: facts.rules });
  await shadow(context, queries, problem.id, decisionId, decision, gathered);
}

/** What the resident left open, or what the text says otherwise, becomes the problem's kind, area and focus groups. */
async function learn(
  context: Context,
  queries: Queries,
  problem: Problem,
  { facts }: Gathered,
): Promise<Problem> {
  const known = knownOf(facts);
  const categoryId = known.categoryId ?? problem.categoryId;
  const areaId = problem.areaId ?? known.areaId;
  const focusGroups = [...new Set([...problem.focusGroups, ...facts.rules.focusGroups])];
  const changes = {
    ...(categoryId !== problem.categoryId && { categoryId, categoryBefore: problem.categoryId }),
    ...(areaId !== problem.areaId && { areaId }),
    ...(focusGroups.length !== problem.focusGroups.length && { focusGroups }),
  };
  if (Object.keys(changes).length === 0) return problem;
  await appendEvent(context, queries, router, problem.id, { type: "classified", facts: changes });
  const learned = { ...problem, categoryId, areaId, focusGroups };
  await reindexProblem(queries, problem, learned);
  await indexPublic(context, queries, problem, learned);
  return learned;
}

/** The kind's own urgency, a rule's and what the words sound like: the most pressing of them, if it is more than now. */
async function raise(
  context: Context,
  queries: Queries,
  problem: Problem,
  { facts, urgency, county }: Gathered,
): Promise<Problem> {
  const ofKind =
    problem.categoryId === facts.chosenId
      ? null
      : (county.categories.find(({ id }) => id === problem.categoryId)?.defaultUrgency ?? null);
  let raised = problem;
  for (const [reason, to] of [
    ["kind", ofKind],
    ["rule", facts.rules.urgency],
    ["text", urgency],
  ] as const) {
    if (to !== null) raised = await raiseUrgency(context, queries, router, raised, to, [reason]);
  }
  return raised;
}

async function shadow(
  context: Context,
  queries: Queries,
  problemId: ProblemId,
  decisionId: DecisionId,
  decision: RoutingDecision,
  gathered: Gathered,
): Promise<void> {
  if (!gathered.shadow) return;
  const { rules, tried } = gathered.shadow;
  const { branchId } = route({ ...gathered.facts, rules: tried });
  await recordShadow(queries, rules, {
    decisionId,
    problemId,
    at: context.now(),
    tried,
    branchId,
    realBranchId: decision.branchId,
  });
}
