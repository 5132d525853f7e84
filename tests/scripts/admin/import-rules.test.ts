// Rules from a file: all of them or none, every fault with its line and its rule.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findStanding } from "../../../db/repositories/rule-set.ts";
import { importCounty, makeDataFolder } from "./run.ts";

const data = makeDataFolder();
beforeAll(() => importCounty(data));
afterAll(data.remove);

const sound = {
  code: "gate",
  name: { en: "Gates", "zh-CN": "校门" },
  position: 10,
  when: { words: ["school gate", "学校门口"] },
  then: { branch: "town", urgency: "urgent" },
};
const put = (content: string, ...more: string[]) =>
  data.admin(["import-rules", data.write("rules.json", content), ...more]);
const standing = (state: "draft" | "published") =>
  data.look(async ({ db }) => findStanding(db.read, state));

describe("import-rules", () => {
  it("with --dry-run checks and writes nothing", async () => {
    const { code, out } = await put(JSON.stringify([sound]), "--dry-run");
    expect({ code, out }).toEqual({ code: 0, out: "rules: 1 (dry run: nothing was written)\n" });
    expect(await standing("draft")).toBeNull();
  });

  it("makes the draft, replaces it, and publishes it when that is wanted", async () => {
    expect((await put(JSON.stringify([sound]))).out).toBe("rules: 1 in the draft\n");
    const more = [sound, { ...sound, code: "b", position: 20 }];
    expect((await put(JSON.stringify(more))).out).toBe("rules: 2 in the draft\n");
    expect((await standing("draft"))?.rules).toHaveLength(2);
    expect(await standing("published")).toBeNull();
    const { out } = await put(JSON.stringify([sound]), "--publish", "--note", "For the new year");
    expect(out).toBe("rules: 1 published as version 1\n");
    expect(await standing("draft")).toBeNull();
    expect(await standing("published")).toMatchObject({
      version: 1,
      note: "For the new year",
      rules: [{ ...sound, active: true }],
    });
  });

  it("names every fault with its line and its rule, and writes nothing", async () => {
    const before = await standing("published");
    const rows = [
      sound,
      { ...sound, code: "b", position: -1, when: { area: "north", words: [] } },
      { ...sound, code: "c", then: { branch: "town", mail: "x" } },
      "IF gate THEN town",
    ];
    const { code, err } = await put(JSON.stringify(rows, null, 1), "--publish");
    expect(code).toBe(1);
    expect(err.trim().split("\n").slice(1)).toEqual([
      expect.stringMatching(/^ {2}line \d+: rule 2, b: The position must be a whole number/),
      expect.stringMatching(/^ {2}line \d+: rule 2, b: when is no condition that there is/),
      expect.stringMatching(/^ {2}line \d+: rule 3, c: There is no field then.mail/),
      expect.stringMatching(/^ {2}line \d+: rule 4: This can't be read as a rule/),
    ]);
    expect(err).toContain("4 faults. Nothing was written.");
    expect(await standing("published")).toEqual(before);
    expect(await standing("draft")).toBeNull();
  });

  it.each([
    ["an unknown branch", { then: { branch: "moon" } }, "There is no branch moon"],
    ["an unknown area", { when: { area: "moon" } }, "There is no area moon"],
    ["an unknown kind", { when: { category: "tea" } }, "There is no kind tea"],
    ["a rule that names another", { when: { rule: "gate" } }, "when is no condition that there is"],
    ["an empty condition", { when: { any: [] } }, "A condition is empty"],
    ["no effect", { then: {} }, "Nothing follows from it"],
    [
      "a sixth level",
      { when: { not: { not: { not: { not: { not: { area: "north" } } } } } } },
      "Conditions lie more than 5 deep",
    ],
  ])("refuses %s", async (_what, change, says) => {
    const { code, err } = await put(JSON.stringify([{ ...sound, ...change }]));
    expect(code).toBe(1);
    expect(err).toContain(`line 1: rule 1, gate: ${says}`);
  });

  it("refuses two rules with one position, and two with one code", async () => {
    const { err } = await put(JSON.stringify([sound, sound]));
    expect(err).toContain("rule 2, gate: Another rule has this code");
    expect(err).toContain("rule 2, gate: The rule gate has the position 10 too");
  });

  it.each([
    ["what is no JSON", "[\n{code}]", /line 2: this is not JSON/],
    ["an object", "{}", /a list of objects is needed/],
    ["an empty list", "[]", /There are no rules/],
    [
      "a hundred thousand levels",
      `[{"when":${'{"not":'.repeat(100_000)}{}${"}".repeat(100_000)}}]`,
      /more than 5 deep/,
    ],
  ])("refuses %s", async (_what, content, says) => {
    const { code, err } = await put(content);
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
