// Taking a resident's data out of every table that holds it. What the log and the figures need stays: ids, codes, times.
import type { ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { eraseRunWords } from "./bulk-run.ts";

type Table = "contact" | "original_text" | "message" | "public_text" | "note" | "staff_draft";

async function deleteOf(queries: Queries, table: Table, id: ProblemId): Promise<boolean> {
  const { numDeletedRows } = await queries
    .deleteFrom(table)
    .where("problem_id", "=", id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Deletes name and address. Returns whether there were any. */
export async function eraseContactRow(queries: Queries, id: ProblemId): Promise<boolean> {
  const contact = await queries
    .selectFrom("contact")
    .select(["email", "name"])
    .where("problem_id", "=", id)
    .executeTakeFirst();
  await deleteOf(queries, "contact", id);
  return contact !== undefined && (contact.email !== null || contact.name !== null);
}

/** Letters to the resident that have not left yet never will: `skipped`, because `erased`. Returns how many. */
export async function skipQueuedLetters(
  queries: Queries,
  id: ProblemId,
  at: Instant,
): Promise<number> {
  const { numUpdatedRows } = await queries
    .updateTable("delivery")
    .set({ state: "skipped", reason: "erased", finished_at: at })
    .where("problem_id", "=", id)
    .where("recipient", "=", "resident")
    .where("state", "in", ["queued", "deferred"])
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Deletes the words as typed with the answers, and everything written since. Returns whether there were any. */
export async function eraseWords(queries: Queries, id: ProblemId): Promise<boolean> {
  const original = await deleteOf(queries, "original_text", id);
  const messages = await deleteOf(queries, "message", id);
  // What staff were about to write may repeat it.
  await deleteOf(queries, "staff_draft", id);
  await eraseRunWords(queries, id);
  await queries.updateTable("decision").set({ words: "{}" }).where("problem_id", "=", id).execute();
  await queries
    .updateTable("draft")
    .set({ answers: "{}" })
    .where("id", "=", (eb) => eb.selectFrom("problem").select("draft_id").where("id", "=", id))
    .execute();
  await takeOutOfIndex(queries, id);
  return original || messages;
}

/** Deletes the version for the public. Returns whether there was one. */
export function erasePublicText(queries: Queries, id: ProblemId): Promise<boolean> {
  return deleteOf(queries, "public_text", id);
}

/** Deletes what staff noted among themselves: it may be about the resident. Returns whether there was anything. */
export function eraseNotes(queries: Queries, id: ProblemId): Promise<boolean> {
  return deleteOf(queries, "note", id);
}

async function takeOutOfIndex(queries: Queries, id: ProblemId): Promise<void> {
  const indexed = await queries
    .selectFrom("indexed_problem")
    .select("number")
    .where("problem_id", "=", id)
    .executeTakeFirst();
  if (!indexed) return;
  await queries.deleteFrom("problem_token").where("number", "=", indexed.number).execute();
  await queries.deleteFrom("indexed_problem").where("problem_id", "=", id).execute();
}

/**
 * Forgets where exactly it is, whom it concerns and what the door saw, and counts as a change; with `keepHome` not that it
 * is somebody's home, which still hides the place. Nothing happens when there is nothing to forget.
 */
export async function eraseMarks(
  queries: Queries,
  id: ProblemId,
  { at, keepHome }: { readonly at: Instant; readonly keepHome: boolean },
): Promise<void> {
  await queries
    .updateTable("problem")
    .set((eb) => ({
      latitude: null,
      longitude: null,
      focus_groups: "[]",
      ...(!keepHome && { private_home: 0 as const }),
      joins_id: null,
      signals: "[]",
      new_words_at: null,
      changed_at: at,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .where((eb) =>
      eb.or([
        eb("latitude", "is not", null),
        eb("focus_groups", "<>", "[]"),
        ...(keepHome ? [] : [eb("private_home", "=", 1)]),
        eb("joins_id", "is not", null),
        eb("signals", "<>", "[]"),
        eb("new_words_at", "is not", null),
      ]),
    )
    .execute();
}
