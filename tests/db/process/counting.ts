// A process that reads a number and writes the next one, many times, as any use case reads before it writes.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { DraftId } from "../../../app/domain/shared/ids.ts";
import { parseInstant } from "../../../app/domain/shared/instant.ts";
import { openDatabase } from "../../../db/open.ts";
import { findDraft, updateDraft } from "../../../db/repositories/draft.ts";
import { argument, play } from "./play.ts";

/** So many rounds at least, and so often another's number found between two of its own; then until it is told to stop. */
const [url, rounds, overlaps] = [argument(0), Number(argument(1)), Number(argument(2))];
const now = parseInstant("2026-03-02T01:00:00.000Z");

play(async ({ sayOverlapped, toldToStop }) => {
  const db = openDatabase(url);
  const counted = { rounds: 0, overlaps: 0, failures: [] as string[] };
  let own: number | undefined;
  while (counted.rounds < rounds || (overlaps > 0 && !toldToStop())) {
    try {
      const version = await db.transact(async (queries) => {
        const draft = await findDraft(queries, "counter" as DraftId, now);
        if (!draft) throw new Error("no draft");
        await updateDraft(queries, { ...draft, version: draft.version + 1 });
        return draft.version;
      });
      if (own !== undefined && version !== own) counted.overlaps += 1;
      own = version + 1;
    } catch (error) {
      counted.failures.push(String(error));
    }
    counted.rounds += 1;
    if (counted.overlaps >= overlaps && counted.rounds >= rounds) sayOverlapped();
    // Only between turns does the parent's word come in.
    await nextTurn();
  }
  await db.close();
  return counted;
});
