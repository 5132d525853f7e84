// What a resident can choose from: kinds and places, by name.
import { listAreas, listCategories } from "../../../db/repositories/county.ts";
import type { Context } from "../shared/context.server.ts";
import type { Choices } from "./choices.ts";

/** Kinds and areas in the order that administrators gave them. */
export async function readChoices(context: Context): Promise<Choices> {
  return {
    categories: (await listCategories(context.db.read)).map(
      ({ id, parentId, code, name, description, retired = false }) => ({
        ...{ id, parentId, code, name, description, retired },
      }),
    ),
    areas: (await listAreas(context.db.read)).map(({ id, parentId, code, name, level }) => ({
      id,
      parentId,
      code,
      name,
      level,
    })),
  };
}
