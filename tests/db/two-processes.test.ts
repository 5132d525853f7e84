// Two processes that write to one SQLite file, as web and worker do: none fails, nothing is lost. And the proof that the
// usual way of beginning a transaction would not have done.
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DraftId } from "../../app/domain/shared/ids.ts";
import { DAY_MS, addMs, parseInstant } from "../../app/domain/shared/instant.ts";
import { findDraft, insertDraft } from "../../db/repositories/draft.ts";
import { makeDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { startProcess } from "./processes.ts";

const ROUNDS = 300;
const OVERLAPS = 5;
const now = parseInstant("2026-03-02T01:00:00.000Z");
const counter = "counter" as DraftId;

interface Counted {
  readonly rounds: number;
  readonly overlaps: number;
  readonly failures: readonly string[];
}

/** Two processes count until each has found the other's numbers between its own often enough. */
async function countTogether(url: string): Promise<Counted[]> {
  const processes = [1, 2].map(() =>
    startProcess("counting", url, String(ROUNDS), String(OVERLAPS)),
  );
  await Promise.all(processes.map((one) => one.ready));
  for (const one of processes) one.go();
  await Promise.all(processes.map((one) => one.overlapped));
  for (const one of processes) one.stop();
  return Promise.all(processes.map((one) => one.result<Counted>()));
}

describe("two writing processes on one SQLite file", () => {
  let made: TestDatabase;
  const file = () => made.url.slice("file:".length);
  const counted = async () => (await findDraft(made.db.read, counter, now))?.version;

  beforeEach(async () => {
    made = await makeDatabase("sqlite");
    const expiresAt = addMs(now, DAY_MS);
    const draft = { id: counter, secretHash: "", answers: {}, expiresAt, version: 0 };
    await made.db.transact((queries) => insertDraft(queries, draft, now));
  });

  afterEach(async () => {
    await made.remove();
  });

  it("that read and then write, hundreds of times: none fails, and no increment is lost", async () => {
    const both = await countTogether(made.url);
    expect(both.flatMap(({ failures }) => failures)).toEqual([]);
    for (const { overlaps } of both) expect(overlaps).toBeGreaterThanOrEqual(OVERLAPS);
    expect(await counted()).toBe(both.reduce((sum, { rounds }) => sum + rounds, 0));
  });

  it("would fail with a deferred transaction: after it has read, another's commit shuts it out", async () => {
    // As most drivers begin. It waits ten seconds for the lock if need be, and needn't: waiting is no help here.
    const deferred = new BetterSqlite3(file(), { timeout: 10_000 });
    deferred.exec("begin");
    expect(deferred.prepare("select version from draft").pluck().get()).toBe(0);
    const other = startProcess("counting", made.url, "1", "0");
    await other.ready;
    other.go();
    expect((await other.result<Counted>()).failures).toEqual([]);
    const writing = () => deferred.prepare("update draft set version = 1").run();
    expect(writing).toThrow(expect.objectContaining({ code: "SQLITE_BUSY_SNAPSHOT" }));
    deferred.exec("rollback");
    deferred.close();
    expect(await counted()).toBe(1);
  });

  it("one that finds the file locked waits without blocking its own process, then writes", async () => {
    const other = new BetterSqlite3(file());
    other.exec("begin immediate");
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    const writing = made.db.transact(async (queries) => {
      await queries.updateTable("draft").set({ version: 9 }).execute();
    });
    while (turns < 20) await new Promise((resolve) => setTimeout(resolve, 1));
    other.exec("commit");
    await writing;
    clearInterval(ticking);
    other.close();
    expect(await counted()).toBe(9);
  });

  it("what fails half-way leaves nothing, and the next one can write", async () => {
    const broken = made.db.transact(async (queries) => {
      await queries.updateTable("draft").set({ version: 5 }).execute();
      throw new Error("half-way");
    });
    await expect(broken).rejects.toThrow("half-way");
    expect(await counted()).toBe(0);
    await made.db.transact((queries) => queries.updateTable("draft").set({ version: 6 }).execute());
    expect(await counted()).toBe(6);
  });

  it("readers see what is committed, and only that", async () => {
    await made.db.transact(async (queries) => {
      await queries.updateTable("draft").set({ version: 3 }).execute();
      expect(await counted()).toBe(0);
    });
    expect(await counted()).toBe(3);
  });

  it("transactions of one process run one after the other, in the order they were asked for", async () => {
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        made.db.transact(async (queries) => {
          const draft = await findDraft(queries, counter, now);
          await queries
            .updateTable("draft")
            .set({ version: (draft?.version ?? 0) + 1 })
            .execute();
          order.push(index);
        }),
      ),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(await counted()).toBe(20);
  });

  it("a file that isn't there yet can be opened and migrated by three at once", async () => {
    const url = `${made.url}.new`;
    const processes = [1, 2, 3].map(() => startProcess("migrating", url));
    await Promise.all(processes.map((one) => one.ready));
    for (const one of processes) one.go();
    const names = await Promise.all(processes.map((one) => one.result<string[]>()));
    expect(names.filter(({ length }) => length > 0)).toHaveLength(1);
  });
});
