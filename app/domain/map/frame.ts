// From the earth to a drawing: the county in a frame of so many units, north above. Small enough that a degree of
// longitude is worth the same everywhere in it.
import type { Box } from "../branch/shape.ts";
import type { Point } from "../shared/point.ts";

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly box: Box;
  readonly unitsPerLongitude: number;
  readonly unitsPerLatitude: number;
}

const MARGIN = 4;

/** A frame for everything in the box: its longer side has `side` units, a margin of 4 on every side included. */
export function makeFrame(box: Box, side: number): Frame {
  const middle = ((box.south + box.north) / 2) * (Math.PI / 180);
  const widthOfLongitude = Math.max(0.01, Math.cos(middle));
  const across = Math.max((box.east - box.west) * widthOfLongitude, 1e-9);
  const up = Math.max(box.north - box.south, 1e-9);
  const unitsPerLatitude = (side - 2 * MARGIN) / Math.max(across, up);
  return {
    width: Math.ceil(across * unitsPerLatitude + 2 * MARGIN),
    height: Math.ceil(up * unitsPerLatitude + 2 * MARGIN),
    box,
    unitsPerLongitude: unitsPerLatitude * widthOfLongitude,
    unitsPerLatitude,
  };
}

/** Where a point is drawn, from the left and from above, to a tenth of a unit. May lie outside the frame. */
export function drawnAt(frame: Frame, { longitude, latitude }: Point): readonly [number, number] {
  const x = MARGIN + (longitude - frame.box.west) * frame.unitsPerLongitude;
  const y = MARGIN + (frame.box.north - latitude) * frame.unitsPerLatitude;
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

/** The smallest box around all positions; null when there are none. */
export function boxAround(positions: Iterable<readonly number[]>): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of positions) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return west <= east ? { west, south, east, north } : null;
}
