// Wrong tracking keys wait for their answer, longer each time, up to a limit.
import { expect, it } from "vitest";
import { wrongKeyWaitMs } from "../../../app/domain/resident/track-form.ts";

it("a wrong key waits longer each time, and never longer than a person bears", () => {
  const waits = Array.from({ length: 12 }, (_, wrongBefore) => wrongKeyWaitMs(wrongBefore));
  expect(waits[0]).toBeLessThan(500);
  expect(waits[3]).toBeGreaterThan(waits[2] ?? 0);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(Math.max(...waits)).toBe(2_400);
});
