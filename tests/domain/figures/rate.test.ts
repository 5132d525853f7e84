// Shares with what they are shares of.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalOf, shareOf } from "../../../app/domain/figures/rate.ts";
import { lineOf } from "../../../app/domain/figures/trend.ts";

describe("a rate", () => {
  it("is nothing where there is nothing to be a share of", () => {
    expect(shareOf({ count: 0, of: 0 })).toBeNull();
    expect(intervalOf({ count: 0, of: 0 })).toBeNull();
  });

  // Worked examples of R. G. Newcombe, Statistics in Medicine 17, 1998, table I (method 3).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i lies between %f and %f", (count, of, low, high) => {
    const interval = intervalOf({ count, of });
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it("lies within its interval, and the interval between nothing and everything", () => {
    const rates = fc
      .integer({ min: 1, max: 10_000 })
      .chain((of) => fc.record({ of: fc.constant(of), count: fc.nat({ max: of }) }));
    fc.assert(
      fc.property(rates, (rate) => {
        const interval = intervalOf(rate);
        const share = rate.count / rate.of;
        expect(interval && interval.low >= 0 && interval.high <= 1).toBe(true);
        expect(interval && interval.low <= share + 1e-12 && share <= interval.high + 1e-12).toBe(
          true,
        );
      }),
    );
  });
});

describe("a line of rates", () => {
  it("has a gap where a month has none", () => {
    expect(lineOf([0, 0.5, null, 1], 90, 10)).toEqual({
      path: "M0 10L30 5M90 0",
      dots: [
        { x: 0, y: 10 },
        { x: 30, y: 5 },
        { x: 90, y: 0 },
      ],
    });
    expect(lineOf([null], 90, 10)).toEqual({ path: "", dots: [] });
  });
});
