// Chooses the engine by the address of the database.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { openPostgres } from "./dialect/postgres.ts";
import { openSqlite } from "./dialect/sqlite.ts";
import type { Database, Purpose } from "./handle.ts";

/** Opens `file:PATH` (made with its folder when missing) or `postgres://...`. Throws for any other address. */
export function openDatabase(url: string, purpose: Purpose = "portal"): Database {
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url);
  if (!url.startsWith("file:"))
    throw new Error("the database address must begin with file: or postgres://");
  const file = url.slice("file:".length);
  mkdirSync(dirname(file), { recursive: true });
  return openSqlite(file, purpose);
}
