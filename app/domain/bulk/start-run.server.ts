// What is to be done with a selection, its beginning, and taking it all back. A small one is done at once, a large one by a
// worker; a small one whose process ends in the middle is finished by a worker, too.
import { findRun, moveRun, setAsked } from "../../../db/repositories/bulk-run.ts";
import type { BulkRun } from "../../../db/repositories/bulk-run.ts";
import type { Queries } from "../../../db/handle.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpenPage } from "../staff/permissions.ts";
import { BULK_AT_ONCE, stepsAsked, undoUntil } from "./bulk.ts";
import type { BulkAsked, BulkRunId } from "./bulk.ts";
import { workOffPiece } from "./work-off-run.server.ts";

/** When a worker looks whether a small one is done. */
const LOOK_AFTER_MS = 15_000;

/** The run, if it is that person's. Refuses with `not_found`, and `not_allowed` for staff without an inbox. */
export async function ownRun(queries: Queries, actor: StaffActor, id: string): Promise<BulkRun> {
  if (!mayOpenPage(actor, "inbox")) throw new Refusal("not_allowed");
  const run = await findRun(queries, id);
  if (run?.personId !== actor.personId) throw new Refusal("not_found");
  return run;
}

/**
 * Keeps what is to be done with the selection; nothing is done yet. Refuses like `ownRun`, with `invalid_input` when nothing
 * is asked for, and `already_done` once it was begun. Again replaces it.
 */
export async function askRun(
  context: Context,
  actor: StaffActor,
  id: string,
  asked: BulkAsked,
): Promise<void> {
  const run = await ownRun(context.db.read, actor, id);
  if (stepsAsked(asked).length === 0) throw new Refusal("invalid_input", { field: "nothing" });
  const at = context.now();
  if (!(await context.db.transact((queries) => setAsked(queries, run.id, asked, at)))) {
    throw new Refusal("already_done");
  }
}

/**
 * Begins. `askedAt` is when what the person confirms was asked for: another tab may have asked for something else, which is
 * refused with `changed_meanwhile`. Otherwise refuses like `ownRun`. Twice is the same as once.
 */
export async function startRun(
  context: Context,
  actor: StaffActor,
  id: string,
  { askedAt, count }: { readonly askedAt: Instant; readonly count: number },
): Promise<void> {
  const run = await ownRun(context.db.read, actor, id);
  const move = { from: "chosen", to: "running", askedAt } as const;
  if (await begin(context, run.id, move, count)) return;
  const now = await ownRun(context.db.read, actor, id);
  if (now.state === "chosen") throw new Refusal("changed_meanwhile");
}

/**
 * Takes everything back that the run did, where it is still the last step. Refuses like `ownRun`, with `already_done` the
 * second time, `nothing_to_undo` when the ten minutes are over or it has not ended.
 */
export async function undoRun(
  context: Context,
  actor: StaffActor,
  id: string,
  count: number,
): Promise<void> {
  const run = await ownRun(context.db.read, actor, id);
  if (run.state === "undoing" || run.state === "undone") throw new Refusal("already_done");
  if (!run.finishedAt || context.now() > undoUntil(run.finishedAt)) {
    throw new Refusal("nothing_to_undo");
  }
  const move = { from: "done", to: "undoing", askedAt: null } as const;
  if (!(await begin(context, run.id, move, count))) throw new Refusal("already_done");
}

async function begin(
  context: Context,
  runId: BulkRunId,
  move: Parameters<typeof moveRun>[2],
  count: number,
): Promise<boolean> {
  const small = count <= BULK_AT_ONCE;
  const begun = await context.db.transact(async (queries) => {
    if (!(await moveRun(queries, runId, move))) return false;
    const afterMs = small ? LOOK_AFTER_MS : 0;
    await oweJobs(context, queries, null, [{ name: "run-bulk", payload: { runId }, afterMs }]);
    return true;
  });
  if (begun && small) await workOffPiece(context, runId, BULK_AT_ONCE);
  if (begun) context.wake();
  return begun;
}
