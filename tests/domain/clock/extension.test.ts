// More time: asked for before the limit is over, once, decided one level up, and the only thing that lengthens a limit.
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  askExtension,
  decideExtension,
  readExtension,
} from "../../../app/domain/clock/ask-extension.server.ts";
import { checkLimit } from "../../../app/domain/clock/check-limit.server.ts";
import { listExtensions } from "../../../app/domain/clock/list-extensions.server.ts";
import { readClock } from "../../../app/domain/clock/read-clock.server.ts";
import { prepareLetter } from "../../../app/domain/notification/prepare-letter.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { timeline } from "../../../app/domain/problem/timeline.ts";
import type { StaffActor } from "../../../app/domain/shared/actor.ts";
import type { DeliveryId } from "../../../app/domain/shared/ids.ts";
import { MINUTE_MS, addMs } from "../../../app/domain/shared/instant.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people, residentOf, staffOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, owedJob, reload } from "../../support/fixtures-problem.ts";

onBothEngines("more time", (engine) => {
  let portal: TestPortal;
  let problem: Problem;
  const leadOfNorth = staffOf("lead", branches.north);

  beforeEach(async () => {
    portal = await makePortal(engine);
    problem = await assigned(portal.context);
    problem = await moved(portal.context, people.official, problem, "accept");
  });
  afterEach(() => portal.remove());

  const version = async () => (await reload(portal.context, problem.id)).version;
  const ask = async (
    day = "2026-03-17",
    actor: StaffActor = people.official,
    reason = "The part",
  ) =>
    askExtension(portal.context, actor, {
      ...{ problemId: problem.id, seenVersion: await version(), day, reason },
    });
  const decide = async (granted: boolean, actor: StaffActor = people.lead, reason = "Agreed") =>
    decideExtension(portal.context, actor, {
      ...{ problemId: problem.id, seenVersion: await version(), granted, reason },
    });
  const due = async () => {
    const { limits } = await readClock(portal.context, portal.context.db.read, problem);
    return limits.find(({ kind }) => kind === "resolve")?.dueAt;
  };
  const types = async () =>
    (await eventsOfProblem(portal.context.db.read, problem.id)).map(({ type }) => type);

  it("is given to the end of work of the day that was asked for, and told to its resident", async () => {
    const before = await due();
    await ask();
    expect(await due()).toBe(before);
    const granted = await decide(true);
    expect(granted.nextLimit).toEqual({ kind: "resolve", dueAt: "2026-03-17T10:00:00.000Z" });
    expect(await due()).toBe("2026-03-17T10:00:00.000Z");
    const letter = await portal.context.db.read
      .selectFrom("delivery")
      .select("id")
      .where("problem_id", "=", problem.id)
      .where("letter", "=", "extension")
      .executeTakeFirstOrThrow();
    const { send } = await prepareLetter(portal.context, letter.id as DeliveryId);
    expect(send).toMatchObject({
      reason: "Agreed",
      extension: { granted: true, askedBecause: "The part", dueAt: "2026-03-17T10:00:00.000Z" },
    });
    const events = await eventsOfProblem(portal.context.db.read, problem.id);
    const shown = timeline(events, "resident", () => null).map(({ type, reason }) => [
      type,
      reason,
    ]);
    expect(shown.slice(0, 2)).toEqual([
      ["extension_granted", "Agreed"],
      ["extension_asked", "The part"],
    ]);
  });

  it("is refused without a change of the limit, and can't be asked for again", async () => {
    const before = await due();
    await ask();
    await decide(false);
    expect(await due()).toBe(before);
    await expect(ask("2026-03-16")).rejects.toMatchObject({ code: "already_done" });
    await expect(decide(true)).rejects.toMatchObject({ code: "already_done" });
  });

  it("is at most as much again, later than it is due, and on a day that there is", async () => {
    for (const [day, because] of [
      ["2026-03-20", "too_long"],
      ["2026-03-05", "earlier"],
      ["2026-02-30", "invalid"],
      ["soon", "invalid"],
    ] as const) {
      await expect(ask(day)).rejects.toMatchObject({
        code: "invalid_input",
        facts: { field: "day", because },
      });
    }
    await expect(ask("2026-03-17", people.official, "")).rejects.toMatchObject({
      code: "missing_fact",
    });
    expect(await types()).not.toContain("extension_asked");
  });

  it("is decided one level up: by nobody who asked, and by nobody of that branch", async () => {
    await expect(decide(true)).rejects.toMatchObject({ code: "nothing_to_decide" });
    await ask("2026-03-17", people.lead);
    for (const actor of [people.lead, leadOfNorth, staffOf("lead", branches.township)]) {
      const other = { ...actor, personId: `${actor.personId}-2` as typeof actor.personId };
      for (const one of actor === people.lead ? [actor] : [actor, other]) {
        await expect(decide(true, one)).rejects.toMatchObject({
          code: expect.stringMatching(/^not_/) as string,
        });
      }
    }
    await expect(decide(true, people.official)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(decide(true, people.supervisor, "")).rejects.toMatchObject({
      code: "missing_fact",
    });
    await decide(true, people.supervisor);
    expect(await types()).toContain("extension_granted");
  });

  it("comes too late once the limit is over, asked for or decided; what was missed stays", async () => {
    await ask();
    const before = await due();
    portal.context.clock.set(before ?? "");
    await expect(decide(true)).rejects.toMatchObject({ code: "limit_over" });
    const outboxId = await owedJob(portal.context, problem.id, "check-limit");
    await checkLimit(portal.context, { problemId: problem.id, kind: "resolve", outboxId });
    expect(await types()).toContain("limit_missed");
    await expect(decide(true)).rejects.toMatchObject({ code: "limit_over" });
    expect(await due()).toBe(before);
    const view = await readExtension(
      portal.context,
      people.lead,
      await reload(portal.context, problem.id),
    );
    expect(view).toMatchObject({ mayDecide: false, extension: { state: "lapsed" } });
    expect(await listExtensions(portal.context, people.lead)).toEqual([]);
  });

  it("is not asked for after the limit, nor while the clock waits for the resident", async () => {
    await moved(portal.context, people.official, problem, "ask_resident", { question: "Where?" });
    await expect(ask()).rejects.toMatchObject({ facts: { because: "paused" } });
    await moved(
      portal.context,
      residentOf(problem),
      await reload(portal.context, problem.id),
      "answer",
      {
        answer: "There",
      },
    );
    portal.context.clock.set(addMs((await due()) ?? problem.changedAt, MINUTE_MS));
    await expect(ask("2026-03-30")).rejects.toMatchObject({ facts: { because: "over" } });
  });

  it("waits in the list of those who decide, and of nobody else", async () => {
    await ask();
    const listed = async (actor: StaffActor) =>
      (await listExtensions(portal.context, actor)).map(({ reference }) => reference);
    expect(await listed(people.lead)).toEqual([problem.reference]);
    expect(await listed(people.supervisor)).toEqual([problem.reference]);
    expect(await listed(leadOfNorth)).toEqual([]);
    await expect(listed(people.official)).rejects.toMatchObject({ code: "not_allowed" });
    await decide(false);
    expect(await listed(people.lead)).toEqual([]);
  });
});
