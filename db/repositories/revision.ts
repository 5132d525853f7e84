// A number for each thing that processes remember between requests. Who changes the thing raises its number in the
// same transaction; who remembers it reads the number first.
import type { Queries } from "../handle.ts";

/**
 * `county`: branches, areas, kinds, responsibilities, landmarks. `cues`: what the screening looks for. `clocks`: limits and
 * calendars.
 */
export const revisionNames = ["county", "rules", "model", "cues", "clocks"] as const;
export type RevisionName = (typeof revisionNames)[number];

/** The number now. It only grows. */
export async function readRevision(queries: Queries, name: RevisionName): Promise<number> {
  const row = await queries
    .selectFrom("revision")
    .select("number")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return row.number;
}

/** Says that the thing changed, as part of the change's own transaction. */
export async function bumpRevision(queries: Queries, name: RevisionName): Promise<void> {
  await queries
    .updateTable("revision")
    .set((eb) => ({ number: eb("number", "+", 1) }))
    .where("name", "=", name)
    .execute();
}
