// When a key is a shortcut, and when it belongs to somebody who types, to the browser, or to an input method.
import { describe, expect, it } from "vitest";
import { keyCommandNames, keysOf, usualKeys } from "../../../app/domain/staff/keyboard.ts";
import { SEQUENCE_MS, characterOf, meet } from "../../../app/domain/staff/key-press.ts";
import type { KeyDown } from "../../../app/domain/staff/key-press.ts";

const plain: KeyDown = {
  key: "j",
  code: "KeyJ",
  ctrl: false,
  alt: false,
  meta: false,
  altGraph: false,
  repeat: false,
  composing: false,
  typing: false,
  inDialog: false,
};
const characters = [
  ...new Set(keyCommandNames.flatMap((one) => keysOf(usualKeys, one).split(" "))),
];

describe("a key that goes down", () => {
  it.each(["ctrl", "alt", "meta", "altGraph", "composing", "typing", "inDialog"] as const)(
    "is none of ours with %s, whichever it is",
    (what) => {
      for (const key of characters) {
        expect(characterOf({ ...plain, key, code: "", [what]: true }, false)).toBeNull();
      }
    },
  );

  it("is its character otherwise", () => {
    for (const key of characters) {
      expect(characterOf({ ...plain, key, code: "" }, false)).toBe(key);
    }
  });

  it.each(["Enter", "Escape", "ArrowDown", "Process", "Dead", "F5", "Tab", " "])(
    "is nothing when it is %s",
    (key) => {
      expect(characterOf({ ...plain, key, code: key }, false)).toBeNull();
    },
  );

  it("is found by its place on boards that write other letters", () => {
    expect(characterOf({ ...plain, key: "о", code: "KeyJ" }, false)).toBe("j");
    expect(characterOf({ ...plain, key: "Ч", code: "KeyX" }, true)).toBe("X");
    expect(characterOf({ ...plain, key: "？", code: "Slash" }, true)).toBe("?");
    expect(characterOf({ ...plain, key: "·", code: "Digit1" }, true)).toBeNull();
  });

  it("moves on while j is held down, and does nothing else twice", () => {
    expect(characterOf({ ...plain, repeat: true }, false)).toBe("j");
    expect(characterOf({ ...plain, key: "1", code: "Digit1", repeat: true }, false)).toBeNull();
  });
});

describe("keys one after the other", () => {
  const bound = { go_inbox: "g i", next: "j", note: "i" };

  it("are one command within a moment", () => {
    const begun = meet(bound, "g", null, 0);
    expect(begun).toEqual({ met: "begun", pending: { keys: "g", atMs: 0 } });
    const pending = begun.met === "begun" ? begun.pending : null;
    expect(meet(bound, "i", pending, SEQUENCE_MS)).toEqual({ met: "command", command: "go_inbox" });
    expect(meet(bound, "i", pending, SEQUENCE_MS + 1)).toEqual({ met: "command", command: "note" });
    expect(meet(bound, "j", pending, 1)).toEqual({ met: "command", command: "next" });
    expect(meet(bound, "z", pending, 1)).toEqual({ met: "nothing" });
  });
});
