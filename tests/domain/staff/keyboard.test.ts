// The keys of staff pages: no two commands of one place have the same, whatever a person makes of them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  keyCommandNames,
  keyPlaces,
  keysAt,
  keysOf,
  readKeys,
  settingsOf,
  usualKeys,
} from "../../../app/domain/staff/keyboard.ts";

function reachable(settings: typeof usualKeys): void {
  for (const place of keyPlaces) {
    const all = keysAt(settings, place).map(({ keys }) => keys);
    expect(new Set(all).size).toBe(all.length);
    for (const keys of all) {
      expect(all.filter((one) => one.startsWith(`${keys} `))).toEqual([]);
    }
  }
}

describe("the keys of staff pages", () => {
  it("are each reached, as they come", () => {
    reachable(usualKeys);
  });

  it("can all be switched off", () => {
    for (const place of keyPlaces) expect(keysAt({ ...usualKeys, off: true }, place)).toEqual([]);
  });

  it("can be changed, swapped and taken away", () => {
    const { settings, faults } = settingsOf(
      { next_row: "n", accept: "3", return: "1", note: "" },
      false,
    );
    expect(faults).toEqual({});
    expect(keysOf(settings, "next_row")).toBe("n");
    expect(keysOf(settings, "accept")).toBe("3");
    expect(keysOf(settings, "note")).toBe("");
    expect(keysAt(settings, "problem").map(({ command }) => command)).not.toContain("note");
    reachable(settings);
  });

  it("are refused where another command has them, or begins with them", () => {
    expect(settingsOf({ note: "r" }, false).faults).toEqual({ note: "taken" });
    expect(settingsOf({ note: "g" }, false).faults).toEqual({ note: "taken" });
    expect(settingsOf({ note: "/ x" }, false).faults).toEqual({ note: "taken" });
    expect(settingsOf({ accept: "é" }, false).faults).toEqual({ accept: "not_a_key" });
    expect(settingsOf({ accept: "abc" }, false).faults).toEqual({ accept: "not_a_key" });
  });

  it("may be the same in two places that are never one page", () => {
    expect(settingsOf({ next_row: "1" }, false).faults).toEqual({});
  });

  it("are never ambiguous, whatever is typed for them", () => {
    const typed = fc.dictionary(
      fc.constantFrom<string>(...keyCommandNames),
      fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom("j", "g", "g i", "*", "x y")),
    );
    fc.assert(
      fc.property(typed, (asked) => {
        const { settings, faults } = settingsOf(asked, false);
        if (Object.keys(faults).length === 0) reachable(settings);
      }),
    );
  });

  it("are read without regard to spaces", () => {
    expect(readKeys(" g  i ")).toBe("g i");
    expect(readKeys("gi")).toBe("g i");
    expect(readKeys("")).toBe("");
    expect(readKeys("下")).toBeNull();
  });
});
