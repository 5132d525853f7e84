// Questions about the database as a whole.
import type { Queries } from "../handle.ts";

const telling = ["branch", "person", "problem", "event"] as const;

/** True while nobody has put anything into it. */
export async function isEmptyDatabase(queries: Queries): Promise<boolean> {
  for (const table of telling) {
    const row = await queries.selectFrom(table).select("id").limit(1).executeTakeFirst();
    if (row) return false;
  }
  return true;
}
