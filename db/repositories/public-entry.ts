// Writing the index of published problems: entries with their facets, counts on the map, and words.
import type { ProblemId } from "../../app/domain/shared/ids.ts";
import { NUMBERS_A_SECOND } from "../../app/domain/problem/public-entry.ts";
import type { PublicEntry } from "../../app/domain/problem/public-entry.ts";
import {
  ALL_LEVEL,
  FINEST_LEVEL,
  cellAt,
  cellLevels,
} from "../../app/domain/problem/public-cell.ts";
import type { Point } from "../../app/domain/shared/point.ts";
import type { Database, Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";
import type { PublicCellRow, PublicFacetRow } from "../tables/public-index.ts";
import { bulkTable, insertPacked, pack } from "./bulk-insert.ts";

const facetRows = bulkTable("public_facet", ["facet", "number"], (row: PublicFacetRow) => [
  row.facet,
  row.number,
]);

/**
 * Puts entries in, in the caller's transaction, and returns how many are new: a problem that is in already is left as it
 * is. `keptNumber` is that of an entry that was just removed, when its publication is still the same.
 */
export async function insertEntries(
  { publicIndex }: Pick<Database, "publicIndex">,
  queries: Queries,
  entries: readonly PublicEntry[],
  keptNumber: number | null = null,
): Promise<number> {
  const listed: { number: number; marks: readonly string[] }[] = [];
  const facets: PublicFacetRow[] = [];
  const cells = new Map<string, PublicCellRow>();
  for (const entry of entries) {
    const number = await insertEntry(queries, entry, keptNumber);
    if (number === null) continue;
    listed.push({ number, marks: entry.marks });
    for (const facet of entry.facets) facets.push({ facet, number });
    countCells(cells, entry.facets, entry.point);
  }
  // In the order of the key: what lies together in the file is written together.
  facets.sort((a, b) => a.facet - b.facet || a.number - b.number);
  await insertPacked(queries, pack(facetRows, facets));
  await addToCells(queries, [...cells.values()]);
  await publicIndex.put(queries, listed);
  return listed.length;
}

/** The number that it has now; null when the problem is in already. */
async function insertEntry(
  queries: Queries,
  { problemId, secondNumber, point, ...entry }: PublicEntry,
  keptNumber: number | null,
): Promise<number | null> {
  const cell = point && cellAt(point, FINEST_LEVEL);
  const values = {
    problem_id: problemId,
    category_id: entry.categoryId,
    area_id: entry.areaId,
    state: entry.state,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    cell_x: cell?.x ?? null,
    cell_y: cell?.y ?? null,
    facets: toJson(entry.facets),
  };
  let number = keptNumber ?? (await freeNumber(queries, secondNumber));
  for (;;) {
    const inserted = await queries
      .insertInto("public_entry")
      .values({ number, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .returning("number")
      .executeTakeFirst();
    if (inserted) return number;
    if ((await numberOf(queries, problemId)) !== null) return null;
    number = await freeNumber(queries, number + 1);
  }
}

/** The first number from `from` on that has none above it in its second; seconds that are full are passed over. */
async function freeNumber(queries: Queries, from: number): Promise<number> {
  for (let first = from; ;) {
    const end = (Math.floor(first / NUMBERS_A_SECOND) + 1) * NUMBERS_A_SECOND;
    const newest = await queries
      .selectFrom("public_entry")
      .select("number")
      .where("number", ">=", first)
      .where("number", "<", end)
      .orderBy("number", "desc")
      .limit(1)
      .executeTakeFirst();
    if (!newest) return first;
    if (newest.number + 1 < end) return newest.number + 1;
    first = end;
  }
}

/** The number of the problem's entry, or null. */
async function numberOf(queries: Queries, problemId: ProblemId): Promise<number | null> {
  const row = await queries
    .selectFrom("public_entry")
    .select("number")
    .where("problem_id", "=", problemId)
    .executeTakeFirst();
  return row?.number ?? null;
}

/** Takes a problem out, and returns the number that it had; null when it was not in. */
export async function removeEntry(
  { publicIndex }: Pick<Database, "publicIndex">,
  queries: Queries,
  problemId: ProblemId,
): Promise<number | null> {
  const row = await queries
    .selectFrom("public_entry")
    .select(["number", "latitude", "longitude", "facets"])
    .where("problem_id", "=", problemId)
    .executeTakeFirst();
  if (!row) return null;
  const { number, latitude, longitude } = row;
  const facets = fromJson<number[]>(row.facets);
  const point = latitude === null || longitude === null ? null : { latitude, longitude };
  await publicIndex.remove(queries, number);
  await queries
    .deleteFrom("public_facet")
    .where("facet", "in", facets)
    .where("number", "=", number)
    .execute();
  const cells = new Map<string, PublicCellRow>();
  countCells(cells, facets, point);
  for (const { facet, level, x, y } of cells.values()) {
    await queries
      .updateTable("public_cell")
      .set((eb) => ({ count: eb("count", "-", 1) }))
      .where("facet", "=", facet)
      .where("level", "=", level)
      .where("x", "=", x)
      .where("y", "=", y)
      .execute();
  }
  await queries.deleteFrom("public_entry").where("number", "=", number).execute();
  return number;
}

function countCells(
  cells: Map<string, PublicCellRow>,
  facets: readonly number[],
  point: Point | null,
): void {
  const squares = point ? cellLevels.map((level) => ({ level, ...cellAt(point, level) })) : [];
  for (const facet of facets) {
    for (const square of [{ level: ALL_LEVEL, x: 0, y: 0 }, ...squares]) {
      const key = `${String(facet)} ${String(square.level)} ${String(square.x)} ${String(square.y)}`;
      const known = cells.get(key);
      if (known) known.count += 1;
      else cells.set(key, { facet, ...square, count: 1 });
    }
  }
}

/** Many a statement; in the order of the key, in which all processes lock them. */
const CELLS_TOGETHER = 64;

async function addToCells(queries: Queries, cells: PublicCellRow[]): Promise<void> {
  cells.sort((a, b) => a.facet - b.facet || a.level - b.level || a.x - b.x || a.y - b.y);
  for (let from = 0; from < cells.length; from += CELLS_TOGETHER) {
    await queries
      .insertInto("public_cell")
      .values(cells.slice(from, from + CELLS_TOGETHER))
      .onConflict((conflict) =>
        conflict.columns(["facet", "level", "x", "y"]).doUpdateSet((eb) => ({
          count: eb("public_cell.count", "+", eb.ref("excluded.count")),
        })),
      )
      .execute();
  }
}
