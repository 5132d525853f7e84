// Identifiers that sort by the time they were made, also when many are made in one millisecond.
import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeUuidV7 } from "../../../app/domain/shared/ids.ts";
import { instantToMs, parseInstant } from "../../../app/domain/shared/instant.ts";

const startMs = instantToMs(parseInstant("2026-03-02T01:00:00.000Z"));
const random = (count: number) => randomBytes(count);

describe("an id", () => {
  it("has the shape of a UUID version 7, with the time in front", () => {
    const id = makeUuidV7(() => startMs, random)();
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(startMs);
  });

  it("sorts after every one made before it, whatever the clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 60 }), (steps) => {
        let nowMs = startMs;
        const make = makeUuidV7(() => nowMs, random);
        const made = steps.map((step) => {
          nowMs += step;
          return make();
        });
        expect(made).toEqual([...made].sort());
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });

  it("sorts through more ids of one millisecond than the counter holds", () => {
    const make = makeUuidV7(() => startMs, random);
    const made = Array.from({ length: 9_000 }, () => make());
    expect(made).toEqual([...made].sort());
    expect(new Set(made).size).toBe(made.length);
  });
});
