// Going from problem to problem is going down the list, whatever list it is.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { MINUTE_MS } from "../../../app/domain/shared/instant.ts";
import { wholeView } from "../../../app/domain/triage/inbox-query.ts";
import type { InboxQuery } from "../../../app/domain/triage/inbox-query.ts";
import { inboxSorts } from "../../../app/domain/triage/inbox-view.ts";
import { listInbox } from "../../../app/domain/triage/list-inbox.server.ts";
import { listNeighbours } from "../../../app/domain/triage/list-neighbours.server.ts";
import { findByReference } from "../../../db/repositories/problem.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload } from "../../support/fixtures-problem.ts";

const { official } = people;

onBothEngines("the neighbours of a problem in a list", (engine) => {
  let portal: TestPortal;
  const all: Problem[] = [];
  beforeAll(async () => {
    portal = await makePortal(engine, "2026-03-10T09:00:00.000Z");
    for (let count = 0; count < 5; count += 1) {
      all.push(await assigned(portal.context, { description: `Lamp ${count} is dark` }));
      portal.context.clock.advance(7 * MINUTE_MS);
    }
  });
  afterAll(() => portal.remove());

  const references = async (query: InboxQuery) => {
    const { rows } = await listInbox(portal.context, official, { query, after: null });
    return rows.map(({ reference }) => reference);
  };
  const beside = async (query: InboxQuery, reference: string) => {
    const problem = await findByReference(portal.context.db.read, reference);
    if (!problem) throw new Error("no such problem");
    return listNeighbours(portal.context, official, query, problem);
  };

  it.each(inboxSorts)("are those above and below it, by %s", async (sort) => {
    const query = { ...wholeView("todo"), sort };
    const list = await references(query);
    expect(list).toHaveLength(5);
    for (const [at, reference] of list.entries()) {
      expect(await beside(query, reference)).toEqual({
        previous: list[at - 1] ?? null,
        next: list[at + 1] ?? null,
      });
    }
  });

  it("are those of a narrowed list alone", async () => {
    const query = { ...wholeView("todo"), sort: "oldest" as const, words: "lamp" };
    const list = await references(query);
    expect(await beside(query, list[1] ?? "")).toEqual({ previous: list[0], next: list[2] });
    const none = { ...query, words: "cows" };
    expect(await beside(none, list[1] ?? "")).toEqual({ previous: null, next: null });
  });

  it("of one that has left the list are those between which it stood", async () => {
    const query = { ...wholeView("todo"), sort: "oldest" as const, state: "assigned" as const };
    const [, second] = await references(query);
    const list = await references(query);
    const problem = all.find(({ reference }) => reference === second);
    if (!problem) throw new Error("not in the list");
    await moved(portal.context, official, problem, "accept");
    expect((await reload(portal.context, problem.id)).handling).toBe("accepted");
    expect(await references(query)).not.toContain(second);
    expect(await beside(query, second ?? "")).toEqual({ previous: list[0], next: list[2] });
  });
});
