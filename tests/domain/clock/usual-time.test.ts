// How long it usually takes: a median over problems, not over moves, and silence where there are too few.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readUsualTimes } from "../../../app/domain/clock/read-usual-times.server.ts";
import { USUAL_FROM_PROBLEMS, usualDays } from "../../../app/domain/clock/usual-time.ts";
import { DAY_MS, HOUR_MS, addMs, parseInstant } from "../../../app/domain/shared/instant.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved } from "../../support/fixtures-problem.ts";

const submittedAt = parseInstant("2026-03-02T01:00:00.000Z");
const step = (problemId: string, tookMs: number) => ({
  problemId,
  submittedAt,
  at: addMs(submittedAt, tookMs),
});
const steps = (count: number, tookMs: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => step(`p${String(index)}`, tookMs(index)));

describe("the usual time", () => {
  it("is not told for fewer than twenty problems, however many moves they had", () => {
    expect(usualDays(steps(USUAL_FROM_PROBLEMS - 1, () => HOUR_MS))).toBeNull();
    const often = Array.from({ length: 100 }, (_, index) => step(`p${String(index % 5)}`, HOUR_MS));
    expect(usualDays(often)).toBeNull();
    expect(usualDays(steps(USUAL_FROM_PROBLEMS, () => HOUR_MS))).toBe(1);
  });

  it("is what half of the problems needed at most, in days rounded up", () => {
    expect(usualDays(steps(21, (index) => index * DAY_MS))).toBe(10);
    expect(usualDays(steps(20, (index) => (index < 10 ? HOUR_MS : 40 * DAY_MS)))).toBe(1);
    expect(usualDays(steps(20, () => DAY_MS + 1))).toBe(2);
  });

  it("counts a problem once, from its submission to the first of its moves", () => {
    const again = steps(20, () => 30 * DAY_MS);
    expect(usualDays([...again, ...steps(20, () => 2 * DAY_MS)])).toBe(2);
  });
});

onBothEngines("reading the usual times", (engine) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  afterAll(() => portal.remove());

  it("goes by the log of the last 90 days, and is remembered for ten minutes", async () => {
    const { context } = portal;
    for (let count = 0; count < USUAL_FROM_PROBLEMS; count += 1) {
      await moved(context, people.official, await assigned(context), "accept");
    }
    expect(await readUsualTimes(context)).toEqual({ acceptDays: 1, resolveDays: null });
    context.clock.advance(9 * 60_000);
    await moved(context, people.official, await assigned(context), "accept");
    expect(await readUsualTimes(context)).toEqual({ acceptDays: 1, resolveDays: null });
    context.clock.advance(91 * DAY_MS);
    expect(await readUsualTimes(context)).toEqual({ acceptDays: null, resolveDays: null });
  });
});
