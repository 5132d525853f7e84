// What administrators do with the classifier's models: look, train, go back to an earlier one.
import { activateModel, listModels } from "../../../db/repositories/model.ts";
import type { ModelSummary } from "../../../db/repositories/model.ts";
import { isOwed } from "../../../db/repositories/outbox.ts";
import { bumpRevision } from "../../../db/repositories/revision.ts";
import type { Actor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { Refusal } from "../shared/refusal.ts";
import { oweTraining } from "./owe-training.server.ts";

export interface ModelsView {
  readonly models: readonly ModelSummary[];
  /** A training is owed or under way. */
  readonly training: boolean;
}

function assertAdministrator(actor: Actor): void {
  if (grantsOf(actor, "administrator").length === 0) throw new Refusal("not_allowed");
}

/** Every version with its evaluation. Refuses with `not_allowed` for anybody but administrators. */
export async function readModels(context: Context, actor: Actor): Promise<ModelsView> {
  assertAdministrator(actor);
  const queries = context.db.read;
  return { models: await listModels(queries), training: await isOwed(queries, "train-model") };
}

/** Owes a training now; a second request while one is owed changes nothing. Refuses with `not_allowed`. */
export async function askTraining(context: Context, actor: Actor): Promise<void> {
  assertAdministrator(actor);
  await context.db.transact((queries) => oweTraining(context, queries));
  context.wake();
}

/**
 * Puts an earlier (or refused) model into use. Refuses with `not_allowed`, and with `not_found` for one that is not there
 * or whose weights are no longer kept. Again: nothing changes.
 */
export async function activateEarlier(
  context: Context,
  actor: Actor,
  number: number,
): Promise<void> {
  assertAdministrator(actor);
  await context.db.transact(async (queries) => {
    const kept = (await listModels(queries)).some((one) => one.number === number && one.hasWeights);
    if (!kept || !(await activateModel(queries, number, context.now())))
      throw new Refusal("not_found");
    await bumpRevision(queries, "model");
  });
}
