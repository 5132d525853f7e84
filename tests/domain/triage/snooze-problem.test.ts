// Putting problems aside, and what wakes them.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { moveProblem } from "../../../app/domain/problem/move-problem.server.ts";
import { addInformation } from "../../../app/domain/resident/add-information.server.ts";
import { readHeld } from "../../../app/domain/triage/read-held.server.ts";
import { readSnooze, snoozeProblem } from "../../../app/domain/triage/snooze-problem.server.ts";
import { wakeByHand, wakeWhenDue } from "../../../app/domain/triage/wake-problem.server.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, owedJob, reload } from "../../support/fixtures-problem.ts";

onBothEngines("a problem that is put aside", (engine) => {
  let portal: TestPortal;
  let problem: Problem;

  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  beforeEach(async () => {
    problem = await assigned(portal.context);
  });
  afterAll(() => portal.remove());

  const asleep = async (changes: Partial<Parameters<typeof snoozeProblem>[2]> = {}) => {
    const { version } = await reload(portal.context, problem.id);
    return snoozeProblem(portal.context, people.official, {
      ...{ problemId: problem.id, seenVersion: version, choice: "tomorrow", day: "", time: "" },
      ...{ stays: false, reason: "The part comes tomorrow", ...changes },
    });
  };
  const events = () => eventsOfProblem(portal.context.db.read, problem.id);
  const resident = () => ({ kind: "resident", problemId: problem.id }) as const;

  it("says until when and why, and no clock stops for it", async () => {
    const { nextLimit } = await reload(portal.context, problem.id);
    const sleeping = await asleep();
    expect(sleeping).toMatchObject({ snooze: { stays: false }, nextLimit });
    expect(await reload(portal.context, problem.id)).toEqual(sleeping);
    const held = await readHeld(portal.context.db.read, sleeping, await events());
    expect(held.asleep).toEqual({ ...sleeping.snooze, reason: "The part comes tomorrow" });
  });

  it("wakes by itself when its time has come, once, and not before", async () => {
    const { snooze } = await asleep();
    const outboxId = await owedJob(portal.context, problem.id, "wake-problem");
    const job = { problemId: problem.id, outboxId };
    portal.context.clock.set(snooze?.until ?? "");
    await wakeWhenDue(portal.context, job);
    await wakeWhenDue(portal.context, job);
    const awake = await reload(portal.context, problem.id);
    expect(awake).toMatchObject({ snooze: null, wokenAt: portal.context.now() });
    const woken = (await events()).filter(({ type }) => type === "woken");
    expect(woken).toMatchObject([{ actorKind: "system", facts: { because: "time" } }]);
    const accepted = await moved(portal.context, people.official, problem, "accept");
    expect(accepted.wokenAt).toBeNull();
  });

  it("sleeps on when it was put aside for longer meanwhile", async () => {
    const { snooze } = await asleep();
    const outboxId = await owedJob(portal.context, problem.id, "wake-problem");
    const longer = await asleep({ choice: "fortnight" });
    portal.context.clock.set(snooze?.until ?? "");
    await wakeWhenDue(portal.context, { problemId: problem.id, outboxId });
    expect(await reload(portal.context, problem.id)).toEqual(longer);
  });

  it("wakes when its resident adds something, unless it stays asleep whatever they write", async () => {
    await asleep();
    await addInformation(portal.context, resident(), { text: "It is worse now", formId: "one" });
    expect(await reload(portal.context, problem.id)).toMatchObject({
      snooze: null,
      wokenAt: portal.context.now(),
    });
    expect((await events()).at(-1)).toMatchObject({ type: "woken", facts: { because: "words" } });
    const staying = await asleep({ stays: true });
    await addInformation(portal.context, resident(), { text: "Much worse", formId: "two" });
    expect(await reload(portal.context, problem.id)).toMatchObject({
      snooze: staying.snooze,
      wokenAt: null,
    });
  });

  it("wakes when its resident answers", async () => {
    await moved(portal.context, people.official, problem, "accept");
    await moved(portal.context, people.official, problem, "ask_resident", { question: "Where?" });
    await asleep();
    const { problem: after } = await moveProblem(portal.context, resident(), {
      ...{ problemId: problem.id, move: "answer", facts: { answer: "There" }, seenVersion: null },
    });
    expect(after).toMatchObject({ handling: "in_progress", snooze: null });
    expect(after.wokenAt).toBe(portal.context.now());
    expect((await events()).map(({ type }) => type).slice(-2)).toEqual(["answer", "woken"]);
  });

  it("is woken by hand, and is then as awake as any", async () => {
    const { version } = await asleep();
    const asked = { problemId: problem.id, seenVersion: version };
    const awake = await wakeByHand(portal.context, people.official, asked);
    expect(awake).toMatchObject({ snooze: null, wokenAt: null });
    await expect(
      wakeByHand(portal.context, people.official, { ...asked, seenVersion: awake.version }),
    ).rejects.toMatchObject({ code: "already_done" });
  });

  it("is awake in the hands of another branch, and when it is done", async () => {
    await asleep();
    const given = await moved(portal.context, people.supervisor, problem, "assign", {
      ...{ branchId: "water", reason: "Theirs" },
    } as never);
    expect(given).toMatchObject({ snooze: null, ownerId: null });
  });

  it("is refused for the past, for what is done, and for other branches", async () => {
    await expect(asleep({ choice: "date", day: "2020-01-01" })).rejects.toMatchObject({
      code: "invalid_input",
      facts: { field: "day", because: "past" },
    });
    const other = { problemId: problem.id, choice: "monday", day: "", time: "" } as const;
    await expect(
      snoozeProblem(portal.context, people.officialOfSouth, {
        ...{ ...other, seenVersion: problem.version, stays: false, reason: "" },
      }),
    ).rejects.toMatchObject({ code: "not_found" });
    const done = await moved(portal.context, resident(), problem, "withdraw", { reason: "Gone" });
    expect(readSnooze(portal.context, people.official, done)).toBeNull();
    await expect(asleep()).rejects.toMatchObject({ code: "move_not_possible" });
  });
});
