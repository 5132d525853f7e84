// Correcting the kind of a problem: who may, what it changes, and that nobody overwrites anybody.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EventType } from "../../../app/domain/problem/event.ts";
import { timeline } from "../../../app/domain/problem/timeline.ts";
import { readClock } from "../../../app/domain/clock/read-clock.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { StaffActor } from "../../../app/domain/shared/actor.ts";
import type { CategoryId } from "../../../app/domain/shared/ids.ts";
import { correctKind } from "../../../app/domain/triage/correct-kind.server.ts";
import { giveAs } from "../../../app/domain/triage/give-as.server.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { onBothEngines } from "../../support/database.ts";
import { assigned, moved, reload, screened, submit } from "../../support/fixtures-problem.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { branches, categories, people, staffOf } from "../../support/fixtures.ts";

const spam = "Buy now! https://one.example https://two.example cheap cheap";

onBothEngines("correcting the kind", (engine) => {
  let portal: TestPortal;
  beforeEach(async () => {
    portal = await makePortal(engine);
  });
  afterEach(() => portal.remove());

  const correct = (
    actor: StaffActor,
    problem: Problem,
    to: string = categories.leak.id,
    seenVersion = problem.version,
  ) =>
    correctKind(portal.context, actor, {
      problemId: problem.id,
      categoryId: to as CategoryId,
      reason: "It is a pipe.",
      seenVersion,
    });

  it("is open to the branch's officials and leads, to moderators and supervisors", async () => {
    const { official, lead, moderator, supervisor } = people;
    for (const actor of [official, lead, moderator, supervisor]) {
      const problem = await assigned(portal.context);
      await correct(actor, problem);
      const now = await reload(portal.context, problem.id);
      expect(now).toMatchObject({ categoryId: "leak", version: problem.version + 1 });
      const events = await eventsOfProblem(portal.context.db.read, problem.id);
      expect(events.find(({ type }) => type === "kind_corrected")).toMatchObject({
        actorId: actor.personId,
        reason: "It is a pipe.",
        facts: { from: "pothole", to: "leak" },
      });
    }
  });

  it("is refused to others: what they may not see does not exist for them", async () => {
    const problem = await assigned(portal.context);
    const before = await reload(portal.context, problem.id);
    for (const actor of [people.officialOfSouth, people.officialOfWater, people.administrator]) {
      await expect(correct(actor, problem)).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await reload(portal.context, problem.id)).toEqual(before);
  });

  it("is refused to who answers for it while another branch has it", async () => {
    const problem = await assigned(portal.context);
    await moved(portal.context, people.supervisor, problem, "assign", {
      branchId: branches.water.id,
      reason: "A pipe.",
    });
    const now = await reload(portal.context, problem.id);
    await expect(correct(people.official, now)).rejects.toMatchObject({ code: "not_allowed" });
  });

  it("is signed by who made it: a moderator, or the branch", async () => {
    const { context } = portal;
    const problem = await assigned(context);
    const corrected = await correct(people.moderator, problem);
    await correct(people.official, corrected, categories.bridge.id);
    const merged = await assigned(context);
    const facts = { targetId: problem.id, reason: "The same." };
    await moved(context, people.moderator, merged, "merge", facts);
    const signed = async ({ id }: Problem, wanted: EventType) =>
      timeline(await eventsOfProblem(context.db.read, id), "resident", () => null)
        .filter(({ type }) => type === wanted)
        .map(({ by }) => by);
    expect(await signed(problem, "kind_corrected")).toEqual(["branch", "moderator"]);
    expect(await signed(merged, "merge")).toEqual(["moderator"]);
  });

  it("is only a moderator's while the check holds the problem", async () => {
    const held = await screened(
      portal.context,
      await submit(portal.context, { description: spam }),
    );
    expect(held.handling).toBe("held");
    await expect(correct(people.supervisor, held)).rejects.toMatchObject({ code: "not_allowed" });
    await correct(people.moderator, held);
    expect(await reload(portal.context, held.id)).toMatchObject({ handling: "held" });
  });

  it("sends a held problem on at once when its kind turns out to be an emergency", async () => {
    const held = await screened(
      portal.context,
      await submit(portal.context, { description: spam }),
    );
    const now = await correct(people.moderator, held, categories.gas.id);
    expect(now).toMatchObject({ handling: "routing", urgency: "emergency", categoryId: "gas" });
    expect(await reload(portal.context, held.id)).toMatchObject({ categoryId: "gas" });
  });

  it("refuses an unknown kind, the same kind, and a problem that has changed", async () => {
    const problem = await assigned(portal.context);
    const { official } = people;
    await expect(correct(official, problem, "no-kind")).rejects.toMatchObject({
      code: "invalid_input",
    });
    await expect(correct(official, problem, "pothole")).rejects.toMatchObject({
      code: "already_done",
    });
    await correct(official, problem);
    const again = correct(official, problem, categories.bridge.id);
    await expect(again).rejects.toMatchObject({ code: "changed_meanwhile" });
    expect(await reload(portal.context, problem.id)).toMatchObject({ categoryId: "leak" });
  });

  it("raises the urgency where the new kind is more pressing, and the limits with it", async () => {
    const problem = await assigned(portal.context);
    const now = await correct(people.official, problem, categories.gas.id);
    expect(now.urgency).toBe("emergency");
    expect(now.nextLimit).not.toEqual(problem.nextLimit);
    expect(await reload(portal.context, problem.id)).toEqual(now);
    const back = await correct(people.official, now, categories.pothole.id);
    expect(back.urgency).toBe("emergency");
  });

  it("shortens a limit, and never lengthens one", async () => {
    const { context } = portal;
    const clockOf = async (problem: Problem) =>
      (await readClock(context, context.db.read, problem)).limits.map(({ dueAt }) => dueAt);
    const complex = await assigned(context, { category: "bridge" });
    const simple = await assigned(context, { category: "roads" });
    const simpler = await correct(people.supervisor, complex, categories.pothole.id);
    expect((await clockOf(simpler))[2]).toBe((await clockOf(simple))[2]);
    expect((await clockOf(simpler))[2]?.localeCompare((await clockOf(complex))[2] ?? "")).toBe(-1);
    const before = await clockOf(simple);
    const harder = await correct(people.supervisor, simple, categories.bridge.id);
    expect(await clockOf(harder)).toEqual(before);
  });

  describe("together with giving it to a branch", () => {
    const give = async (categoryId: CategoryId | null, seen?: number) => {
      const problem = await assigned(portal.context, { category: "unknown" });
      const given = giveAs(portal.context, people.officialOfOffice, {
        problemId: problem.id,
        move: "dispatch",
        facts: { branchId: branches.water.id },
        categoryId,
        seenVersion: seen ?? problem.version,
      });
      return { problem, given };
    };

    it("does both at once", async () => {
      const { problem, given } = await give(categories.leak.id);
      await given;
      expect(await reload(portal.context, problem.id)).toMatchObject({
        handling: "assigned",
        branch: { id: "water" },
        categoryId: "leak",
        urgency: "urgent",
        version: problem.version + 1,
      });
      const types = (await eventsOfProblem(portal.context.db.read, problem.id)).map((e) => e.type);
      expect(types.slice(-3)).toEqual(["kind_corrected", "urgency_raised", "dispatch"]);
    });

    it("leaves the kind where none is said", async () => {
      const { problem, given } = await give(null);
      await given;
      expect(await reload(portal.context, problem.id)).toMatchObject({
        branch: { id: "water" },
        categoryId: null,
      });
    });

    it("does neither when one of them is refused", async () => {
      const unknown = await give("no-kind" as CategoryId);
      await expect(unknown.given).rejects.toMatchObject({ code: "invalid_input" });
      const late = await give(categories.leak.id, 1);
      await expect(late.given).rejects.toMatchObject({ code: "changed_meanwhile" });
      const stranger = await assigned(portal.context, { category: "unknown" });
      const strange = giveAs(portal.context, staffOf("official", branches.south), {
        problemId: stranger.id,
        move: "dispatch",
        facts: { branchId: branches.water.id },
        categoryId: categories.leak.id,
        seenVersion: stranger.version,
      });
      await expect(strange).rejects.toMatchObject({ code: "not_allowed" });
      for (const { id } of [unknown.problem, late.problem, stranger]) {
        const now = await reload(portal.context, id);
        expect(now).toMatchObject({ handling: "triage", categoryId: null });
      }
    });
  });
});
