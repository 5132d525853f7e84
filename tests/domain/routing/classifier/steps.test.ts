// Experience over promise: what came true of what was promised, as a rising line.
import { describe, expect, it } from "vitest";
import { fitSteps, noSteps, stepped } from "../../../../app/domain/routing/classifier/steps.ts";
import { seededDraw } from "../../../../scripts/demo/random.ts";

/** Texts with promises from 0.2 to 1, which come true as `truth` has it. */
function texts(count: number, truth: (promised: number) => number) {
  const draw = seededDraw(7);
  return Array.from({ length: count }, () => {
    const promised = 0.2 + 0.8 * draw();
    return { promised, isRight: draw() < truth(promised) };
  });
}

describe("the steps", () => {
  it("leave every promise as it is where there is no experience, or too little", () => {
    expect(stepped(noSteps, 0.7)).toBe(0.7);
    expect(fitSteps(texts(149, () => 0))).toEqual(noSteps);
  });

  it("leave promises that are kept about where they are", () => {
    const steps = fitSteps(texts(5_000, (promised) => promised));
    for (const given of [0.3, 0.5, 0.7, 0.9])
      expect(Math.abs(stepped(steps, given) - given)).toBeLessThan(0.05);
  });

  it("never promise more than came true at most", () => {
    const steps = fitSteps(texts(5_000, (promised) => Math.min(promised, 0.75)));
    expect(stepped(steps, 0.99)).toBeLessThan(0.8);
    expect(stepped(steps, 0.4)).toBeGreaterThan(0.35);
  });

  it("keep the surer text the surer, even where the truth falls", () => {
    const steps = fitSteps(texts(5_000, (promised) => 1 - promised / 2));
    const line = Array.from({ length: 101 }, (_, percent) => stepped(steps, percent / 100));
    for (const [at, value] of line.entries()) {
      expect(value).toBeGreaterThan(at === 0 ? -1 : (line[at - 1] ?? 0));
      expect(value >= 0 && value <= 1).toBe(true);
    }
  });

  it("are made of promises that are all alike without a fault", () => {
    const alike = Array.from({ length: 1_200 }, (_, n) => ({
      promised: 0.9,
      isRight: n % 2 === 0,
    }));
    const found = stepped(fitSteps(alike), 0.9);
    expect(found).toBeGreaterThan(0.5);
    // Each level counts as if a few texts more had kept the promise.
    expect(found).toBeLessThan(0.6);
  });
});
