// Canonical JSON: the same facts always hash alike, and different facts never look alike.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, chainedText, genesisHash } from "../../../app/domain/problem/event.ts";

const shuffledKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffledKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, shuffledKeys(field)]),
  );
};

describe("canonical JSON", () => {
  it.each([
    [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
    [{ a: undefined, b: "" }, '{"b":""}'],
    [[undefined], "[null]"],
    ["路灯\u2028\n", JSON.stringify("路灯\u2028\n")],
    [{ 10: 1, 9: 2, Z: 3, a: 4, é: 5 }, '{"10":1,"9":2,"Z":3,"a":4,"é":5}'],
    [{}, "{}"],
  ])("of %j is %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it("is JSON of the same value, without spaces between", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value);
        expect(JSON.stringify(JSON.parse(text))).toEqual(JSON.stringify(JSON.parse(text)));
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("does not depend on the order in which facts were written", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) => canonicalJson(shuffledKeys(value)) === canonicalJson(value),
      ),
    );
  });

  it("survives the way into the database and back", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it("chains everything about an event but its own hash", () => {
    const event = {
      id: "e",
      sequence: 1,
      facts: { z: 1, a: 2 },
      previousHash: genesisHash,
    } as unknown as Parameters<typeof chainedText>[0];
    expect(chainedText(event)).toBe(
      `{"facts":{"a":2,"z":1},"id":"e","previousHash":"${genesisHash}","sequence":1}`,
    );
  });
});
