// The log: appended at the end, chained by hash, without gaps whoever writes; and every tampering is found.
import { afterEach, beforeEach, expect, it } from "vitest";
import { appendEvent } from "../../app/domain/problem/append-event.server.ts";
import { genesisHash } from "../../app/domain/problem/event.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { verifyLog } from "../../app/domain/problem/verify-log.server.ts";
import { system } from "../../app/domain/shared/actor.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import { eventsAfter, eventsOfProblem, hashOf, readHead } from "../../db/repositories/event.ts";
import type { EventRow } from "../../db/tables/event.ts";
import { onBothEngines } from "../support/database.ts";
import { makePortal } from "../support/fixtures-portal.ts";
import type { TestPortal } from "../support/fixtures-portal.ts";
import { submit } from "../support/fixtures-problem.ts";

onBothEngines("the log", (engine) => {
  let portal: TestPortal;
  let problem: Problem;
  const read = () => portal.context.db.read;

  beforeEach(async () => {
    portal = await makePortal(engine);
    problem = await submit(portal.context);
  });

  afterEach(async () => {
    await portal.remove();
  });

  const append = (context: Context, facts: Record<string, string | number> = {}) =>
    context.db.transact((queries) =>
      appendEvent(context, queries, system("test"), problem.id, { type: "contact_read", facts }),
    );

  async function tamper(sequence: number, changes: Partial<EventRow>): Promise<void> {
    await portal.context.db.transact((queries) =>
      queries.updateTable("event").set(changes).where("sequence", "=", sequence).execute(),
    );
  }

  it("begins with nothing before it, and each event carries the hash of the one before", async () => {
    for (let count = 0; count < 5; count += 1) await append(portal.context, { count });
    const events = await eventsAfter(read(), 0, 100);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    let previous = genesisHash;
    for (const { hash, ...content } of events) {
      expect(content.previousHash).toBe(previous);
      expect(hashOf(content)).toBe(hash);
      previous = hash;
    }
    expect(await readHead(read())).toEqual({ sequence: 6, hash: previous });
  });

  it("gives back what was written, field by field", async () => {
    const facts = { list: ["a", "路灯"], number: 3, flag: true, nothing: null };
    const written = await portal.context.db.transact((queries) =>
      appendEvent(portal.context, queries, system("test"), problem.id, {
        type: "hold",
        track: "handling",
        fromState: "screening",
        toState: "held",
        reason: "spam:links",
        facts,
      }),
    );
    const events = await eventsOfProblem(read(), problem.id);
    expect(events.at(-1)).toEqual(written);
    expect(written).toMatchObject({ actorKind: "system", actorId: "test", facts });
    expect(typeof written.sequence).toBe("number");
  });

  it("has no gap and no fork when many append at once, from two processes' handles", async () => {
    const other = portal.anotherProcess();
    const appending = Array.from({ length: 60 }, (_, index) =>
      append(index % 2 === 0 ? portal.context : other, { index }),
    );
    const appended = await Promise.all(appending);
    const sequences = appended.map(({ sequence }) => sequence).sort((a, b) => a - b);
    expect(sequences).toEqual(Array.from({ length: 60 }, (_, index) => index + 2));
    expect(await verifyLog(portal.context)).toMatchObject({ events: 61, broken: null });
  });

  it("leaves no gap where a transaction was undone", async () => {
    const undone = portal.context.db.transact(async (queries) => {
      await appendEvent(portal.context, queries, system("test"), problem.id, {
        type: "contact_read",
      });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect((await append(portal.context)).sequence).toBe(2);
    expect((await verifyLog(portal.context)).broken).toBeNull();
  });

  it("is whole while it is only appended to", async () => {
    const { hash } = await readHead(read());
    expect(await verifyLog(portal.context)).toEqual({ events: 1, broken: null, head: hash });
  });

  it.each<[string, Partial<EventRow>]>([
    ["a date", { at: "2020-01-01T00:00:00.000Z" }],
    ["a reason", { reason: "another" }],
    ["the author", { actor_id: "somebody" }],
    ["a fact", { facts: '{"count":7}' }],
    ["the type", { type: "letters_stopped" }],
    ["the policy", { policy_version: "policy-0" }],
  ])("shows that somebody changed %s", async (_what, changes) => {
    for (let count = 0; count < 4; count += 1) await append(portal.context, { count });
    await tamper(3, changes);
    const { broken } = await verifyLog(portal.context);
    expect(broken).toEqual({ sequence: 3, because: "content" });
  });

  it("shows an event that was changed together with its own hash", async () => {
    for (let count = 0; count < 4; count += 1) await append(portal.context, { count });
    const [, , third] = await eventsAfter(read(), 0, 10);
    if (!third) throw new Error("no third event");
    const { hash: _hash, ...content } = { ...third, reason: "another" };
    await tamper(3, { reason: "another", hash: hashOf(content) });
    expect((await verifyLog(portal.context)).broken).toEqual({ sequence: 4, because: "link" });
  });

  it("shows an event that was taken out, from the middle or from the end", async () => {
    for (let count = 0; count < 4; count += 1) await append(portal.context, { count });
    const remove = (sequence: number) =>
      portal.context.db.transact((queries) =>
        queries.deleteFrom("event").where("sequence", "=", sequence).execute(),
      );
    await remove(5);
    expect((await verifyLog(portal.context)).broken).toEqual({ sequence: 5, because: "end" });
    await remove(3);
    expect((await verifyLog(portal.context)).broken).toEqual({ sequence: 4, because: "sequence" });
  });

  it("shows an end that was set back, also by more events than are read at once", async () => {
    await portal.context.db.transact(async (queries) => {
      for (let count = 0; count < 1_100; count += 1) {
        await appendEvent(portal.context, queries, system("test"), problem.id, {
          type: "contact_read",
        });
      }
    });
    expect((await verifyLog(portal.context)).events).toBe(1_101);
    const [, second] = await eventsAfter(read(), 0, 2);
    await portal.context.db.transact((queries) =>
      queries
        .updateTable("event_head")
        .set({ sequence: 2, hash: `${second?.hash ?? ""}x` })
        .execute(),
    );
    expect((await verifyLog(portal.context)).broken).not.toBeNull();
  });
});
