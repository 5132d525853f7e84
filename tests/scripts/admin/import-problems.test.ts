// Problems from elsewhere: each as a resident would have sent it, all or none, and never twice.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import { findContact } from "../../../db/repositories/contact.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { countByHandling } from "../../../db/repositories/problem-list.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { findOriginal } from "../../../db/repositories/text.ts";
import type { ProblemId } from "../../../app/domain/shared/ids.ts";
import { importCounty, makeDataFolder } from "./run.ts";

const data = makeDataFolder();
beforeAll(() => importCounty(data));
afterAll(data.remove);

const lamp = { text: "The lamp is dark", place: "by the mill", area: "north", language: "en" };
const roads = { ...lamp, category: "roads" };
const leak = {
  text: "楼下水管漏水",
  place: "三号楼",
  area: "unknown",
  category: "leak",
  language: "zh-CN",
  email: "wen@residents.example",
  name: "温晓荷",
  publish: true,
  submittedAt: "2026-03-02T09:30:00+08:00",
};
const lines = (...problems: unknown[]) =>
  problems.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n");
const put = (content: string, ...more: string[]) =>
  data.admin(["import-problems", data.write("given.jsonl", content), ...more]);
const count = () =>
  data.look(async ({ db }) => (await countByHandling(db.read, null)).get("submitted") ?? 0);

describe("import-problems", () => {
  it("with --dry-run checks and writes nothing", async () => {
    const { code, out } = await put(lines(roads, leak), "--dry-run");
    const told = "problems: 2 could be submitted (dry run: nothing was written)\n";
    expect({ code, out }).toEqual({ code: 0, out: told });
    expect(await count()).toBe(0);
  });

  it("submits them with their words, contact, dates and the letter of receipt", async () => {
    const { code, out } = await put(`${lines(roads, "", leak, roads)}\n`);
    expect({ code, out }).toEqual({
      code: 0,
      out: "problems: 2 submitted, 1 were there before\n",
    });
    await data.look(async ({ db }) => {
      const row = await db.read
        .selectFrom("problem")
        .select("id")
        .orderBy("submitted_at")
        .executeTakeFirstOrThrow();
      const id = row.id as ProblemId;
      const problem = await findProblem(db.read, id);
      expect(problem).toMatchObject({
        ...{ handling: "submitted", urgency: "urgent", wantsPublication: true, areaId: null },
        ...{ language: "zh-CN", submittedAt: "2026-03-02T01:30:00.000Z" },
      });
      const [submitted] = await eventsOfProblem(db.read, id);
      expect(submitted).toMatchObject({ type: "submit", at: "2026-03-02T01:30:00.000Z" });
      expect(await findOriginal(db.read, id)).toEqual({
        description: leak.text,
        place: leak.place,
      });
      expect(await findContact(db.read, id)).toMatchObject({ email: leak.email, name: leak.name });
      const [letter] = await deliveriesOfProblem(db.read, id);
      expect(letter).toMatchObject({ letter: "received", state: "queued" });
      expect((await verifyLog({ db })).broken).toBeNull();
    });
  });

  it("done again doubles nothing", async () => {
    const { code, out } = await put(lines(roads, leak));
    expect({ code, out }).toEqual({
      code: 0,
      out: "problems: 0 submitted, 2 were there before\n",
    });
    expect(await count()).toBe(2);
  });

  it.each([
    ["an empty text", { ...roads, text: " " }, "text is missing"],
    ["no place", { ...roads, place: undefined }, "place is missing"],
    ["a text that is too long", { ...roads, text: "x".repeat(4_001) }, "text has more than 4000"],
    ["an unknown category", { ...roads, category: "tea" }, "there is no category tea"],
    ["an unknown area", { ...roads, area: "moon" }, "there is no area moon"],
    ["an unknown language", { ...roads, language: "fr" }, "language must be one of en, zh-CN"],
    ["a wrong address", { ...roads, email: "me@" }, "email is not an e-mail address"],
    ["a wrong date", { ...roads, submittedAt: "yesterday" }, "submittedAt must look like"],
    [
      "a date to come",
      { ...roads, submittedAt: "2999-01-01T00:00:00Z" },
      "submittedAt is in the future",
    ],
    ["a wish that is no wish", { ...roads, publish: "yes" }, "publish must be true or false"],
    ["a field that means nothing", { ...roads, colour: "red" }, 'there is no field "colour"'],
    ["a list", [1], "this is not an object with fields"],
    ["broken JSON", '{"text": "The lamp', "this is not JSON"],
  ])("refuses a file with %s, and submits nothing of it", async (_what, faulty, says) => {
    const { code, out, err } = await put(lines({ ...roads, text: "Another" }, "", faulty));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(`line 3: ${says}`);
    expect(err).toContain("1 fault. Nothing was written.");
    expect(await count()).toBe(2);
  });

  it("names all faults at once", async () => {
    const { err } = await put(lines({ ...roads, text: "" }, "{", { ...roads, area: "moon" }));
    expect(err.match(/line \d/g)).toEqual(["line 1", "line 2", "line 3"]);
  });

  it("says that branches come first", async () => {
    const empty = makeDataFolder();
    const unknown = { ...roads, area: "unknown", category: "unknown" };
    const file = empty.write("given.jsonl", lines(unknown));
    const { code, err } = await empty.admin(["import-problems", file]);
    empty.remove();
    expect({ code, err }).toEqual({
      code: 1,
      err: "There is no coordinating branch: import branches first.\n",
    });
  });
});
