// What a resident can choose from: kinds and places, by name.
import { listAreas, listCategories } from "../../../db/repositories/county.ts";
import type { Area, Category } from "../branch/branch.ts";
import type { Context } from "../shared/context.server.ts";

export interface Choices {
  readonly categories: readonly Pick<
    Category,
    "id" | "parentId" | "code" | "name" | "description"
  >[];
  readonly areas: readonly Pick<Area, "id" | "parentId" | "code" | "name" | "level">[];
}

/** Kinds and areas in the order that administrators gave them. */
export async function readChoices(context: Context): Promise<Choices> {
  return {
    categories: (await listCategories(context.db.read)).map(
      ({ id, parentId, code, name, description }) => ({ id, parentId, code, name, description }),
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
