// Where the public may see a problem: exact only where that tells nothing about a person. Knows no maps on pages.
import type { Point } from "../shared/point.ts";

/** About 10 m: a pothole can be found, a house number can't be read off. */
const DECIMALS = 4;
/** From south to north, about 550 m; as wide as high. */
const COARSE_DEGREES = 0.005;

export interface Located {
  readonly point: Point | null;
  readonly privateHome: boolean;
}

/**
 * The point that may be shown: rounded to about 10 m, or the centre of a square of about 550 m for a private home and
 * when `delicate` (a sensitive kind, or one not known yet). Always the same for one square, so that many of them tell no
 * more than one. Without a point of its own, that of its area (`areaPoint`), which is shown by name anyway.
 */
export function publicPoint(
  { point, privateHome }: Located,
  delicate: boolean,
  areaPoint: Point | null,
): Point | null {
  if (point === null) return areaPoint;
  if (privateHome || delicate) return centreOfSquare(point);
  return { latitude: rounded(point.latitude), longitude: rounded(point.longitude) };
}

function centreOfSquare({ latitude, longitude }: Point): Point {
  const centre = (degrees: number, step: number) => (Math.floor(degrees / step) + 0.5) * step;
  const north = Math.min(90, centre(latitude, COARSE_DEGREES));
  const wide = COARSE_DEGREES / Math.max(0.01, Math.cos((north * Math.PI) / 180));
  const east = Math.min(180, centre(longitude, wide));
  return { latitude: rounded(north), longitude: rounded(east) };
}

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));
