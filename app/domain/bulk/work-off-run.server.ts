// Working a run off, piece by piece: each problem in a transaction of its own together with what became of it, so that it may
// be killed anywhere and run again, and no problem stops the others.
import { DatabaseBusy } from "../../../db/handle.ts";
import type { Queries } from "../../../db/handle.ts";
import {
  endRun,
  findRun,
  keepItemSteps,
  settleItem,
  settleUndo,
  waitingItems,
} from "../../../db/repositories/bulk-run.ts";
import type { BulkItem, BulkRun, ItemResult } from "../../../db/repositories/bulk-run.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { findPerson, grantsOfPerson } from "../../../db/repositories/staff.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { OutboxId, PersonId } from "../shared/ids.ts";
import { Refusal, isRefusal } from "../shared/refusal.ts";
import { mayOpenPage } from "../staff/permissions.ts";
import { isWorking, nothingAsked, undoUntil, withoutWords } from "./bulk.ts";
import type { BulkRunId } from "./bulk.ts";
import { changeOne, undoOne } from "./change-one.server.ts";

/** Few enough that a job is short, and others have their turn between. */
const PIECE = 100;

const done: ItemResult = { outcome: "done", because: null };

/**
 * The job: works a piece of the run off and owes the next. Safe to run twice and beside itself: what became of a problem is
 * set once, in the transaction of its change.
 */
export async function workOffRun(
  context: Context,
  { runId, outboxId }: { readonly runId: BulkRunId; readonly outboxId: OutboxId },
): Promise<void> {
  const ended = await workOffPiece(context, runId, PIECE);
  await context.db.transact(async (queries) => {
    if (!(await markDone(queries, outboxId, context.now())) || ended) return;
    await oweJobs(context, queries, null, [{ name: "run-bulk", payload: { runId } }]);
  });
  context.wake();
}

/** Works up to `atMost` problems off. True when nothing of the run is left to do. */
export async function workOffPiece(
  context: Context,
  runId: BulkRunId,
  atMost: number,
): Promise<boolean> {
  const run = await findRun(context.db.read, runId);
  if (!run || !isWorking(run.state)) return true;
  const { state } = run;
  for (const item of await waitingItems(context.db.read, runId, state, atMost)) {
    await (state === "running" ? doItem : undoItem)(context, run, item);
  }
  const asked = withoutWords(run.asked ?? nothingAsked);
  const end = { from: state, asked, at: context.now() };
  return context.db.transact((queries) => endRun(queries, runId, end));
}

async function doItem(context: Context, run: BulkRun, item: BulkItem): Promise<void> {
  const { id } = run;
  const { position } = item;
  await settle(
    context,
    async (queries) => {
      if (!(await settleItem(queries, id, position, done))) return;
      const actor = await actorNow(queries, run.personId);
      const asked = run.asked ?? nothingAsked;
      const steps = await changeOne(context, queries, actor, item, asked);
      await keepItemSteps(queries, id, position, steps);
    },
    (queries, result) => settleItem(queries, id, position, result),
  );
}

async function undoItem(context: Context, run: BulkRun, item: BulkItem): Promise<void> {
  const { id } = run;
  const { position, steps } = item;
  const until = undoUntil(context.now());
  await settle(
    context,
    async (queries) => {
      if (!(await settleUndo(queries, id, position, done))) return;
      const actor = await actorNow(queries, run.personId);
      await undoOne(context, queries, actor, steps, until);
    },
    (queries, result) => settleUndo(queries, id, position, result),
  );
}

/** `work` with one problem; when it is refused, or fails, that is what became of it. A busy database is tried again. */
async function settle(
  { db }: Context,
  work: (queries: Queries) => Promise<void>,
  keep: (queries: Queries, result: ItemResult) => Promise<boolean>,
): Promise<void> {
  try {
    await db.transact(work);
  } catch (error) {
    if (error instanceof DatabaseBusy) throw error;
    const result: ItemResult = isRefusal(error)
      ? { outcome: "skipped", because: error.code }
      : { outcome: "failed", because: null };
    await db.transact((queries) => keep(queries, result));
  }
}

/** Who the person is at this moment. Refuses with `account_closed` and `not_allowed` for who may do nothing here any more. */
async function actorNow(queries: Queries, personId: PersonId): Promise<StaffActor> {
  const person = await findPerson(queries, personId);
  if (!person || person.closedAt !== null) throw new Refusal("account_closed");
  const grants = await grantsOfPerson(queries, personId);
  const actor = { kind: "staff", personId, name: person.name, grants } as const;
  if (!mayOpenPage(actor, "inbox")) throw new Refusal("not_allowed");
  return actor;
}
