// The ceiling of the intake: how many durable inserts a second better-sqlite3 makes by itself, one commit each.
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";

const ROW_BYTES = 600;

/** Inserts a second, WAL and `synchronous=FULL`, each in a transaction of its own, for about `forMs`. */
export function rawInsertsPerSecond(folder: string, forMs: number): number {
  const database = new BetterSqlite3(join(folder, `raw-${String(Date.now())}.db`));
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec("create table problem (id text primary key, content text)");
  const insert = database.prepare("insert into problem values (?, ?)");
  const content = "x".repeat(ROW_BYTES);
  const startedMs = performance.now();
  let count = 0;
  while (performance.now() - startedMs < forMs) insert.run(String((count += 1)), content);
  const seconds = (performance.now() - startedMs) / 1_000;
  database.close();
  return count / seconds;
}
