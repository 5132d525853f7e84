// What a resident, or a reader of the public list, can choose from: kinds and places by name. The shape alone.
import type { Area, Category } from "../branch/branch.ts";

export interface Choices {
  readonly categories: readonly Pick<
    Category,
    "id" | "parentId" | "code" | "name" | "description" | "retired"
  >[];
  readonly areas: readonly Pick<Area, "id" | "parentId" | "code" | "name" | "level">[];
}
