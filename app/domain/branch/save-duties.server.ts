// Writes which areas a branch serves and what it solves where.
import {
  replaceBranchAreas,
  replaceResponsibilities,
} from "../../../db/repositories/county-import.ts";
import type { Queries } from "../../../db/handle.ts";
import { canonicalJson } from "../problem/event.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId } from "../shared/ids.ts";
import type { Duties } from "./duties.ts";

/** Makes these the duties of the branch. What is as it was is not written. */
export async function saveDuties(
  context: Context,
  queries: Queries,
  before: Duties | null,
  branch: Duties & { readonly id: BranchId },
): Promise<void> {
  const { id, areas, responsibilities } = branch;
  if (canonicalJson(before?.areas ?? []) !== canonicalJson(areas))
    await replaceBranchAreas(queries, id, areas);
  if (canonicalJson(before?.responsibilities ?? []) === canonicalJson(responsibilities)) return;
  const rows = responsibilities.map((duty) => ({
    ...duty,
    id: context.makeId<"responsibility">(),
  }));
  await replaceResponsibilities(queries, id, rows);
}
