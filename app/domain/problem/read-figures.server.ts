// Counts for operators: problems and letters by state. No text, no person.
import { countDeliveries } from "../../../db/repositories/delivery.ts";
import { countByHandling } from "../../../db/repositories/problem-list.ts";
import type { DeliveryState } from "../notification/letters-owed.ts";
import type { Context } from "../shared/context.server.ts";
import type { Handling } from "./handling.ts";

export interface Figures {
  readonly handling: ReadonlyMap<Handling, number>;
  readonly letters: ReadonlyMap<DeliveryState, number>;
}

export async function readFigures(context: Pick<Context, "db">): Promise<Figures> {
  return {
    handling: await countByHandling(context.db.read, null),
    letters: await countDeliveries(context.db.read),
  };
}
