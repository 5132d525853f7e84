// Letters: one row for each that is owed, whatever happens twice, with its fate.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import {
  deliveriesOfProblem,
  findDelivery,
  insertDelivery,
  listDeliveries,
  recordFate,
} from "../../db/repositories/delivery.ts";
import type { Delivery } from "../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../db/repositories/event.ts";
import { onBothEngines } from "../support/database.ts";
import { makePortal } from "../support/fixtures-portal.ts";
import type { TestPortal } from "../support/fixtures-portal.ts";
import { submit } from "../support/fixtures-problem.ts";

onBothEngines("letters in the database", (engine) => {
  let portal: TestPortal;
  let problem: Problem;
  let first: Delivery;
  const read = () => portal.context.db.read;
  const insert = (delivery: Delivery) =>
    portal.context.db.transact((queries) => insertDelivery(queries, delivery));

  beforeAll(async () => {
    portal = await makePortal(engine);
    problem = await submit(portal.context);
    [first] = (await deliveriesOfProblem(read(), problem.id)) as [Delivery];
  });

  afterAll(async () => {
    await portal.remove();
  });

  const another = (changes: Partial<Delivery> = {}): Delivery => ({
    ...first,
    id: portal.context.makeId<"delivery">(),
    ...changes,
  });

  it("the same letter of one event is owed once; a second time nothing is added and nothing fails", async () => {
    expect(await insert(another())).toBe(false);
    expect(await deliveriesOfProblem(read(), problem.id)).toEqual([first]);
  });

  it("added by two processes at once it is one row", async () => {
    const [event] = await eventsOfProblem(read(), problem.id);
    if (!event) throw new Error("no event");
    const other = portal.anotherProcess().db;
    const letter = another({ letter: "held" });
    const added = await Promise.all(
      [portal.context.db, other, portal.context.db, other].map((db) =>
        db.transact((queries) => insertDelivery(queries, { ...letter, id: another().id })),
      ),
    );
    expect(added.filter(Boolean)).toHaveLength(1);
  });

  it("keeps what became of it", async () => {
    const fate = {
      state: "bounced",
      reason: "550 no such mailbox",
      attempts: 3,
      finishedAt: portal.context.now(),
    } as const;
    await portal.context.db.transact((queries) => recordFate(queries, first.id, fate));
    expect(await findDelivery(read(), first.id)).toEqual({ ...first, ...fate });
  });

  it("is listed newest first in pages that miss nothing and repeat nothing", async () => {
    const own = await submit(portal.context);
    for (const letter of ["held", "assigned", "accepted", "question", "returned"] as const) {
      const [{ eventId }] = (await deliveriesOfProblem(read(), own.id)) as [Delivery];
      await insert(another({ problemId: own.id, eventId, letter, state: "skipped" }));
    }
    const all: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listDeliveries>> = await listDeliveries(read(), {
        state: null,
        after,
        size: 2,
      });
      all.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(all).toEqual([...all].sort().reverse());
    expect(new Set(all).size).toBe(all.length);
    const rows = await read().selectFrom("delivery").select("id").execute();
    expect(all).toHaveLength(rows.length);
    const skipped = await listDeliveries(read(), { state: "skipped", after: null, size: 50 });
    expect(skipped.items.map(({ state }) => state)).toEqual(Array(5).fill("skipped"));
  });
});
