// The classifier's models, by number; at most one is active.
import type { ModelReport, ModelState } from "../../app/domain/routing/classifier/model-version.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";

export interface ModelSummary {
  readonly number: number;
  readonly state: ModelState;
  readonly trainedAt: Instant;
  readonly activatedAt: Instant | null;
  readonly report: ModelReport;
  /** False: too old to go back to. */
  readonly hasWeights: boolean;
}

/** The models as text, as `writeModel` wrote them. */
export interface ModelTexts {
  readonly number: number;
  readonly report: ModelReport;
  readonly kinds: string;
  readonly urgencies: string | null;
}

/** Every version without its weights, newest first. */
export async function listModels(queries: Queries): Promise<ModelSummary[]> {
  const rows = await queries
    .selectFrom("model")
    .select(["number", "state", "trained_at", "activated_at", "report"])
    .select((eb) => eb("kinds", "!=", "").as("has_weights"))
    .orderBy("number", "desc")
    .execute();
  return rows.map((row) => ({
    number: row.number,
    state: row.state as ModelState,
    trainedAt: row.trained_at as Instant,
    activatedAt: row.activated_at as Instant | null,
    report: fromJson<ModelReport>(row.report),
    hasWeights: Boolean(row.has_weights),
  }));
}

/** The model in use, or null before the first training. */
export async function findActiveModel(queries: Queries): Promise<ModelTexts | null> {
  const row = await queries
    .selectFrom("model")
    .select(["number", "report", "kinds", "urgencies"])
    .where("state", "=", "active")
    .executeTakeFirst();
  return row ? { ...row, report: fromJson<ModelReport>(row.report) } : null;
}

/** Adds a model as the next number, not in use, and returns the number. */
export async function insertModel(
  queries: Queries,
  model: Omit<ModelTexts, "number"> & { readonly trainedAt: Instant },
): Promise<number> {
  const last = await queries
    .selectFrom("model")
    .select((eb) => eb.fn.max("number").as("number"))
    .executeTakeFirst();
  const number = Number(last?.number ?? 0) + 1;
  await queries
    .insertInto("model")
    .values({
      number,
      state: "refused",
      trained_at: model.trainedAt,
      activated_at: null,
      report: toJson(model.report),
      kinds: model.kinds,
      urgencies: model.urgencies,
    })
    .execute();
  return number;
}

/** Puts the model into use and the one before it aside. False: there is no such model. */
export async function activateModel(
  queries: Queries,
  number: number,
  at: Instant,
): Promise<boolean> {
  await queries
    .updateTable("model")
    .set({ state: "retired" })
    .where("state", "=", "active")
    .where("number", "!=", number)
    .execute();
  const { numUpdatedRows } = await queries
    .updateTable("model")
    .set({ state: "active", activated_at: at })
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Empties the weights of all but the newest `kept` models and the active one; their reports stay. */
export async function forgetOldWeights(queries: Queries, kept: number): Promise<void> {
  const last = await queries
    .selectFrom("model")
    .select((eb) => eb.fn.max("number").as("number"))
    .executeTakeFirst();
  await queries
    .updateTable("model")
    .set({ kinds: "", urgencies: null })
    .where("number", "<=", Number(last?.number ?? 0) - kept)
    .where("state", "!=", "active")
    .execute();
}
