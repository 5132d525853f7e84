// Texts that a branch keeps ready for what it often has to say to residents.
import type { Selectable } from "kysely";
import type { CannedText } from "../../app/domain/triage/canned-text.ts";
import type { BranchId, CannedTextId } from "../../app/domain/shared/ids.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import type { Queries } from "../handle.ts";
import { fromBit, toBit } from "../mapping.ts";
import type { CannedTextRow } from "../tables/words.ts";

/** All texts of those branches, in one language or all, by title. */
export async function cannedTextsOf(
  queries: Queries,
  branchIds: readonly BranchId[],
  language: Language | null,
): Promise<CannedText[]> {
  if (branchIds.length === 0) return [];
  let query = queries
    .selectFrom("canned_text")
    .selectAll()
    .where("branch_id", "in", [...branchIds]);
  if (language !== null) query = query.where("language", "=", language);
  return (await query.orderBy("title").orderBy("id").execute()).map(fromRow);
}

export async function findCannedText(
  queries: Queries,
  id: CannedTextId,
): Promise<CannedText | null> {
  const row = await queries
    .selectFrom("canned_text")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function insertCannedText(queries: Queries, text: CannedText): Promise<void> {
  await queries
    .insertInto("canned_text")
    .values({ id: text.id, uses: text.uses, ...columnsOf(text) })
    .execute();
}

/** Saves everything but the count, if the row is still at `seenVersion`. False: it is not. */
export async function updateCannedText(
  queries: Queries,
  text: CannedText,
  seenVersion: number,
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("canned_text")
    .set(columnsOf(text))
    .where("id", "=", text.id)
    .where("version", "=", seenVersion)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** False: it is not there at that version. */
export async function deleteCannedText(
  queries: Queries,
  id: CannedTextId,
  seenVersion: number,
): Promise<boolean> {
  const { numDeletedRows } = await queries
    .deleteFrom("canned_text")
    .where("id", "=", id)
    .where("version", "=", seenVersion)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** One more sending for each; an id that is not there counts nothing. */
export async function countUses(queries: Queries, ids: readonly CannedTextId[]): Promise<void> {
  if (ids.length === 0) return;
  await queries
    .updateTable("canned_text")
    .set((eb) => ({ uses: eb("uses", "+", 1) }))
    .where("id", "in", [...ids])
    .execute();
}

function columnsOf(text: CannedText) {
  return {
    branch_id: text.branchId,
    below: toBit(text.below),
    handling: text.handling,
    category_id: text.categoryId,
    language: text.language,
    title: text.title,
    text: text.text,
    owner_id: text.ownerId,
    review_on: text.reviewOn,
    changed_at: text.changedAt,
    version: text.version,
  };
}

function fromRow(row: Selectable<CannedTextRow>): CannedText {
  return {
    id: row.id,
    branchId: row.branch_id,
    below: fromBit(row.below),
    handling: row.handling,
    categoryId: row.category_id,
    language: row.language,
    title: row.title,
    text: row.text,
    ownerId: row.owner_id,
    reviewOn: row.review_on,
    uses: row.uses,
    changedAt: row.changed_at,
    version: row.version,
  } as CannedText;
}
