// Where the name of an area is written: inside it, near its middle.
import type { Ring } from "../branch/shape.ts";
import type { Point } from "../shared/point.ts";
import type { Polygons } from "./simplified-borders.ts";

/** The middle of the widest stretch, at the height of the centre, of the largest polygon. Null without one. */
export function namePlace(polygons: Polygons): Point | null {
  let [largest, most]: [readonly Ring[] | null, number] = [null, -1];
  for (const rings of polygons) {
    const size = Math.abs(centreOf(rings[0] ?? []).area);
    if (size > most) [largest, most] = [rings, size];
  }
  if (!largest) return null;
  const { latitude, longitude } = centreOf(largest[0] ?? []);
  const crossings = largest.flatMap((ring) => crossingsAt(ring, latitude)).sort((a, b) => a - b);
  let [best, widest] = [longitude, 0];
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from = 0, to = 0] = crossings.slice(at, at + 2);
    if (from <= longitude && longitude <= to) return { latitude, longitude };
    if (to - from > widest) [best, widest] = [(from + to) / 2, to - from];
  }
  return { latitude, longitude: best };
}

function centreOf(ring: Ring): Point & { readonly area: number } {
  const [ox = 0, oy = 0] = ring[0] ?? [];
  let [area, x, y] = [0, 0, 0];
  for (let at = 1; at < ring.length; at += 1) {
    const [ax = 0, ay = 0] = ring[at - 1] ?? [];
    const [bx = 0, by = 0] = ring[at] ?? [];
    const cross = (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
    area += cross;
    x += cross * (ax + bx - 2 * ox);
    y += cross * (ay + by - 2 * oy);
  }
  if (area === 0) return { longitude: ox, latitude: oy, area };
  return { longitude: ox + x / (3 * area), latitude: oy + y / (3 * area), area };
}

/** The longitudes where the ring crosses that latitude. */
function crossingsAt(ring: Ring, latitude: number): number[] {
  const crossings: number[] = [];
  for (let at = 1; at < ring.length; at += 1) {
    const [ax = 0, ay = 0] = ring[at - 1] ?? [];
    const [bx = 0, by = 0] = ring[at] ?? [];
    if (ay > latitude !== by > latitude)
      crossings.push(ax + ((latitude - ay) / (by - ay)) * (bx - ax));
  }
  return crossings;
}
