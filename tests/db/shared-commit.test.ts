// Transactions that wait at the same moment share one commit on SQLite: each still succeeds or fails alone, and none is
// told of success before it is on the disk.
import BetterSqlite3 from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DraftId } from "../../app/domain/shared/ids.ts";
import { DAY_MS, addMs, parseInstant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../../db/handle.ts";
import { insertDraft } from "../../db/repositories/draft.ts";
import { makeDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";

const now = parseInstant("2026-03-02T01:00:00.000Z");
const draft = (id: string) => ({
  id: id as DraftId,
  secretHash: "",
  answers: {},
  expiresAt: addMs(now, DAY_MS),
  version: 0,
});

describe("transactions that share a commit", () => {
  let made: TestDatabase;

  beforeEach(async () => {
    made = await makeDatabase("sqlite");
  });

  afterEach(async () => {
    await made.remove();
  });

  const add = (id: string) => made.db.transact((queries) => insertDraft(queries, draft(id), now));
  const saved = async (queries: Queries = made.db.read): Promise<string[]> => {
    const rows = await queries.selectFrom("draft").select("id").orderBy("id").execute();
    return rows.map(({ id }) => id);
  };

  it("succeed or fail each alone", async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) =>
        made.db.transact(async (queries) => {
          await insertDraft(queries, draft(`d${String(index).padStart(2, "0")}`), now);
          if (index % 3 === 0) throw new Error(`no ${String(index)}`);
          return index;
        }),
      ),
    );
    const failed = results.flatMap((one) =>
      one.status === "rejected" ? [String(one.reason)] : [],
    );
    expect(failed).toEqual(["Error: no 0", "Error: no 3", "Error: no 6", "Error: no 9"]);
    expect(await saved()).toEqual(["d01", "d02", "d04", "d05", "d07", "d08", "d10", "d11"]);
  });

  it("fail alone also when the database refuses what one of them writes", async () => {
    await add("a");
    const results = await Promise.allSettled([add("b"), add("a"), add("c")]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await saved()).toEqual(["a", "b", "c"]);
  });

  it("see what those before them in the group wrote", async () => {
    const counts = await Promise.all(
      ["a", "b", "c"].map((id) =>
        made.db.transact(async (queries) => {
          await insertDraft(queries, draft(id), now);
          return (await saved(queries)).length;
        }),
      ),
    );
    expect(counts).toEqual([1, 2, 3]);
  });

  it("are told of success only when another connection can read it", async () => {
    const other = new BetterSqlite3(made.url.slice("file:".length));
    const count = other.prepare("select count(*) from draft where id = ?").pluck();
    const seen = await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        await add(`d${String(index)}`);
        return count.get(`d${String(index)}`);
      }),
    );
    other.close();
    expect(new Set(seen)).toEqual(new Set([1]));
  });

  it("all hear of it when the engine gives the whole transaction up, and the next one can write", async () => {
    await add("taken");
    // What SQLite also does by itself when the disk is full: everything since `begin` is gone.
    const givingUp = made.db.transact(async (queries) => {
      await sql`insert or rollback into draft select * from draft`.execute(queries);
    });
    const [before, gaveUp, after] = await Promise.allSettled([
      add("before"),
      givingUp,
      add("after"),
    ]);
    expect(gaveUp.status).toBe("rejected");
    const told = [
      ...(before.status === "fulfilled" ? ["before"] : []),
      ...(after.status === "fulfilled" ? ["after"] : []),
    ];
    expect(await saved()).toEqual([...told, "taken"].sort());
    await add("next");
    expect(await saved()).toContain("next");
  });
});
