// Squares of the map in which published problems are counted, four beside each other in a tile of the web maps' usual
// scheme (Mercator's projection, halved at each zoom). Knows points, no problems.
import type { Point } from "../shared/point.ts";

/** Levels at which counts are kept. At level 15 a square is about 270 m wide in the middle of China. */
export const cellLevels = [9, 11, 13, 15] as const;
export const FINEST_LEVEL = 15;
/** Not a place: how many there are in all. */
export const ALL_LEVEL = 0;

const CELLS_A_TILE = 4;
/** Where the projection ends. */
const LATITUDE_MAX = 85.05;
/** More squares than this are never asked for at once: a coarser level is. */
const CELLS_MAX = 64;

export interface Cell {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function cellAt({ latitude, longitude }: Point, level: number): Cell {
  const cells = 2 ** level * CELLS_A_TILE;
  const north = Math.max(-LATITUDE_MAX, Math.min(LATITUDE_MAX, latitude)) * (Math.PI / 180);
  const mercator = Math.asinh(Math.tan(north)) / Math.PI;
  const within = (share: number) => Math.max(0, Math.min(cells - 1, Math.floor(share * cells)));
  return { x: within((longitude + 180) / 360), y: within((1 - mercator) / 2) };
}

/** The middle of the square. */
export function pointOfCell({ x, y }: Cell, level: number): Point {
  const cells = 2 ** level * CELLS_A_TILE;
  const longitude = ((x + 0.5) / cells) * 360 - 180;
  const north = Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + 0.5)) / cells)));
  const rounded = (degrees: number) => Number(degrees.toFixed(5));
  return { longitude: rounded(longitude), latitude: rounded((north * 180) / Math.PI) };
}

export interface CellRange {
  readonly level: number;
  /** The first and the last, in both directions. */
  readonly from: Cell;
  readonly to: Cell;
}

/** The squares that cover `box` on a map of that zoom, at the finest level that needs no more than 64 beside each other. */
export function cellsOver(box: Box, zoom: number): CellRange {
  const at = (level: number): CellRange => ({
    level,
    from: cellAt({ latitude: box.north, longitude: box.west }, level),
    to: cellAt({ latitude: box.south, longitude: box.east }, level),
  });
  const fits = ({ from, to }: CellRange) => to.x - from.x < CELLS_MAX && to.y - from.y < CELLS_MAX;
  const wanted = cellLevels.find((level) => level >= zoom) ?? FINEST_LEVEL;
  const levels = cellLevels.filter((level) => level <= wanted).reverse();
  return levels.map(at).find(fits) ?? at(cellLevels[0]);
}
