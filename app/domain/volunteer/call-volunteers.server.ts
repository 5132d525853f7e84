// A branch asks for volunteers, records what they did, or no longer looks for any.
import { callsOfProblems, insertCall, saveCall } from "../../../db/repositories/volunteers.ts";
import type { Queries } from "../../../db/handle.ts";
import { changeProblem } from "../problem/change-problem.server.ts";
import type { Change } from "../problem/change-problem.server.ts";
import { relistPublic } from "../problem/index-public.server.ts";
import type { Problem } from "../problem/problem.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayDo } from "../staff/permissions.ts";
import type { VolunteersView } from "../triage/act-views.ts";
import { mayAskVolunteers } from "./volunteer-call.ts";
import type { VolunteerCall, VolunteerWork } from "./volunteer-call.ts";

/** The panel; null when there is nothing to ask or to record, and for whoever may not. */
export async function readVolunteers(
  { db }: Pick<Context, "db">,
  actor: StaffActor,
  problem: Problem,
): Promise<VolunteersView | null> {
  if (!mayDo(actor, "volunteers", problem).allowed) return null;
  const call = await callInHand(db.read, problem.id);
  const mayAsk = mayAskVolunteers(problem) && (call === null || call.endedAt !== null);
  return call === null && !mayAsk ? null : { call, mayAsk };
}

async function callInHand(queries: Queries, id: ProblemId): Promise<VolunteerCall | null> {
  const last = (await callsOfProblems(queries, [id])).at(-1);
  return last?.work === null ? last : null;
}

interface Asked {
  readonly problemId: ProblemId;
  readonly seenVersion: number;
}

/**
 * Asks, in public words. Refuses with `move_not_possible` for what isn't published or is done, `already_done` while
 * volunteers are looked for, and the codes of `changeProblem`.
 */
export async function askVolunteers(
  context: Context,
  actor: StaffActor,
  asked: Asked & Pick<VolunteerCall, "task" | "when" | "contact">,
): Promise<Problem> {
  return change(context, actor, asked, async (queries, problem) => {
    if (!mayAskVolunteers(problem) || problem.branch === null) {
      throw new Refusal("move_not_possible", { state: problem.handling });
    }
    const { task, when, contact } = asked;
    const call: VolunteerCall = {
      ...{ id: context.makeId<"volunteer_call">(), problemId: problem.id, task, when, contact },
      ...{ branchId: problem.branch.id, askedAt: context.now(), endedAt: null, work: null },
      version: 1,
    };
    if (!(await insertCall(queries, call))) throw new Refusal("already_done");
    return { type: "volunteers_asked", facts: { callId: call.id } };
  });
}

/**
 * Records what they did, which ends the call. Refuses with `already_done` when there is no call without a record, and the
 * codes of `changeProblem`.
 */
export async function recordVolunteers(
  context: Context,
  actor: StaffActor,
  asked: Asked & VolunteerWork,
): Promise<Problem> {
  const { people, hours, result } = asked;
  return change(context, actor, asked, async (queries, { id }) => {
    const work = { people, hours, result };
    const callId = await saved(context, queries, await callInHand(queries, id), work);
    return { type: "volunteers_reported", facts: { callId, people, hours: String(hours) } };
  });
}

/** Nobody is looked for any more. Refuses with `already_done` when nobody is, and the codes of `changeProblem`. */
export async function endCall(context: Context, actor: StaffActor, asked: Asked): Promise<Problem> {
  return change(context, actor, asked, async (queries, { id }) => {
    const call = await callInHand(queries, id);
    const open = call?.endedAt === null ? call : null;
    const callId = await saved(context, queries, open, null);
    return { type: "volunteers_ended", facts: { callId } };
  });
}

async function saved(
  context: Context,
  queries: Queries,
  call: VolunteerCall | null,
  work: VolunteerWork | null,
): Promise<string> {
  if (call === null) throw new Refusal("already_done");
  const next = { ...call, work, endedAt: context.now(), version: call.version + 1 };
  if (!(await saveCall(queries, next, call.version))) throw new Refusal("changed_meanwhile");
  return call.id;
}

async function change(
  context: Context,
  actor: StaffActor,
  { problemId, seenVersion }: Asked,
  work: (queries: Queries, problem: Problem) => Promise<Change["event"]>,
): Promise<Problem> {
  const request = { problemId, seenVersion, permission: "volunteers" } as const;
  const { problem } = await changeProblem(context, actor, request, async (queries, found) => ({
    event: await work(queries, found),
    follow: (next) => relistPublic(context, queries, next),
  }));
  return problem;
}
