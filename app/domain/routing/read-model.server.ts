// The classifier's model in use, read once and kept in the process until another takes over.
import { findActiveModel } from "../../../db/repositories/model.ts";
import { remembered } from "../shared/remembered.server.ts";
import { readModel } from "./classifier/model-text.ts";
import type { Model } from "./classifier/model.ts";

export interface ActiveModel {
  readonly number: number;
  readonly kinds: Model;
  readonly urgencies: Model | null;
  /** How often residents choose rightly, 0 to 1. */
  readonly reliability: number;
}

/** Null before the first training. */
export const readActiveModel = remembered("model", async (queries): Promise<ActiveModel | null> => {
  const found = await findActiveModel(queries);
  if (!found) return null;
  return {
    number: found.number,
    kinds: readModel(found.kinds),
    urgencies: found.urgencies === null ? null : readModel(found.urgencies),
    reliability: found.report.reliability,
  };
});
