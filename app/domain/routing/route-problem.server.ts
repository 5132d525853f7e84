// The job of the router: decide, keep the decision with its explanation, and give the problem to its branch.
import { insertDecision } from "../../../db/repositories/decision.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { applyMove } from "../problem/apply-move.server.ts";
import type { Problem } from "../problem/problem.ts";
import { system } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { AreaId, BranchId, CategoryId, OutboxId, ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { readCounty } from "./read-county.server.ts";
import type { County } from "./read-county.server.ts";
import { route } from "./route.ts";
import type { RoutingFacts } from "./route.ts";

const router = system("route-problem");

/**
 * Routes the problem once per request of it. A problem that is neither waiting to be routed nor returned is left as it
 * is (somebody was faster). It never ends without an owner: the coordinating branch holds what nobody is found for.
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
  if (problem.handling !== "returned") return null;
  return (await applyMove(context, queries, router, problem, "reroute")).problem;
}

async function decide(context: Context, queries: Queries, problem: Problem): Promise<void> {
  const county = await readCounty(queries);
  const decision = route(await factsOf(queries, problem, county), county);
  const decisionId = context.makeId<"decision">();
  await insertDecision(queries, problem.id, decisionId, context.now(), decision);
  const move = decision.outcome === "assigned" ? "route" : "send_to_triage";
  await applyMove(context, queries, router, problem, move, {
    branchId: decision.branchId,
    decisionId,
  });
}

async function factsOf(queries: Queries, problem: Problem, county: County): Promise<RoutingFacts> {
  const category = county.categories.find(({ id }) => id === problem.categoryId);
  const area = county.areas.find(({ id }) => id === problem.areaId);
  const categories = [category?.id, category?.parentId].filter(
    (id): id is CategoryId => id !== undefined && id !== null,
  );
  const areas = (area?.path.split("/").filter(Boolean).reverse() ?? []) as AreaId[];
  return { categories, areas, returnedBy: await returners(queries, problem) };
}

/** The branches that have said "not ours": at each return, the one that had it then. */
async function returners(queries: Queries, problem: Problem): Promise<BranchId[]> {
  const found = new Set<BranchId>();
  let holder: BranchId | null = null;
  for (const event of await eventsOfProblem(queries, problem.id)) {
    // A return may name a branch too: the one that it thinks is responsible.
    if (event.type === "return" && holder !== null) found.add(holder);
    else if (typeof event.facts.branchId === "string") holder = event.facts.branchId as BranchId;
  }
  return [...found];
}
