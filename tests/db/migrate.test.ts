// Bringing a database to today's shape: once, again, and by two processes at the same moment.
import { afterEach, expect, it } from "vitest";
import { migrate } from "../../db/migrate.ts";
import { makeEmptyDatabase, onBothEngines } from "../support/database.ts";
import type { Engine, TestDatabase } from "../support/database.ts";
import { startProcess } from "./processes.ts";

onBothEngines("migrating", (engine: Engine) => {
  let made: TestDatabase;

  afterEach(async () => {
    await made.remove();
  });

  it("an empty database gets every table; a second time there is nothing to do", async () => {
    made = await makeEmptyDatabase(engine);
    const names = await migrate(made.db);
    expect(names.length).toBeGreaterThan(0);
    expect(names).toEqual([...names].sort());
    expect(await migrate(made.db)).toEqual([]);
    await made.db.ping();
  });

  it("before the first migration the database answers no ping", async () => {
    made = await makeEmptyDatabase(engine);
    await expect(made.db.ping()).rejects.toThrow();
  });

  it("by three processes at once is done once, and fails in none of them", async () => {
    made = await makeEmptyDatabase(engine);
    const processes = [1, 2, 3].map(() => startProcess("migrating", made.url));
    await Promise.all(processes.map((one) => one.ready));
    for (const one of processes) one.go();
    const results = await Promise.all(processes.map((one) => one.result<string[]>()));
    const counts = results.map((names) => names.length).sort();
    expect(counts.slice(0, 2)).toEqual([0, 0]);
    expect(counts[2]).toBeGreaterThan(0);
    expect(await migrate(made.db)).toEqual([]);
    await made.db.ping();
  });
});
