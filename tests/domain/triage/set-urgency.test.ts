// How pressing a problem is and whom it concerns, as a person says it.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { readClock } from "../../../app/domain/clock/read-clock.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { timeline } from "../../../app/domain/problem/timeline.ts";
import type { Urgency } from "../../../app/domain/problem/urgency.ts";
import { setFocus } from "../../../app/domain/triage/set-focus.server.ts";
import { setUrgency } from "../../../app/domain/triage/set-urgency.server.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload } from "../../support/fixtures-problem.ts";

onBothEngines("how pressing a problem is", (engine) => {
  let portal: TestPortal;
  let problem: Problem;

  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  beforeEach(async () => {
    problem = await assigned(portal.context);
  });
  afterAll(() => portal.remove());

  const set = async (urgency: Urgency, reason = "A child fell in", actor = people.official) => {
    const { version } = await reload(portal.context, problem.id);
    const asked = { problemId: problem.id, seenVersion: version, urgency, reason };
    return setUrgency(portal.context, actor, asked);
  };
  const limits = async () => {
    const read = await readClock(portal.context, portal.context.db.read, {
      ...(await reload(portal.context, problem.id)),
    });
    return read.limits.map(({ dueAt }) => dueAt);
  };

  it("shortens its limits at once when it is raised, from the first submission", async () => {
    const before = await limits();
    const raised = await set("urgent");
    const after = await limits();
    expect(raised).toMatchObject({ urgency: "urgent" });
    expect(raised.nextLimit?.dueAt).toBe(after[0]);
    expect(after.every((dueAt, index) => (dueAt ?? "") < (before[index] ?? ""))).toBe(true);
    expect(await reload(portal.context, problem.id)).toEqual(raised);
  });

  it("lengthens nothing when it is lowered", async () => {
    await set("emergency");
    const shortest = await limits();
    const { nextLimit } = await reload(portal.context, problem.id);
    for (const urgency of ["normal", "urgent", "normal"] as const) {
      expect(await set(urgency)).toMatchObject({ urgency, nextLimit });
      expect(await limits()).toEqual(shortest);
    }
    const accepted = await moved(portal.context, people.official, problem, "accept");
    expect(accepted.nextLimit?.dueAt).toBe(shortest[1]);
  });

  it("is told to the resident, with the reason, and to the public not at all", async () => {
    await set("urgent");
    const events = await eventsOfProblem(portal.context.db.read, problem.id);
    const shown = timeline(events, "resident", () => null)[0];
    expect(shown).toMatchObject({ urgency: "urgent", reason: "A child fell in" });
    expect(timeline(events, "public", () => null).map(({ type }) => type)).not.toContain(
      "urgency_set",
    );
  });

  it("alerts its branch when it becomes an emergency", async () => {
    await set("emergency");
    const alerts = await portal.context.db.read
      .selectFrom("delivery")
      .select("recipient")
      .where("problem_id", "=", problem.id)
      .where("letter", "=", "emergency_alert")
      .execute();
    expect(alerts.map(({ recipient }) => recipient)).toContain(
      `person:${people.official.personId}`,
    );
  });

  it("is not set without a reason, to what it is, or by another branch", async () => {
    await expect(set("urgent", "")).rejects.toMatchObject({ code: "missing_fact" });
    await expect(set("normal")).rejects.toMatchObject({ code: "already_done" });
    await expect(set("urgent", "Why not", people.officialOfSouth)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await reload(portal.context, problem.id)).toEqual(problem);
  });

  it("goes with whom it concerns: groups are added freely and taken away with a reason", async () => {
    const focus = async (groups: Problem["focusGroups"], reason = "") => {
      const { version } = await reload(portal.context, problem.id);
      const asked = { problemId: problem.id, seenVersion: version, groups, reason };
      return setFocus(portal.context, people.official, asked);
    };
    expect((await focus(["in_difficulty", "old_and_young"])).focusGroups).toEqual([
      "old_and_young",
      "in_difficulty",
    ]);
    await expect(focus(["in_difficulty"])).rejects.toMatchObject({ facts: { field: "reason" } });
    await expect(focus(["old_and_young", "in_difficulty"])).rejects.toMatchObject({
      code: "already_done",
    });
    expect((await focus([], "A mistake")).focusGroups).toEqual([]);
    const last = (await eventsOfProblem(portal.context.db.read, problem.id)).at(-1);
    expect(last).toMatchObject({
      type: "focus_set",
      facts: { added: [], removed: ["old_and_young", "in_difficulty"] },
    });
  });
});
