// `verify-log` and `retry-failed`: the log is proven whole or the place is named; what was given up goes on.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { giveUp } from "../../../app/domain/outbox/give-up.server.ts";
import { takeNew } from "../../../app/domain/outbox/hand-over.server.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { readConfigHead } from "../../../db/repositories/config-change.ts";
import { readHead } from "../../../db/repositories/event.ts";
import { findFailed, findOwed } from "../../../db/repositories/outbox.ts";
import { importCounty, makeDataFolder } from "./run.ts";

const data = makeDataFolder();
beforeAll(async () => {
  await importCounty(data);
  const problem = { text: "Dark", place: "mill", area: "north", category: "roads", language: "en" };
  const letters = { ...problem, email: "wen@residents.example" };
  const file = data.write("two.jsonl", `${JSON.stringify(problem)}\n${JSON.stringify(letters)}\n`);
  await data.admin(["import-problems", file]);
});
afterAll(data.remove);

describe("retry-failed", () => {
  it("says that nothing has failed", async () => {
    const { code, out } = await data.admin(["retry-failed"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Nothing has failed/);
  });

  it("sets a letter that was given up going again, and nothing else", async () => {
    const letter = await data.look(async (context) => {
      const taken = await takeNew(context, 50);
      const id = taken.find(({ job }) => job === "send-letter")?.id;
      const entry = id && (await findOwed(context.db.read, id));
      if (!entry) throw new Error("no letter is owed");
      await giveUp(context, entry, "the server is away");
      return entry;
    });
    expect(await data.admin(["retry-failed"])).toMatchObject({
      code: 0,
      out: "Set going again: 1\n",
    });
    await data.look(async ({ db }) => {
      expect(await findFailed(db.read, null)).toEqual([]);
      expect(await findOwed(db.read, letter.id)).toEqual(letter);
      const [delivery] = await deliveriesOfProblem(db.read, letter.problemId as never);
      expect(delivery).toMatchObject({ state: "queued", reason: null });
    });
    expect((await data.admin(["retry-failed"])).out).toMatch(/^Nothing has failed/);
  });
});

describe("verify-log", () => {
  it("prints how many events there are, and the hash of the last", async () => {
    const head = await data.look(({ db }) => readHead(db.read));
    const lines = await data.look(({ db }) => readConfigHead(db.read));
    const changes = `${String(lines.sequence)} lines, head ${lines.hash}`;
    const told =
      `The log is whole: 2 events, head ${head.hash}\n` +
      `The log of administrators' changes is whole: ${changes}\n`;
    expect(lines.sequence).toBe(10);
    expect(await data.admin(["verify-log"])).toEqual({ code: 0, out: told, err: "" });
    expect(await data.admin(["verify-log"])).toEqual({ code: 0, out: told, err: "" });
  });

  it("ends with 1 and names the place when an event was changed", async () => {
    await data.look(({ db }) =>
      db.transact(async (queries) => {
        await queries
          .updateTable("event")
          .set({ at: "2020-01-01T00:00:00.000Z" })
          .where("sequence", "=", 2)
          .execute();
      }),
    );
    expect(await data.admin(["verify-log"])).toEqual({
      code: 1,
      out: "",
      err: "The log is broken at event 2: its content is not what was written. The 1 before it are whole.\n",
    });
  });
});
