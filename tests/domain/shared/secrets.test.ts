// Keyed hashes and signed tokens: what is genuine opens, once for each purpose, until it expires; nothing else does.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, addMs, parseInstant } from "../../../app/domain/shared/instant.ts";
import {
  keyedHash,
  matchesKeyedHash,
  readToken,
  signToken,
} from "../../../app/domain/shared/secrets.server.ts";

const now = parseInstant("2026-03-02T01:00:00.000Z");
const tomorrow = addMs(now, DAY_MS);
const today = { secrets: ["new", "old"] };
const lastYear = { secrets: ["old"] };

describe("a keyed hash", () => {
  it("is matched by its own text, purpose and secret, and by no other", () => {
    const hash = keyedHash(today, "tracking-key", "ABCD");
    expect(matchesKeyedHash(today, "tracking-key", "ABCD", hash)).toBe(true);
    expect(matchesKeyedHash(today, "tracking-key", "ABCE", hash)).toBe(false);
    expect(matchesKeyedHash(today, "session", "ABCD", hash)).toBe(false);
    expect(matchesKeyedHash(lastYear, "tracking-key", "ABCD", hash)).toBe(false);
    expect(hash).not.toContain("ABCD");
  });

  it("stays good after a new secret is put in front of the old one", () => {
    const hash = keyedHash(lastYear, "tracking-key", "ABCD");
    expect(matchesKeyedHash(today, "tracking-key", "ABCD", hash)).toBe(true);
  });

  it("is never matched by rubbish", () => {
    for (const rubbish of ["", "00", "zz", "f".repeat(64)]) {
      expect(matchesKeyedHash(today, "tracking-key", "ABCD", rubbish)).toBe(false);
    }
  });
});

describe("a signed token", () => {
  const token = signToken(today, "open-problem", "problem-1", tomorrow);

  it("gives its subject until it expires, as often as it is read", () => {
    expect(readToken(today, "open-problem", token, now)).toBe("problem-1");
    expect(readToken(today, "open-problem", token, addMs(tomorrow, -1))).toBe("problem-1");
    expect(readToken(today, "open-problem", token, tomorrow)).toBeNull();
  });

  it("is worth nothing for another purpose or under another secret", () => {
    expect(readToken(today, "stop-letters", token, now)).toBeNull();
    expect(readToken(lastYear, "open-problem", token, now)).toBeNull();
  });

  it("made under the old secret still opens", () => {
    const old = signToken(lastYear, "open-problem", "problem-1", tomorrow);
    expect(readToken(today, "open-problem", old, now)).toBe("problem-1");
  });

  it("is worth nothing when any character of it was changed", () => {
    for (let at = 0; at < token.length; at += 1) {
      const other = token.charAt(at) === "a" ? "b" : "a";
      const forged = token.slice(0, at) + other + token.slice(at + 1);
      expect([at, readToken(today, "open-problem", forged, now)]).toEqual([at, null]);
    }
  });

  it("is worth nothing when cut, continued or made up", () => {
    fc.assert(
      fc.property(fc.nat({ max: token.length - 1 }), fc.string({ minLength: 1 }), (at, text) => {
        expect(readToken(today, "open-problem", token.slice(0, at), now)).toBeNull();
        expect(readToken(today, "open-problem", token + text, now)).toBeNull();
        expect(readToken(today, "open-problem", text, now)).toBeNull();
      }),
    );
  });
});
