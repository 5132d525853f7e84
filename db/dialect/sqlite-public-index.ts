// The words of published problems on SQLite: FTS5 without content, whose rows have the numbers of the entries.
// The driver binds large numbers as floating ones, with which FTS5 would not seek but read: hence the cast.
import { CompiledQuery, sql } from "kysely";
import type { PublicIndex } from "../handle.ts";

const insert = "insert into public_words (rowid, marks) values (?, ?)";

/** See `PublicIndex`. */
export const sqlitePublicIndex: PublicIndex = {
  put: async (queries, entries) => {
    for (const { number, marks } of entries)
      await queries.executeQuery(CompiledQuery.raw(insert, [number, marks.join(" ")]));
  },
  remove: async (queries, number) => {
    await sql`delete from public_words where rowid = ${number}`.execute(queries);
  },
  newest: async (queries, marks, below, atMost) => {
    const { rows } = await sql<{ number: number }>`
      select rowid as number from public_words
      where public_words match ${marks.join(" ")} and rowid < cast(${below} as integer)
      order by rowid desc limit ${atMost}`.execute(queries);
    return rows.map(({ number }) => number);
  },
};
