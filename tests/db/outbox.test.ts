// What is owed: handed over once whoever asks, done once whoever runs it, found again when a queue has lost it.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Database } from "../../db/handle.ts";
import {
  claimNew,
  claimOverdue,
  findFailed,
  findOwed,
  forgetHandovers,
  insertOutbox,
  listFailed,
  markDone,
  markFailed,
  outboxLag,
  reviveFailed,
} from "../../db/repositories/outbox.ts";
import type { OutboxEntry } from "../../db/repositories/outbox.ts";
import type { OutboxId } from "../../app/domain/shared/ids.ts";
import { MINUTE_MS, addMs } from "../../app/domain/shared/instant.ts";
import type { TestContext } from "../support/context.ts";
import { onBothEngines } from "../support/database.ts";
import { makePortal } from "../support/fixtures-portal.ts";
import type { TestPortal } from "../support/fixtures-portal.ts";

onBothEngines("the outbox", (engine) => {
  let portal: TestPortal;
  let context: TestContext;
  let db: Database;

  beforeEach(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
    db = context.db;
  });

  afterEach(async () => {
    await portal.remove();
  });

  function entry(): OutboxEntry {
    const createdAt = context.now();
    return {
      id: context.makeId<"outbox">(),
      job: "screen-problem",
      problemId: null,
      payload: { problemId: "p" },
      createdAt,
      dueAt: createdAt,
      ahead: false,
    };
  }

  async function owe(count: number): Promise<OutboxId[]> {
    const entries = Array.from({ length: count }, entry);
    await db.transact((queries) => insertOutbox(queries, entries));
    return entries.map(({ id }) => id);
  }

  const claim = (limit: number, by: Database = db) =>
    by.transact((queries) => claimNew(queries, by.claim, context.now(), limit));
  const ids = (claimed: readonly { id: OutboxId }[]): OutboxId[] => claimed.map(({ id }) => id);
  const done = (id: OutboxId) => db.transact((queries) => markDone(queries, id, context.now()));
  const failed = (id: OutboxId, words = "ETIMEDOUT") =>
    db.transact((queries) => markFailed(queries, id, context.now(), words));
  const overdue = (now = context.now()) =>
    db.transact((queries) =>
      claimOverdue(queries, db.claim, { now, dueBefore: now, handedBefore: now }, 100),
    );

  it("hands over the oldest first, each once", async () => {
    const owed = await owe(5);
    expect(ids(await claim(2))).toEqual(owed.slice(0, 2));
    expect(ids(await claim(10))).toEqual(owed.slice(2));
    expect(await claim(10)).toEqual([]);
  });

  it("gives everything of an entry back while it is owed", async () => {
    const one = entry();
    await db.transact((queries) => insertOutbox(queries, [one]));
    expect(await findOwed(db.read, one.id)).toEqual(one);
    await done(one.id);
    expect(await findOwed(db.read, one.id)).toBeNull();
  });

  it("owes nothing of a transaction that was undone", async () => {
    const undone = db.transact(async (queries) => {
      await insertOutbox(queries, [entry()]);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await claim(10)).toEqual([]);
  });

  it("never hands one entry to two claimers at once", async () => {
    const owed = await owe(200);
    const other = portal.anotherProcess().db;
    const claimed: OutboxId[] = [];
    const claimAll = async (by: Database): Promise<void> => {
      for (;;) {
        const some = ids(await claim(7, by));
        if (some.length === 0) return;
        claimed.push(...some);
      }
    };
    await Promise.all([claimAll(db), claimAll(other), claimAll(db), claimAll(other)]);
    expect(claimed).toHaveLength(owed.length);
    expect([...claimed].sort()).toEqual([...owed].sort());
  });

  it("hands nothing over for good when the claimer's transaction is undone", async () => {
    const owed = await owe(3);
    const undone = db.transact(async (queries) => {
      await claimNew(queries, db.claim, context.now(), 10);
      throw new Error("the relay died");
    });
    await expect(undone).rejects.toThrow("the relay died");
    expect(ids(await claim(10))).toEqual(owed);
  });

  it("is done once: the second who says so is told, and undoes its effect", async () => {
    const [id] = (await owe(1)) as [OutboxId];
    expect(await done(id)).toBe(true);
    expect(await done(id)).toBe(false);
    expect(await done("unknown" as OutboxId)).toBe(false);
  });

  it("said to be done by two at once is done by one", async () => {
    const [id] = (await owe(1)) as [OutboxId];
    const other = portal.anotherProcess().db;
    const both = await Promise.all(
      [db, other].map((by) => by.transact((queries) => markDone(queries, id, context.now()))),
    );
    expect(both.sort()).toEqual([false, true]);
  });

  it("finds what was handed over long ago, is due and isn't done: a queue may have lost it", async () => {
    const [lost, finished] = (await owe(2)) as [OutboxId, OutboxId];
    await claim(10);
    await done(finished);
    expect(await overdue()).toEqual([]);
    context.clock.advance(MINUTE_MS);
    expect(ids(await overdue())).toEqual([lost]);
    expect(await overdue()).toEqual([]);
    context.clock.advance(MINUTE_MS);
    expect(ids(await overdue())).toEqual([lost]);
  });

  it("does not take what is due later for lost", async () => {
    const later = { ...entry(), dueAt: addMs(context.now(), 10 * MINUTE_MS) };
    await db.transact((queries) => insertOutbox(queries, [later]));
    expect(await claim(10)).toEqual([{ id: later.id, job: later.job, dueAt: later.dueAt }]);
    context.clock.advance(MINUTE_MS);
    expect(await overdue()).toEqual([]);
    context.clock.advance(10 * MINUTE_MS);
    expect(ids(await overdue())).toEqual([later.id]);
  });

  it("hands everything that is still owed over again after the queue was emptied", async () => {
    const [first, second, third] = (await owe(3)) as [OutboxId, OutboxId, OutboxId];
    await claim(10);
    await done(first);
    await failed(third);
    expect(await db.transact(forgetHandovers)).toBe(1);
    expect(ids(await claim(10))).toEqual([second]);
  });

  it("shows what was given up, and sets it going again, one or all", async () => {
    const [first, second, third] = (await owe(3)) as [OutboxId, OutboxId, OutboxId];
    await claim(10);
    await failed(first, "ECONNREFUSED");
    context.clock.advance(1);
    await failed(second);
    await done(third);
    await failed(third, "too late");
    expect(await findOwed(db.read, first)).toBeNull();
    const shown = await listFailed(db.read, 10);
    expect(shown.map(({ id, lastError }) => [id, lastError])).toEqual([
      [second, "ETIMEDOUT"],
      [first, "ECONNREFUSED"],
    ]);
    expect(ids(await findFailed(db.read, first))).toEqual([first]);
    expect(await claim(10)).toEqual([]);

    expect(await db.transact((queries) => reviveFailed(queries, first))).toBe(1);
    expect(ids(await claim(10))).toEqual([first]);
    expect(await db.transact((queries) => reviveFailed(queries, null))).toBe(1);
    expect(await listFailed(db.read, 10)).toEqual([]);
    expect(await db.transact((queries) => reviveFailed(queries, null))).toBe(0);
  });

  it("knows how far the relay is behind", async () => {
    expect(await outboxLag(db.read)).toEqual({ waiting: 0, oldestAt: null, failed: 0 });
    const oldestAt = context.now();
    const [first] = (await owe(1)) as [OutboxId];
    context.clock.advance(MINUTE_MS);
    const [, third] = (await owe(2)) as [OutboxId, OutboxId];
    expect(await outboxLag(db.read)).toEqual({ waiting: 3, oldestAt, failed: 0 });
    await claim(1);
    await done(first);
    await failed(third);
    expect(await outboxLag(db.read)).toMatchObject({ waiting: 1, failed: 1 });
  });
});
