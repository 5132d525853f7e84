// Lives a generated life again through the real use cases, at the same moments, so that both can be compared.
import { checkLimit } from "../../../app/domain/clock/check-limit.server.ts";
import { closeInSilence } from "../../../app/domain/clock/close-in-silence.server.ts";
import type { LimitKind } from "../../../app/domain/clock/limit-policy.ts";
import type { MoveFacts, MoveName } from "../../../app/domain/problem/lifecycle.ts";
import { moveProblem } from "../../../app/domain/problem/move-problem.server.ts";
import { isReturnReason } from "../../../app/domain/problem/returns.ts";
import { submitProblem } from "../../../app/domain/problem/submit-problem.server.ts";
import { routeProblem } from "../../../app/domain/routing/route-problem.server.ts";
import { screenProblem } from "../../../app/domain/screening/screen-problem.server.ts";
import type { Actor } from "../../../app/domain/shared/actor.ts";
import { makeContext } from "../../../app/domain/shared/context.server.ts";
import type { Context, Settings } from "../../../app/domain/shared/context.server.ts";
import type { EventId, OutboxId, ProblemId } from "../../../app/domain/shared/ids.ts";
import { instantToMs } from "../../../app/domain/shared/instant.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import type { Queries } from "../../../db/handle.ts";
import type { UnchainedEvent } from "../../../db/repositories/event.ts";
import { grantsOfPerson } from "../../../db/repositories/staff.ts";
import type { Life } from "../../../scripts/admin/generate/life.ts";

interface Replay {
  readonly context: Context;
  readonly queries: Queries;
  readonly life: Life;
  readonly id: ProblemId;
  /** Generated ids of problems to those of their replays. */
  readonly replayed: ReadonlyMap<string, ProblemId>;
}

/** Replays inside one open transaction; returns the id of the problem that came of it. */
export async function replayLife(
  settings: Settings,
  queries: Queries,
  life: Life,
  replayed: ReadonlyMap<string, ProblemId>,
): Promise<ProblemId> {
  let at: Instant = life.problem.submittedAt;
  const db: Settings["db"] = {
    ...settings.db,
    read: queries,
    transact: (work) => work(queries),
  };
  const context = makeContext({ ...settings, db }, () => instantToMs(at));
  const { opening } = life.drawn;
  const { problem } = await submitProblem(context, {
    draft: null,
    submission: {
      description: opening.text,
      place: opening.placeText,
      category: opening.categoryCode ?? "unknown",
      area: opening.areaCode ?? "unknown",
      email: opening.email ?? undefined,
      name: opening.name ?? undefined,
      publish: opening.wantsPublication,
      language: opening.language,
    },
  });
  const replay = { context, queries, life, id: problem.id, replayed };
  for (const act of actsOf(life)) {
    at = act.at;
    await act.happen(replay);
  }
  return problem.id;
}

interface Act {
  readonly at: Instant;
  readonly happen: (replay: Replay) => Promise<void>;
}

/** Jobs of the portal and moves of people, in the order in which they happened. */
function actsOf(life: Life): Act[] {
  const jobs = life.outbox
    .filter(
      ({ job, doneAt }) => job !== "send-letter" && job !== "escalate-limit" && doneAt !== null,
    )
    .map((entry): Act => ({
      at: entry.doneAt as Instant,
      happen: (replay) => runJob(replay, entry),
    }));
  const moves = life.events
    .filter(({ actorKind, type }) => actorKind !== "system" && type !== "submit")
    .map((event): Act => ({ at: event.at, happen: (replay) => makeMove(replay, event) }));
  return [...jobs, ...moves].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

async function runJob(
  { context, queries, id }: Replay,
  entry: Life["outbox"][number],
): Promise<void> {
  const { id: owed, payload } = await queries
    .selectFrom("outbox")
    .select(["id", "payload"])
    .where("problem_id", "=", id)
    .where("job", "=", entry.job)
    .where("due_at", "=", entry.dueAt)
    .where("created_at", "=", entry.createdAt)
    .where("done_at", "is", null)
    .orderBy("id")
    .executeTakeFirstOrThrow(() => new Error(`${entry.job} of ${entry.dueAt} is not owed`));
  const outboxId = owed as OutboxId;
  const given = JSON.parse(payload) as { kind: LimitKind; resolvedEventId: EventId };
  if (entry.job === "screen-problem") await screenProblem(context, { problemId: id, outboxId });
  if (entry.job === "route-problem") await routeProblem(context, { problemId: id, outboxId });
  if (entry.job === "check-limit")
    await checkLimit(context, { problemId: id, kind: given.kind, outboxId });
  if (entry.job === "close-in-silence")
    await closeInSilence(context, {
      problemId: id,
      resolvedEventId: given.resolvedEventId,
      outboxId,
    });
}

async function makeMove(replay: Replay, event: UnchainedEvent): Promise<void> {
  const { context, id } = replay;
  await moveProblem(context, await actorOf(replay, event), {
    problemId: id,
    move: event.type as MoveName,
    facts: factsOf(replay, event),
    seenVersion: null,
  });
}

async function actorOf({ queries, id }: Replay, event: UnchainedEvent): Promise<Actor> {
  if (event.actorKind === "resident") return { kind: "resident", problemId: id };
  const personId = event.actorId as Parameters<typeof grantsOfPerson>[1];
  return { kind: "staff", personId, name: "", grants: await grantsOfPerson(queries, personId) };
}

function factsOf({ life, replayed }: Replay, event: UnchainedEvent): MoveFacts {
  const { branchId, targetId, satisfaction, messageId, returnReason } = event.facts;
  const message = life.messages.find((one) => one.id === messageId);
  const resolution = life.resolutions.find((one) => one.eventId === event.id)?.resolution;
  const target = typeof targetId === "string" ? replayed.get(targetId) : undefined;
  const reason =
    event.reason ?? (message?.kind.match(/question|answer/) ? undefined : message?.text);
  return {
    ...(typeof branchId === "string" ? { branchId: branchId as never } : {}),
    ...(isReturnReason(returnReason) ? { returnReason } : {}),
    ...(target === undefined ? {} : { targetId: target }),
    ...(typeof satisfaction === "number" ? { satisfaction } : {}),
    ...(message?.kind === "question" ? { question: message.text } : {}),
    ...(message?.kind === "answer" ? { answer: message.text } : {}),
    ...(resolution ? { resolution } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(event.type === "publish" && life.publicText
      ? { publicText: life.publicText.description, publicPlace: life.publicText.place }
      : {}),
  };
}
