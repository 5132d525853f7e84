// Reading the index of published problems: newest numbers, counts, squares of the map, and the problems behind numbers.
import type { PublicState } from "../../app/domain/problem/public-marks.ts";
import type { CellRange } from "../../app/domain/problem/public-cell.ts";
import { ALL_LEVEL } from "../../app/domain/problem/public-cell.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { AreaId, CategoryId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Point } from "../../app/domain/shared/point.ts";
import type { ClaimRows, Queries } from "../handle.ts";
import { problemFromRow, selectProblems } from "./problem-row.ts";

/** Above every number. */
export const NUMBER_MAX = Number.MAX_SAFE_INTEGER;

/** The highest numbers below `below` under any of the facets, which have none in common; at most `atMost`, falling. */
export async function newestUnder(
  queries: Queries,
  facets: readonly number[],
  below: number,
  atMost: number,
): Promise<number[]> {
  const lists = await Promise.all(
    facets.map((facet) =>
      queries
        .selectFrom("public_facet")
        .select("number")
        .where("facet", "=", facet)
        .where("number", "<", below)
        .orderBy("number", "desc")
        .limit(atMost)
        .execute(),
    ),
  );
  const numbers = lists.flat().map(({ number }) => number);
  return numbers.sort((a, b) => b - a).slice(0, atMost);
}

/** How many problems each of the facets has; one without any is left out. */
export async function countsUnder(
  queries: Queries,
  facets: readonly number[],
): Promise<Map<number, number>> {
  if (facets.length === 0) return new Map();
  const rows = await queries
    .selectFrom("public_cell")
    .select(["facet", "count"])
    .where("facet", "in", [...facets])
    .where("level", "=", ALL_LEVEL)
    .execute();
  return new Map(rows.map(({ facet, count }) => [facet, count]));
}

