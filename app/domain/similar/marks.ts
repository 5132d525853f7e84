// What the index keeps of a problem: its words, and as words of their own its kind, its area and the square of the map
// that it lies in, so that near ones are found among thousands with the same words. No text, no database.
import type { AreaId, CategoryId } from "../shared/ids.ts";
import type { Point } from "../shared/point.ts";
import { hashToken, tokenize } from "./tokens.ts";

export interface Placed {
  readonly categoryId: CategoryId | null;
  readonly areaId: AreaId | null;
  readonly point: Point | null;
}

/** Squares of about 1.1 km from south to north; the neighbours are asked too, so that 1 km is always covered. */
const SQUARES_A_DEGREE = 100;

/** The marks under which a problem is kept, each once. `text` is all of its words. */
export function marksOf(text: string, placed: Placed): number[] {
  const words = [...tokenize(text).keys()].map(hashToken);
  const place = [...areaMarks(placed), ...kindMarks(placed)];
  const square = placed.point ? [squareMark(squareOf(placed.point))] : [];
  return [...new Set([...words, ...place, ...square])];
}

export function areaMarks({ areaId }: Pick<Placed, "areaId">): number[] {
  // No token holds a colon.
  return areaId === null ? [] : [hashToken(`area:${areaId}`)];
}

export function kindMarks({ categoryId }: Pick<Placed, "categoryId">): number[] {
  return categoryId === null ? [] : [hashToken(`kind:${categoryId}`)];
}

/** The marks of the square with `point` in it and of the eight around it. */
export function squareMarks(point: Point | null): number[] {
  if (point === null) return [];
  const [x, y] = squareOf(point);
  const steps = [-1, 0, 1];
  return steps.flatMap((east) => steps.map((north) => squareMark([x + east, y + north])));
}

type Square = readonly [number, number];

function squareOf({ longitude, latitude }: Point): Square {
  return [Math.floor(longitude * SQUARES_A_DEGREE), Math.floor(latitude * SQUARES_A_DEGREE)];
}

function squareMark([x, y]: Square): number {
  return hashToken(`square:${String(x)}:${String(y)}`);
}
