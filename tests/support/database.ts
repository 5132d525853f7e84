// Databases of the tests: real ones, on either engine, made new and thrown away. Knows nothing of problems.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Database } from "../../db/handle.ts";
import { migrate } from "../../db/migrate.ts";
import { openDatabase } from "../../db/open.ts";
import { createDatabase, postgresAvailable } from "./postgres.ts";

export const engines = ["sqlite", "postgres"] as const;
export type Engine = (typeof engines)[number];

export interface TestDatabase {
  readonly url: string;
  readonly db: Database;
  /** A handle of its own, as another process would have; closed together with the first. */
  readonly openAnother: () => Database;
  /** Closes every handle and removes the database. */
  readonly remove: () => Promise<void>;
}

/** A database without any table. */
export async function makeEmptyDatabase(engine: Engine): Promise<TestDatabase> {
  const { url, drop } = engine === "sqlite" ? newFile() : await createDatabase();
  const opened: Database[] = [];
  const open = (): Database => {
    const db = openDatabase(url);
    opened.push(db);
    return db;
  };
  return {
    url,
    db: open(),
    openAnother: open,
    remove: async () => {
      for (const db of opened) await db.close();
      await drop();
    },
  };
}

/** A database with today's tables. */
export async function makeDatabase(engine: Engine): Promise<TestDatabase> {
  const made = await makeEmptyDatabase(engine);
  await migrate(made.db);
  return made;
}

function newFile(): { url: string; drop: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), "portal-db-"));
  return {
    url: `file:${join(folder, "portal.db")}`,
    drop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

/**
 * The same tests on SQLite and on PostgreSQL. Where there is no PostgreSQL its half is left out with a loud line; with
 * CI=true that is a failure.
 */
export function onBothEngines(title: string, body: (engine: Engine) => void): void {
  describe.each(engines)(`${title} (%s)`, (engine) => {
    if (engine === "sqlite" || postgresAvailable) {
      body(engine);
      return;
    }
    if (process.env.CI !== "true") {
      process.stderr.write(`\nNOT TESTED on PostgreSQL, which this machine hasn't got: ${title}\n`);
      it.skip("needs PostgreSQL 15 or newer");
      return;
    }
    it("needs PostgreSQL 15 or newer", () => {
      expect(postgresAvailable).toBe(true);
    });
  });
}
