// Published problems on the map: counts by square, and single problems where there are few.
import {
  NUMBER_MAX,
  areasNumbered,
  cellsUnder,
  countsUnder,
  entriesNumbered,
  entriesWithin,
  listedUnder,
  newestUnder,
} from "../../../db/repositories/public-list.ts";
import type { PlacedEntry } from "../../../db/repositories/public-list.ts";
import type { Queries } from "../../../db/handle.ts";
import type { AreaId } from "../shared/ids.ts";
import type { Context } from "../shared/context.server.ts";
import { FINEST_LEVEL, cellAt, cellsOver, pointOfCell } from "./public-cell.ts";
import type { Box, CellRange } from "./public-cell.ts";
import { facetNumber } from "./public-marks.ts";
import { newestNumbers, publishedQuery } from "./published-query.server.ts";
import type { PublishedQuery } from "./published-query.server.ts";
import type { AreaCounts, MapCell, MapView, PublishedFilter } from "./published-view.ts";
import { summary } from "./summary.ts";

/** As many are shown one by one. */
const SINGLE_MAX = 200;
/** Of what has certain words, as many are on the map. */
const FOUND_MAX = 500;
const SUMMARY_CHARACTERS = 80;

/**
 * What lies within `box` on a map of that zoom. Squares have the point in their middle. With words in the filter the
 * newest 500 are looked at, and `limited` says when there are more.
 */
export async function mapPublished(
  context: Pick<Context, "db">,
  filter: PublishedFilter,
  box: Box,
  zoom: number,
): Promise<MapView> {
  const queries = context.db.read;
  const query = await publishedQuery(context, queries, filter);
  if (query.nothingToFind) return { cells: [], limited: false };
  const range = cellsOver(box, zoom);
  if (query.marks !== null) {
    const { numbers, limited } = await foundNumbers(context, queries, query, filter.near);
    const entries = (await entriesNumbered(queries, numbers)).filter(isWithin(box));
    return { cells: await cellsOf(queries, entries, range), limited };
  }
  const counted = await cellsUnder(queries, query.facets, range);
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const single = total <= SINGLE_MAX ? await singleEntries(queries, query, range) : null;
  if (single !== null) {
    const cells = await cellsOf(queries, single.filter(isWithin(box)), range);
    return { cells, limited: false };
  }
  const cells = counted.map((cell) => ({ ...pointOfCell(cell, range.level), count: cell.count }));
  return { cells, limited: false };
}

/** The newest that have the words. */
async function foundNumbers(
  context: Pick<Context, "db">,
  queries: Queries,
  query: PublishedQuery,
  near: boolean,
): Promise<{ numbers: number[]; limited: boolean }> {
  const read = (loose: boolean) => newestNumbers(context, queries, query, loose, FOUND_MAX + 1);
  const strict = await read(near);
  const numbers = strict.length === 0 && query.nearMarks ? await read(true) : strict;
  return { numbers: numbers.slice(0, FOUND_MAX), limited: numbers.length > FOUND_MAX };
}

/** The few entries themselves; null where they can only be found among too many others. */
async function singleEntries(
  queries: Queries,
  { facets, kind, area, states, county }: PublishedQuery,
  range: CellRange,
): Promise<PlacedEntry[] | null> {
  const counts = await countsUnder(queries, facets);
  const inAll = [...counts.values()].reduce((sum, one) => sum + one, 0);
  if (inAll <= SINGLE_MAX) {
    return entriesNumbered(queries, await newestUnder(queries, facets, NUMBER_MAX, SINGLE_MAX));
  }
  if (range.level !== FINEST_LEVEL) return null;
  const { places } = county;
  return (await entriesWithin(queries, range)).filter(
    (entry) =>
      states.includes(entry.state) &&
      (kind === null || places.kindsOf(entry.categoryId).includes(kind.id)) &&
      (area === null || places.areasOf(entry.areaId).includes(area.id)),
  );
}

const isWithin =
  ({ west, south, east, north }: Box) =>
  ({ point: { longitude, latitude } }: PlacedEntry): boolean =>
    longitude >= west && longitude <= east && latitude >= south && latitude <= north;

/** Entries at one point, or in one square where they are many, together. */
async function cellsOf(
  queries: Queries,
  entries: readonly PlacedEntry[],
  { level }: CellRange,
): Promise<MapCell[]> {
  const many = entries.length > SINGLE_MAX;
  const groups = new Map<string, PlacedEntry[]>();
  for (const entry of entries) {
    const { x, y } = cellAt(entry.point, level);
    const { latitude, longitude } = many ? pointOfCell({ x, y }, level) : entry.point;
    const key = `${String(latitude)} ${String(longitude)}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const alone = [...groups.values()].flatMap(([first, ...more]) =>
    first && more.length === 0 ? first.number : [],
  );
  const listed = new Map(
    (await listedUnder(queries, many ? [] : alone)).map((one) => [one.number, one]),
  );
  return [...groups].map(([key, group]) => {
    const [latitude = 0, longitude = 0] = key.split(" ").map(Number);
    const one = group.length === 1 && group[0] ? listed.get(group[0].number) : undefined;
    const { reference, language } = one?.problem ?? {};
    return {
      latitude,
      longitude,
      count: group.length,
      ...(one &&
        reference &&
        language && { reference, language, summary: summary(one.text, SUMMARY_CHARACTERS) }),
    };
  });
}

/**
 * How many problems lie in each area but the whole county, under the filter; areas without any are left out. With words,
 * as `mapPublished`.
 */
export async function countByArea(
  context: Pick<Context, "db">,
  filter: PublishedFilter,
): Promise<AreaCounts> {
  const queries = context.db.read;
  const query = await publishedQuery(context, queries, filter);
  const { county, places } = query.county;
  const found = query.marks && (await foundNumbers(context, queries, query, filter.near));
  const counts = found
    ? upwards(await areasNumbered(queries, found.numbers), places.areasOf)
    : await facetCounts(queries, query);
  return {
    areas: county.areas.flatMap(({ id, code, name, parentId }) => {
      const parentCode = parentId && (county.areasById.get(parentId)?.code ?? null);
      const count = counts.get(id) ?? 0;
      return parentCode === null || count === 0 ? [] : [{ code, name, parentCode, count }];
    }),
    limited: found?.limited ?? false,
  };
}

function upwards(
  counts: ReadonlyMap<AreaId, number>,
  areasOf: (id: AreaId) => readonly AreaId[],
): Map<AreaId, number> {
  const all = new Map<AreaId, number>();
  for (const [lowest, count] of counts)
    for (const id of areasOf(lowest)) all.set(id, (all.get(id) ?? 0) + count);
  return all;
}

/** Of the chosen area, what lies in it and above it. */
async function facetCounts(
  queries: Queries,
  { county, kind, area, states }: PublishedQuery,
): Promise<Map<AreaId, number>> {
  const inside = county.county.areas.filter(
    ({ path }) => area === null || path.startsWith(area.path),
  );
  const facetsOf = (areaId: AreaId) =>
    states.map((state) => facetNumber({ categoryId: kind?.id ?? null, areaId, state }));
  const counts = await countsUnder(
    queries,
    inside.flatMap(({ id }) => facetsOf(id)),
  );
  const sum = (id: AreaId) => facetsOf(id).reduce((all, one) => all + (counts.get(one) ?? 0), 0);
  return new Map(inside.map(({ id }) => [id, sum(id)]));
}
