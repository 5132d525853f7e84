// A process that reads a number and writes the next one, many times, as any use case reads before it writes.
import { setImmediate as nextTurn } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import { openDatabase } from "../../../db/open.ts";
import type { DraftId } from "../../../app/domain/shared/ids.ts";
import { parseInstant } from "../../../app/domain/shared/instant.ts";
import { findDraft, updateDraft } from "../../../db/repositories/draft.ts";
import { argument, play } from "./play.ts";

const [url, rounds, way] = [argument(0), Number(argument(1)), argument(2)];
const now = parseInstant("2026-03-02T01:00:00.000Z");

/** Through the handle that use cases have. Returns what failed: nothing, if it keeps its promise. */
async function throughTheHandle(): Promise<string[]> {
  const db = openDatabase(url);
  const failures: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    try {
      await db.transact(async (queries) => {
        const draft = await findDraft(queries, "counter" as DraftId, now);
        if (!draft) throw new Error("no draft");
        await updateDraft(queries, { ...draft, version: draft.version + 1 });
      });
    } catch (error) {
      failures.push(String(error));
    }
  }
  await db.close();
  return failures;
}

/** The same with `begin`, as most drivers do: the transaction becomes a writer only when it first writes. */
async function withDeferredTransactions(): Promise<string[]> {
  const db = new BetterSqlite3(url.slice("file:".length), { timeout: 1_000 });
  const read = db.prepare<[], { version: number }>("select version from draft");
  const write = db.prepare<[number]>("update draft set version = ?");
  const failures: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    db.exec("begin");
    try {
      const { version } = read.get() as { version: number };
      await nextTurn();
      write.run(version + 1);
      db.exec("commit");
    } catch (error) {
      failures.push((error as { code?: string }).code ?? String(error));
      db.exec("rollback");
    }
  }
  db.close();
  return failures;
}

play(way === "deferred" ? withDeferredTransactions : throughTheHandle);
