// From what somebody wants to see to what the index is asked: codes become ids, words become marks.
import { NUMBER_MAX, newestUnder } from "../../../db/repositories/public-list.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Area, Category } from "../branch/branch.ts";
import type { Context } from "../shared/context.server.ts";
import { facetMarks, facetNumber, publicStates, searchedWords } from "./public-marks.ts";
import type { Facet } from "./public-marks.ts";
import type { PublishedFilter } from "./published-view.ts";
import { readPublicCounty } from "./read-public-places.server.ts";
import type { PublicCounty } from "./read-public-places.server.ts";

export interface PublishedQuery {
  readonly county: PublicCounty;
  readonly kind: Category | null;
  readonly area: Area | null;
  readonly states: readonly Facet["state"][];
  /** Without words: whatever falls under one of them. */
  readonly facets: readonly number[];
  /** With words: all of them. Null without words. */
  readonly marks: readonly string[] | null;
  /** The same, less strict; null when there is no such thing. */
  readonly nearMarks: readonly string[] | null;
  readonly nothingToFind: boolean;
}

/** Makes the query. Codes of no kind and no area are left out, as is the area of the whole county. */
export async function publishedQuery(
  { db }: Pick<Context, "db">,
  queries: Queries,
  filter: PublishedFilter,
): Promise<PublishedQuery> {
  const county = await readPublicCounty(db, queries);
  const kind = county.county.categories.find(({ code }) => code === filter.kind) ?? null;
  const named = county.county.areas.find(({ code }) => code === filter.area) ?? null;
  const area = named?.parentId ? named : null;
  const [categoryId, areaId] = [kind?.id ?? null, area?.id ?? null];
  const states = filter.show === "all" ? publicStates : ([filter.show] as const);
  const searched = filter.words.trim() === "" ? null : searchedWords(filter.words);
  const placed = facetMarks(categoryId, areaId, filter.show === "all" ? null : filter.show);
  const withPlace = (marks: readonly string[] | null | undefined) =>
    marks ? [...marks, ...placed] : null;
  return {
    county,
    kind,
    area,
    states,
    facets: states.map((state) => facetNumber({ categoryId, areaId, state })),
    marks: withPlace(searched?.marks),
    nearMarks: withPlace(searched?.nearMarks),
    nothingToFind: searched?.marks.length === 0,
  };
}

/** The newest numbers that answer the query, below `below`; at most `atMost`, falling. */
export async function newestNumbers(
  { db }: Pick<Context, "db">,
  queries: Queries,
  { facets, marks, nearMarks, nothingToFind }: PublishedQuery,
  near: boolean,
  atMost: number,
  below: number = NUMBER_MAX,
): Promise<number[]> {
  if (nothingToFind) return [];
  if (marks === null) return newestUnder(queries, facets, below, atMost);
  return db.publicIndex.newest(queries, near ? (nearMarks ?? marks) : marks, below, atMost);
}
