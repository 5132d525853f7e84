// The words of published problems on PostgreSQL: a column of the entry, with a GIN index.
import { sql } from "kysely";
import type { PublicIndex } from "../handle.ts";

/** See `PublicIndex`. */
export const postgresPublicIndex: PublicIndex = {
  put: async (queries, entries) => {
    for (const { number, marks } of entries) {
      await sql`
        update public_entry set marks = array_to_tsvector(string_to_array(${marks.join(" ")}, ' '))
        where number = ${number}`.execute(queries);
    }
  },
  // Gone with its entry.
  remove: () => Promise.resolve(),
  newest: async (queries, marks, below, atMost) => {
    const { rows } = await sql<{ number: number }>`
      select number from public_entry
      where marks @@ ${marks.join(" & ")}::tsquery and number < ${below}
      order by number desc limit ${atMost}`.execute(queries);
    return rows.map(({ number }) => number);
  },
};
