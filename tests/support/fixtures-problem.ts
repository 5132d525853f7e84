// Problems of the tests, made as a running portal makes them: through the use cases, one after the other.
import type { MoveFacts, MoveName } from "../../app/domain/problem/lifecycle.ts";
import { moveProblem } from "../../app/domain/problem/move-problem.server.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { submission } from "../../app/domain/problem/submission.ts";
import type { Submission } from "../../app/domain/problem/submission.ts";
import { submitProblem } from "../../app/domain/problem/submit-problem.server.ts";
import { routeProblem } from "../../app/domain/routing/route-problem.server.ts";
import { screenProblem } from "../../app/domain/screening/screen-problem.server.ts";
import type { Actor } from "../../app/domain/shared/actor.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { OutboxId, ProblemId } from "../../app/domain/shared/ids.ts";
import { findProblem } from "../../db/repositories/problem.ts";
import type { TestContext } from "./context.ts";
import { people } from "./fixtures.ts";

/** What the resident of the tests typed: a pothole in the northern village. */
export const typed = {
  description: "A deep hole in the road, opposite the mill. My son fell into it with his bicycle.",
  category: "pothole",
  place: "Mill Road, by the third lamp",
  area: "north-area",
  email: "mei.resident@example.org",
  name: "Mei of the mill",
  publish: "on",
  language: "en",
} as const;

export const resolution = {
  verified: "A hole of forty centimetres",
  measure: "Filled and rolled",
  result: "The road is even",
  evidence: "Photograph of 3 March",
};

/** A submission as the form makes it; `undefined` leaves an answer out. */
export function submissionOf(changes: Record<string, string | undefined> = {}): Submission {
  return submission.parse({ ...typed, ...changes });
}

/** A problem that was just submitted. */
export async function submit(
  context: Context,
  changes: Record<string, string | undefined> = {},
): Promise<Problem> {
  const made = await submitProblem(context, { submission: submissionOf(changes), draft: null });
  return made.problem;
}

/** The newest standing; throws when there is no such problem. */
export async function reload(context: Context, id: ProblemId): Promise<Problem> {
  const problem = await findProblem(context.db.read, id);
  if (!problem) throw new Error(`no problem ${id}`);
  return problem;
}

/** The open job of that name for the problem; throws when it is not owed. */
export async function owedJob(context: Context, id: ProblemId, job: string): Promise<OutboxId> {
  const row = await context.db.read
    .selectFrom("outbox")
    .select("id")
    .where("problem_id", "=", id)
    .where("job", "=", job)
    .where("done_at", "is", null)
    .orderBy("id")
    .executeTakeFirst();
  if (!row) throw new Error(`${job} is not owed for ${id}`);
  return row.id as OutboxId;
}

/** Runs the screening that is owed. */
export async function screened(context: Context, problem: Pick<Problem, "id">): Promise<Problem> {
  const outboxId = await owedJob(context, problem.id, "screen-problem");
  await screenProblem(context, { problemId: problem.id, outboxId });
  return reload(context, problem.id);
}

/** Runs the router that is owed. */
export async function routed(context: Context, problem: Pick<Problem, "id">): Promise<Problem> {
  const outboxId = await owedJob(context, problem.id, "route-problem");
  await routeProblem(context, { problemId: problem.id, outboxId });
  return reload(context, problem.id);
}

/** A problem that lies with its branch: submitted, screened, routed. */
export async function assigned(
  context: Context,
  changes: Record<string, string | undefined> = {},
): Promise<Problem> {
  return routed(context, await screened(context, await submit(context, changes)));
}

/** Makes one move at the newest version. */
export async function moved(
  context: Context,
  actor: Actor,
  problem: Pick<Problem, "id">,
  move: MoveName,
  facts: MoveFacts = {},
): Promise<Problem> {
  const request = { problemId: problem.id, move, facts, seenVersion: null };
  return (await moveProblem(context, actor, request)).problem;
}

/** A problem that its branch accepted and resolved. */
export async function resolved(context: TestContext): Promise<Problem> {
  const problem = await assigned(context);
  await moved(context, people.official, problem, "accept");
  return moved(context, people.official, problem, "resolve", { resolution });
}
