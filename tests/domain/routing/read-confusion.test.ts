// The figures of routing over a small history: who may see which, and that periods and pages lose nothing.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { StaffActor } from "../../../app/domain/shared/actor.ts";
import { DAY_MS } from "../../../app/domain/shared/instant.ts";
import { lastDays } from "../../../app/domain/clock/period.ts";
import { readConfusion } from "../../../app/domain/routing/read-confusion.server.ts";
import { correctKind } from "../../../app/domain/triage/correct-kind.server.ts";
import { firstDecisions } from "../../../db/repositories/routing-history.ts";
import { onBothEngines } from "../../support/database.ts";
import { assigned, moved, routed } from "../../support/fixtures-problem.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { branches, categories, people } from "../../support/fixtures.ts";

onBothEngines("the figures of routing", (engine) => {
  let portal: TestPortal;
  beforeEach(async () => {
    portal = await makePortal(engine);
  });
  afterEach(() => portal.remove());

  const inDays = (days: number) =>
    lastDays(portal.context.calendar.timeZone, portal.context.now(), days);
  const read = (actor: StaffActor, days = 90) =>
    readConfusion(portal.context, actor, inDays(days), 15);

  /** Accepted where it was sent; returned, and accepted by the township; corrected; two given out by people. */
  async function history(): Promise<void> {
    const { context } = portal;
    const right = await assigned(context);
    await moved(context, people.official, right, "accept");
    const wrong = await assigned(context);
    await moved(context, people.official, wrong, "return", {
      returnReason: "beyond_our_powers",
      reason: "Too deep.",
    });
    await routed(context, wrong);
    await moved(context, people.officialOfTownship, wrong, "accept");
    const pipe = await assigned(context);
    await correctKind(context, people.official, {
      problemId: pipe.id,
      categoryId: categories.leak.id,
      reason: "A pipe.",
      seenVersion: pipe.version,
    });
    const unknown = await assigned(context, { category: "unknown" });
    await moved(context, people.officialOfOffice, unknown, "dispatch", {
      branchId: branches.water.id,
    });
    const kept = await assigned(context, { category: "unknown" });
    await moved(context, people.officialOfOffice, kept, "accept");
  }

  it("count what was chosen, accepted, returned, corrected and given out", async () => {
    await history();
    expect(await read(people.supervisor)).toMatchObject({
      total: 5,
      assigned: 3,
      byBranch: {
        columns: ["north", "township"],
        rows: [{ id: "north", total: 2, agreeing: 1, cells: [1, 1] }],
      },
      byKind: {
        rows: [{ id: "pothole", total: 3, agreeing: 2, cells: [2, 1] }],
        columns: ["pothole", "leak"],
      },
      returns: [{ branchId: "north", reason: "beyond_our_powers", count: 1 }],
      triage: { count: 2, kept: 1, open: 0, to: [{ branchId: "water", count: 1 }] },
      averageHops: 0.4,
      names: { north: { en: "North village" }, leak: { en: "Leaking pipe" } },
    });
  });

  it("are those of the period alone, by the first decision", async () => {
    await history();
    portal.context.clock.advance(10 * DAY_MS);
    await assigned(portal.context);
    expect(await read(people.supervisor, 5)).toMatchObject({ total: 1 });
    expect(await read(people.supervisor, 90)).toMatchObject({ total: 6 });
    expect(await read(people.administrator, 90)).toMatchObject({ total: 6 });
  });

  it("show a lead what concerns the lead's branches, and nobody else anything", async () => {
    await history();
    expect(await read(people.lead)).toMatchObject({ total: 3, triage: { count: 0 } });
    for (const actor of [people.official, people.moderator]) {
      await expect(read(actor)).rejects.toMatchObject({ code: "not_allowed" });
    }
  });

  it("read the decisions page by page without losing or doubling one", async () => {
    await history();
    const { read: queries } = portal.context.db;
    const ids: string[] = [];
    let after = null;
    do {
      const page = await firstDecisions(queries, inDays(1), after, 2);
      ids.push(...page.found.map(({ problemId }) => problemId));
      after = page.next;
    } while (after !== null);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
  });
});
