// What the index of published problems keeps of one: only what its public view reveals. No database.
import type { AreaId, CategoryId, ProblemId } from "../shared/ids.ts";
import { instantToMs } from "../shared/instant.ts";
import type { Point } from "../shared/point.ts";
import type { Problem } from "./problem.ts";
import {
  VOLUNTEERS_WANTED,
  facetMarks,
  facetNumber,
  publicState,
  textMarks,
} from "./public-marks.ts";
import type { PublicState } from "./public-marks.ts";
import { publicPoint } from "./public-point.ts";

export interface PublicEntry {
  readonly problemId: ProblemId;
  /** The first number of its second of publication. */
  readonly secondNumber: number;
  readonly categoryId: CategoryId | null;
  readonly areaId: AreaId | null;
  readonly state: PublicState;
  readonly point: Point | null;
  readonly facets: readonly number[];
  readonly marks: readonly string[];
}

/** What of the county decides where a problem is listed. */
export interface PublicPlaces {
  /** A kind and those above it, the lowest first; empty for none. */
  readonly kindsOf: (id: CategoryId | null) => readonly CategoryId[];
  /** An area and those above it but the whole county, the lowest first; empty for none. */
  readonly areasOf: (id: AreaId | null) => readonly AreaId[];
  /** A kind of which the place is not shown exactly; true for none. */
  readonly isDelicate: (id: CategoryId | null) => boolean;
  /** A point within the area. */
  readonly areaPoint: (id: AreaId | null) => Point | null;
}

/** So many problems can be published in one second before they go on in the next. */
export const NUMBERS_A_SECOND = 256;

/** `text` is the public one. The problem must be published. */
export function publicEntry(
  problem: Problem,
  text: { readonly description: string; readonly place: string },
  places: PublicPlaces,
  wantsVolunteers: boolean,
): PublicEntry {
  const { id, categoryId, areaId, privateHome, publishedAt } = problem;
  const state = publicState(problem.handling);
  const under = wantsVolunteers ? ([state, VOLUNTEERS_WANTED] as const) : [state];
  const kinds = [null, ...places.kindsOf(categoryId)];
  const areas = [null, ...places.areasOf(areaId)];
  const pairs = kinds.flatMap((kind) => areas.map((area) => [kind, area] as const));
  const words = privateHome ? text.description : `${text.place}\n${text.description}`;
  const seconds = Math.floor(instantToMs(publishedAt ?? problem.changedAt) / 1_000);
  return {
    problemId: id,
    secondNumber: seconds * NUMBERS_A_SECOND,
    categoryId,
    areaId,
    state,
    point: publicPoint(problem, places.isDelicate(categoryId), places.areaPoint(areaId)),
    facets: under.flatMap((state) =>
      pairs.map(([kind, area]) => facetNumber({ categoryId: kind, areaId: area, state })),
    ),
    marks: [
      ...pairs.flatMap(([kind, area]) => facetMarks(kind, area, null)),
      ...under.flatMap((state) => facetMarks(null, null, state)),
      ...textMarks(words),
    ],
  };
}
