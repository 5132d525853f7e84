// Points in time as text: text order is time order, and nothing else is taken for one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMs,
  instantFromMs,
  instantToMs,
  parseInstant,
} from "../../../app/domain/shared/instant.ts";

const epochMs = fc.integer({ min: 0, max: Date.parse("9999-12-31T23:59:59.999Z") });

describe("an instant", () => {
  it("is read back as it was written, and sorts as text like time", () => {
    fc.assert(
      fc.property(epochMs, epochMs, (a, b) => {
        expect(instantToMs(parseInstant(instantFromMs(a)))).toBe(a);
        expect(instantFromMs(a) < instantFromMs(b)).toBe(a < b);
      }),
    );
  });

  it("moves by milliseconds, forwards and back", () => {
    const at = parseInstant("2028-02-28T23:59:59.999Z");
    expect(addMs(at, 1)).toBe("2028-02-29T00:00:00.000Z");
    expect(addMs(addMs(at, 1), -1)).toBe(at);
  });

  it.each([
    "",
    "2026-03-02",
    "2026-03-02T01:00:00Z",
    "2026-03-02T01:00:00.000+00:00",
    "2026-13-02T01:00:00.000Z",
    "2026-03-02T25:00:00.000Z",
    " 2026-03-02T01:00:00.000Z",
    "2026-03-02T01:00:00.000Z\n",
  ])("is not %j", (text) => {
    expect(() => parseInstant(text)).toThrow(RangeError);
  });
});