export interface CountedCell {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** The squares of that range with problems of those facets in them. */
export async function cellsUnder(
  queries: Queries,
  facets: readonly number[],
  { level, from, to }: CellRange,
): Promise<CountedCell[]> {
  const rows = await queries
    .selectFrom("public_cell")
    .select((eb) => ["x", "y", eb.fn.sum<number>("count").as("count")])
    .where("facet", "in", [...facets])
    .where("level", "=", level)
    .where("x", ">=", from.x)
    .where("x", "<=", to.x)
    .where("y", ">=", from.y)
    .where("y", "<=", to.y)
    .where("count", ">", 0)
    .groupBy(["x", "y"])
    .execute();
  return rows.map(({ x, y, count }) => ({ x, y, count: Number(count) }));
}

export interface PlacedEntry {
  readonly number: number;
  readonly categoryId: CategoryId | null;
  readonly areaId: AreaId | null;
  readonly state: PublicState;
  readonly point: Point;
}

const placedColumns = [
  "number",
  "category_id",
  "area_id",
  "state",
  "latitude",
  "longitude",
] as const;

/** All entries in that range of the finest squares, which must be small. */
export async function entriesWithin(
  queries: Queries,
  { from, to }: CellRange,
): Promise<PlacedEntry[]> {
  const rows = await queries
    .selectFrom("public_entry")
    .select(placedColumns)
    .where("cell_x", ">=", from.x)
    .where("cell_x", "<=", to.x)
    .where("cell_y", ">=", from.y)
    .where("cell_y", "<=", to.y)
    .execute();
  return placed(rows);
}

/** Those of the entries with these numbers that have a point. */
export async function entriesNumbered(
  queries: Queries,
  numbers: readonly number[],
): Promise<PlacedEntry[]> {
  if (numbers.length === 0) return [];
  const rows = await queries
    .selectFrom("public_entry")
    .select(placedColumns)
    .where("number", "in", [...numbers])
    .execute();
  return placed(rows);
}

/** How many of these numbers lie in each area, by its id. */
export async function areasNumbered(
  queries: Queries,
  numbers: readonly number[],
): Promise<Map<AreaId, number>> {
  if (numbers.length === 0) return new Map();
  const rows = await queries
    .selectFrom("public_entry")
    .select((eb) => ["area_id", eb.fn.countAll<number>().as("count")])
    .where("number", "in", [...numbers])
    .where("area_id", "is not", null)
    .groupBy("area_id")
    .execute();
  return new Map(rows.map(({ area_id, count }) => [area_id as AreaId, Number(count)]));
}

function placed(
  rows: readonly {
    number: number;
    category_id: string | null;
    area_id: string | null;
    state: string;
    latitude: number | null;
    longitude: number | null;
  }[],
): PlacedEntry[] {
  return rows.flatMap(({ number, category_id, area_id, state, latitude, longitude }) =>
    latitude === null || longitude === null
      ? []
      : [
          {
            number,
            categoryId: category_id as CategoryId | null,
            areaId: area_id as AreaId | null,
            state: state as PublicState,
            point: { latitude, longitude },
          },
        ],
  );
}

export interface PublicListed {
  readonly number: number;
  readonly problem: Problem;
  /** The public version. */
  readonly text: string;
}

/** The problems with these numbers that are published now, the highest number first, in their public words. */
export async function listedUnder(
  queries: Queries,
  numbers: readonly number[],
): Promise<PublicListed[]> {
  if (numbers.length === 0) return [];
  const rows = await selectProblems(queries)
    .innerJoin("public_entry", "public_entry.problem_id", "problem.id")
    .innerJoin("public_text", "public_text.problem_id", "problem.id")
    .select(["public_entry.number", "public_text.description as text"])
    .where("public_entry.number", "in", [...numbers])
    .execute();
  return (
    rows
      .map((row) => ({ number: row.number, problem: problemFromRow(row), text: row.text }))
      // The index never shows what the problem itself does not allow. Asked of the database, this would tempt SQLite to
      // read all that is published.
      .filter(({ problem }) => problem.publication === "published")
      .sort((a, b) => b.number - a.number)
  );
}

/** A published problem, by when it was published. */
export interface PublishedPlace {
  readonly at: Instant;
  readonly id: ProblemId;
}

export interface Unlisted {
  readonly missing: readonly {
    readonly problem: Problem;
    readonly text: { readonly description: string; readonly place: string };
  }[];
  /** Give it as `after` to look on; null when the last one was seen. */
  readonly next: PublishedPlace | null;
}

/**
 * The published problems that are not in the index among the `size` after `after` (null: from the first). With `claim`
 * they are locked, and those that others hold are left out.
 */
export async function listUnlisted(
  queries: Queries,
  after: PublishedPlace | null,
  size: number,
  claim: ClaimRows | null = null,
): Promise<Unlisted> {
  const looked = await publishedAfter(queries, after)
    .select(["problem.id", "problem.published_at"])
    .orderBy("problem.published_at")
    .orderBy("problem.id")
    .limit(size)
    .execute();
  const last = looked.at(-1);
  if (!last) return { missing: [], next: null };
  const known = await queries
    .selectFrom("public_entry")
    .select("problem_id")
    .where(
      "problem_id",
      "in",
      looked.map(({ id }) => id),
    )
    .execute();
  const listed = new Set(known.map(({ problem_id }) => problem_id));
  const unlisted = looked.map(({ id }) => id).filter((id) => !listed.has(id));
  const ids = claim ? await claimed(queries, unlisted, claim) : unlisted;
  const next = { at: last.published_at as Instant, id: last.id as ProblemId };
  return {
    missing: await withPublicText(queries, ids),
    next: looked.length < size ? null : next,
  };
}

function publishedAfter(queries: Queries, after: PublishedPlace | null) {
  const published = queries.selectFrom("problem").where("problem.publication", "=", "published");
  if (after === null) return published;
  return published.where((eb) =>
    eb.and([
      eb("problem.published_at", ">=", after.at),
      eb.or([eb("problem.published_at", ">", after.at), eb("problem.id", ">", after.id)]),
    ]),
  );
}

async function claimed(queries: Queries, ids: readonly string[], claim: ClaimRows) {
  if (ids.length === 0) return [];
  const query = queries
    .selectFrom("problem")
    .select("id")
    .where("id", "in", [...ids]);
  return (await claim(query).execute()).map(({ id }) => id);
}

async function withPublicText(queries: Queries, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await selectProblems(queries)
    .innerJoin("public_text", "public_text.problem_id", "problem.id")
    .select(["public_text.description", "public_text.place"])
    .where("problem.id", "in", [...ids])
    .execute();
  const order = (problem: Problem) => `${problem.publishedAt ?? ""} ${problem.id}`;
  return rows
    .map((row) => ({
      problem: problemFromRow(row),
      text: { description: row.description, place: row.place },
    }))
    .filter(({ problem }) => problem.publication === "published")
    .sort((a, b) => (order(a.problem) < order(b.problem) ? -1 : 1));
}
