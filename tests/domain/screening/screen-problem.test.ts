// The job of the screening: once for each problem, and never in the way of danger to life.
import { afterAll, beforeAll, expect, it } from "vitest";
import { submitProblem } from "../../../app/domain/problem/submit-problem.server.ts";
import { routeProblem } from "../../../app/domain/routing/route-problem.server.ts";
import { screenProblem } from "../../../app/domain/screening/screen-problem.server.ts";
import type { OutboxId } from "../../../app/domain/shared/ids.ts";
import { HOUR_MS, MINUTE_MS, addMs } from "../../../app/domain/shared/instant.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { findOwed } from "../../../db/repositories/outbox.ts";
import { findScreening } from "../../../db/repositories/screening.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import {
  moved,
  owedJob,
  reload,
  screened,
  submissionOf,
  submit,
} from "../../support/fixtures-problem.ts";

const SPAM = "http://cheap.test http://cheaper.test";
const DANGER = "There is a smell of gas in our stairwell";

onBothEngines("screening a problem", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  const typesOf = async (problem: { id: Parameters<typeof reload>[1] }): Promise<string[]> =>
    (await eventsOfProblem(context.db.read, problem.id)).map(({ type }) => type);

  it.each([
    ["haste alone only adds", ["too_fast"], {}, "routing"],
    ["company alone only adds", ["many_from_network"], {}, "routing"],
    ["haste and a link", ["too_fast"], { description: SPAM.slice(0, 17) }, "routing"],
    ["haste and company", ["too_fast", "many_from_network"], {}, "held"],
    ["a field that nobody sees", ["honeypot"], {}, "held"],
    [
      "a field that nobody sees, and danger",
      ["honeypot", "too_fast"],
      { description: DANGER },
      "routing",
    ],
  ] as const)("weighs what the door saw: %s", async (_what, signals, changes, handling) => {
    const input = { submission: submissionOf(changes), draft: null, signals };
    const { problem } = await submitProblem(context, input);
    const after = await screened(context, problem);
    expect(after.handling).toBe(handling);
    const found = await findScreening(context.db.read, problem.id);
    for (const signal of signals) expect(found?.reasons).toContain(`signal:${signal}`);
  });

  it("passes honest words to the router, and offers them for publication if that was wished", async () => {
    const problem = await screened(context, await submit(context));
    expect(problem).toMatchObject({ handling: "routing", publication: "pending" });
    expect(await typesOf(problem)).toEqual([
      "submit",
      "begin_screening",
      "pass_screening",
      "offer",
    ]);
    await owedJob(context, problem.id, "route-problem");
    expect((await findScreening(context.db.read, problem.id))?.verdict).toBe("pass");
  });

  it("offers nothing that its resident didn't want to be public", async () => {
    const problem = await screened(context, await submit(context, { publish: undefined }));
    expect(problem.publication).toBe("private");
  });

  it("holds advertising for a moderator, with the reason, and hands nothing to the router", async () => {
    const problem = await screened(context, await submit(context, { description: SPAM }));
    expect(problem.handling).toBe("held");
    const events = await eventsOfProblem(context.db.read, problem.id);
    expect(events.find(({ type }) => type === "hold")?.reason).toBe("spam:links");
    await expect(owedJob(context, problem.id, "route-problem")).rejects.toThrow("not owed");
    expect(await findScreening(context.db.read, problem.id)).toMatchObject({
      verdict: "hold",
      reasons: ["spam:links"],
    });
  });

  it("makes danger to life an emergency, with the short limits from the submission, and routes it", async () => {
    const submitted = await submit(context, { description: DANGER });
    expect(submitted.nextLimit?.dueAt).toBe(addMs(context.now(), 9 * HOUR_MS));
    context.clock.advance(10 * MINUTE_MS);
    const problem = await screened(context, submitted);
    expect(problem).toMatchObject({ handling: "routing", urgency: "emergency" });
    expect(problem.nextLimit).toEqual({
      kind: "accept",
      dueAt: addMs(submitted.submittedAt, 30 * MINUTE_MS),
    });
    const events = await eventsOfProblem(context.db.read, problem.id);
    expect(events.find(({ type }) => type === "urgency_raised")?.facts).toEqual({
      from: "normal",
      to: "emergency",
      reasons: ["danger:gas"],
    });
    const checks = await context.db.read
      .selectFrom("outbox")
      .select("due_at")
      .where("job", "=", "check-limit")
      .execute();
    expect(checks.map(({ due_at }) => due_at)).toContain(problem.nextLimit?.dueAt);
  });

  it("does not hold danger to life that looks like advertising", async () => {
    const problem = await screened(
      context,
      await submit(context, { description: `${DANGER} ${SPAM}` }),
    );
    expect(problem).toMatchObject({ handling: "routing", urgency: "emergency" });
  });

  it("a second time, by the same job or by another, does nothing more", async () => {
    const submitted = await submit(context);
    const outboxId = await owedJob(context, submitted.id, "screen-problem");
    const input = { problemId: submitted.id, outboxId };
    await screenProblem(context, input);
    const once = await reload(context, submitted.id);
    const before = await typesOf(submitted);
    await screenProblem(context, input);
    expect(await typesOf(submitted)).toEqual(before);
    expect(await reload(context, submitted.id)).toEqual(once);
    expect(await findOwed(context.db.read, outboxId)).toBeNull();
  });

  it("by two workers at once happens once", async () => {
    const submitted = await submit(context);
    const outboxId = await owedJob(context, submitted.id, "screen-problem");
    const input = { problemId: submitted.id, outboxId };
    const other = portal.anotherProcess();
    await Promise.all([screenProblem(context, input), screenProblem(other, input)]);
    expect(await typesOf(submitted)).toEqual([
      "submit",
      "begin_screening",
      "pass_screening",
      "offer",
    ]);
  });

  it("leaves what was withdrawn meanwhile as it is, and is done with it", async () => {
    const submitted = await submit(context);
    await moved(context, residentOf(submitted), submitted, "withdraw");
    const problem = await screened(context, submitted);
    expect(problem.handling).toBe("withdrawn");
    await expect(owedJob(context, submitted.id, "screen-problem")).rejects.toThrow("not owed");
  });

  it("of a job that nobody owes does nothing at all", async () => {
    const submitted = await submit(context);
    const unknown = { problemId: submitted.id, outboxId: "unknown" as OutboxId };
    await screenProblem(context, unknown);
    await routeProblem(context, unknown);
    expect((await reload(context, submitted.id)).handling).toBe("submitted");
  });
});
