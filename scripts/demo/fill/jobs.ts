// The portal's own part of the past: does what the outbox owes when it is due, as the workers would have.
import { tellFollowers } from "../../../app/domain/follower/tell-followers.server.ts";
import { trainModel } from "../../../app/domain/routing/train-model.server.ts";
import { checkAssistance } from "../../../app/domain/assistance/check-assistance.server.ts";
import { handOnBranch } from "../../../app/domain/branch/hand-on-branch.server.ts";
import { checkLimit } from "../../../app/domain/clock/check-limit.server.ts";
import { escalateLimit } from "../../../app/domain/clock/escalate-limit.server.ts";
import { closeInSilence } from "../../../app/domain/clock/close-in-silence.server.ts";
import type { JobName } from "../../../app/domain/outbox/job.ts";
import { routeProblem } from "../../../app/domain/routing/route-problem.server.ts";
import { screenProblem } from "../../../app/domain/screening/screen-problem.server.ts";
import { releaseOwned } from "../../../app/domain/triage/release-owned.server.ts";
import { wakeWhenDue } from "../../../app/domain/triage/wake-problem.server.ts";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import type { DeliveryId, OutboxId } from "../../../app/domain/shared/ids.ts";
import { addMs } from "../../../app/domain/shared/instant.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import type { Queries } from "../../../db/handle.ts";
import { recordFate } from "../../../db/repositories/delivery.ts";
import { claimNew, findOwed, markDone, releaseHandovers } from "../../../db/repositories/outbox.ts";
import type { OutboxEntry } from "../../../db/repositories/outbox.ts";

/** From due to done. */
const JOB_TAKES_MS = 1_500;
const CLAIMED_AT_ONCE = 1_000;

/** What is written as the fate of every letter of the invented past. */
const LETTER_SKIPPED_REASON = "demo history";

export interface PendingJobs {
  /** When the next one is done; null when none waits. */
  next(): Instant | null;
  /** Does the next one, at the context's time. */
  doNext(): Promise<void>;
  /** Takes what was owed since the last call. Letters are marked as skipped at once: nobody gets mail about the past. */
  collect(): Promise<void>;
  /** Leaves what still waits to the real workers. */
  handBack(): Promise<void>;
}

interface Pending {
  readonly id: OutboxId;
  readonly at: Instant;
}

/** The jobs that lie in the outbox of that database; `queries` is the transaction in which the past is made. */
export function pendingJobs(context: Context, queries: Queries): PendingJobs {
  const waiting: Pending[] = [];
  return {
    next: () => waiting[0]?.at ?? null,
    doNext: async () => {
      const [job] = waiting.splice(0, 1);
      const entry = job && (await findOwed(queries, job.id));
      if (entry) await run(context, entry);
    },
    collect: async () => {
      const found = await claimNew(queries, context.db.claim, context.now(), CLAIMED_AT_ONCE);
      for (const { id, job, dueAt } of found) {
        if (job === "send-letter") await skipLetter(context, queries, id);
        else insertInOrder(waiting, { id, at: addMs(dueAt, JOB_TAKES_MS) });
      }
    },
    handBack: () =>
      releaseHandovers(
        queries,
        waiting.map(({ id }) => id),
      ),
  };
}

/** By time; of one time, in the order in which they were owed. */
function insertInOrder(waiting: Pending[], added: Pending): void {
  const after = waiting.findLastIndex(({ at }) => at <= added.at);
  waiting.splice(after + 1, 0, added);
}

async function skipLetter(context: Context, queries: Queries, outboxId: OutboxId): Promise<void> {
  const entry = await findOwed(queries, outboxId);
  if (!entry) return;
  const finishedAt = context.now();
  await markDone(queries, outboxId, finishedAt);
  await recordFate(queries, entry.payload.deliveryId as DeliveryId, {
    state: "skipped",
    reason: LETTER_SKIPPED_REASON,
    attempts: 0,
    finishedAt,
  });
}

type HistoricJob = Exclude<JobName, "send-letter" | "send-account-letter" | "run-bulk">;
/** Each knows the payload that it was owed with; the outbox keeps it as JSON. */
const handlers: Readonly<Record<HistoricJob, (context: Context, input: never) => Promise<void>>> = {
  "screen-problem": screenProblem,
  "route-problem": routeProblem,
  "check-limit": checkLimit,
  "escalate-limit": escalateLimit,
  "close-in-silence": closeInSilence,
  "check-assistance": checkAssistance,
  "wake-problem": wakeWhenDue,
  "release-owner": releaseOwned,
  "hand-on-branch": handOnBranch,
  "train-model": trainModel,
  "tell-followers": tellFollowers,
};

async function run(context: Context, { id, job, payload }: OutboxEntry): Promise<void> {
  const input = { ...payload, outboxId: id };
  await handlers[job as HistoricJob](context, input as never);
}
