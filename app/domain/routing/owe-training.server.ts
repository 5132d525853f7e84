// When the classifier has to be trained: the first time, once a day, when kinds have come, or when somebody asks.
import { listCategories } from "../../../db/repositories/county.ts";
import { listModels } from "../../../db/repositories/model.ts";
import { isOwed } from "../../../db/repositories/outbox.ts";
import type { Queries } from "../../../db/handle.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import type { Context } from "../shared/context.server.ts";
import { DAY_MS, instantToMs } from "../shared/instant.ts";

/** Owes a training, unless one is owed already. Returns whether it did. */
export async function oweTraining(context: Context, queries: Queries): Promise<boolean> {
  if (await isOwed(queries, "train-model")) return false;
  await oweJobs(context, queries, null, [{ name: "train-model", payload: {} }]);
  return true;
}

/** Owes a training when the last one is a day ago or there was none. For workers, from time to time. */
export async function oweTrainingWhenDue(context: Context): Promise<void> {
  const [last] = await listModels(context.db.read);
  const ageMs = last ? instantToMs(context.now()) - instantToMs(last.trainedAt) : Infinity;
  if (ageMs < DAY_MS || (await listCategories(context.db.read)).length < 2) return;
  await context.db.transact((queries) => oweTraining(context, queries));
  context.wake();
}
