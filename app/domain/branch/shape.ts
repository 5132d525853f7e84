// A polygon made ready for being asked often: its edges in bands of latitude, so that a question looks at few of them.
// Knows geometry only. Holes need no care of their own: a point lies inside when a line from it crosses the border an
// odd number of times.

/** Longitude and latitude in degrees; what follows them is let be. */
export type Ring = readonly (readonly number[])[];

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface Shape {
  readonly box: Box;
  /** Four numbers for each edge, the southern end first: longitude, latitude, longitude, latitude. */
  readonly edges: Float64Array;
  /** For each band where its list of edges begins; one more at the end. */
  readonly bandStarts: Uint32Array;
  /** Places in `edges`. */
  readonly bandEdges: Uint32Array;
  readonly bandsPerDegree: number;
}

/** On a sphere of the mean radius of the earth, 6,371,008.8 m. */
export const METRES_PER_DEGREE = (Math.PI * 6_371_008.8) / 180;

/** How many metres a degree of longitude has there; never nothing, so that one can divide by it. */
export const metresPerLongitude = (latitude: number): number =>
  METRES_PER_DEGREE * Math.max(0.01, Math.cos((latitude * Math.PI) / 180));

/** Edges stand in a few bands each: this many at most, on average. */
const BANDS_PER_EDGE = 6;

/** Prepares the closed rings of one polygon, or of several that do not overlap. */
export function makeShape(rings: readonly Ring[]): Shape {
  const edges = edgesOf(rings);
  const count = edges.length / 4;
  const box = boxOf(edges);
  const height = box.north - box.south;
  let climbed = 0;
  for (let at = 0; at < edges.length; at += 4) climbed += y2(edges, at) - y1(edges, at);
  const most = climbed > 0 ? (BANDS_PER_EDGE * count * height) / climbed : 1;
  const bands = Math.max(1, Math.floor(Math.min(count / 2, most)));
  const bandsPerDegree = height > 0 ? bands / height : 0;
  const bandOf = (y: number) => Math.min(bands - 1, Math.floor((y - box.south) * bandsPerDegree));
  const bandStarts = new Uint32Array(bands + 1);
  for (let at = 0; at < edges.length; at += 4) {
    const last = bandOf(y2(edges, at));
    for (let band = bandOf(y1(edges, at)); band <= last; band += 1) add(bandStarts, band + 1, 1);
  }
  for (let band = 0; band < bands; band += 1) add(bandStarts, band + 1, bandStarts[band] as number);
  const bandEdges = new Uint32Array(bandStarts[bands] as number);
  const next = bandStarts.slice(0, bands);
  for (let at = 0; at < edges.length; at += 4) {
    const last = bandOf(y2(edges, at));
    for (let band = bandOf(y1(edges, at)); band <= last; band += 1) {
      bandEdges[next[band] as number] = at;
      add(next, band, 1);
    }
  }
  return { box, edges, bandStarts, bandEdges, bandsPerDegree };
}

const add = (numbers: Uint32Array, at: number, more: number): void => {
  numbers[at] = (numbers[at] as number) + more;
};
const y1 = (edges: Float64Array, at: number): number => edges[at + 1] as number;
const y2 = (edges: Float64Array, at: number): number => edges[at + 3] as number;

function edgesOf(rings: readonly Ring[]): Float64Array {
  const edges = new Float64Array(rings.reduce((sum, ring) => sum + ring.length, 0) * 4);
  let end = 0;
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const [ax = 0, ay = 0] = ring[at - 1] as Ring[number];
      const [bx = 0, by = 0] = ring[at] as Ring[number];
      if (ax === bx && ay === by) continue;
      edges.set(ay <= by ? [ax, ay, bx, by] : [bx, by, ax, ay], end);
      end += 4;
    }
  }
  return edges.slice(0, end);
}

function boxOf(edges: Float64Array): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (let at = 0; at < edges.length; at += 2) {
    box.west = Math.min(box.west, edges[at] as number);
    box.east = Math.max(box.east, edges[at] as number);
    box.south = Math.min(box.south, edges[at + 1] as number);
    box.north = Math.max(box.north, edges[at + 1] as number);
  }
  return box;
}

/** The place of the first and after the last edge in `bandEdges` that a line at that latitude can meet. */
export function bandAt(shape: Shape, y: number): readonly [number, number] {
  const { box, bandStarts, bandsPerDegree } = shape;
  const bands = bandStarts.length - 1;
  const band = Math.max(0, Math.min(bands - 1, Math.floor((y - box.south) * bandsPerDegree)));
  return [bandStarts[band] as number, bandStarts[band + 1] as number];
}

/** 1 inside, 0 on the border, -1 outside. */
export function sideOf(shape: Shape, x: number, y: number): 1 | 0 | -1 {
  const { box, edges, bandEdges, bandStarts, bandsPerDegree } = shape;
  if (!(x >= box.west && x <= box.east && y >= box.south && y <= box.north)) return -1;
  const bands = bandStarts.length - 1;
  const band = Math.min(bands - 1, Math.floor((y - box.south) * bandsPerDegree));
  const end = bandStarts[band + 1] as number;
  let inside = false;
  for (let place = bandStarts[band] as number; place < end; place += 1) {
    const at = bandEdges[place] as number;
    const ay = edges[at + 1] as number;
    const by = edges[at + 3] as number;
    if (y < ay || y > by) continue;
    const ax = edges[at] as number;
    const bx = edges[at + 2] as number;
    const cross = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
    if (cross === 0 && x >= Math.min(ax, bx) && x <= Math.max(ax, bx)) return 0;
    // The northern end belongs to the next edge: a corner is not counted twice.
    if (cross > 0 && y < by) inside = !inside;
  }
  return inside ? 1 : -1;
}

/** Metres from the point to the border, or Infinity when that is more than `withinMetres` (up to some kilometres). */
export function metresToBorder(shape: Shape, x: number, y: number, withinMetres: number): number {
  const { box, edges, bandEdges } = shape;
  const reach = withinMetres / METRES_PER_DEGREE;
  if (y < box.south - reach || y > box.north + reach) return Infinity;
  const perLongitude = metresPerLongitude(y);
  const [from] = bandAt(shape, y - reach);
  const [, to] = bandAt(shape, y + reach);
  let nearest = Infinity;
  for (let place = from; place < to; place += 1) {
    const at = bandEdges[place] as number;
    const ax = ((edges[at] as number) - x) * perLongitude;
    const ay = ((edges[at + 1] as number) - y) * METRES_PER_DEGREE;
    const bx = ((edges[at + 2] as number) - x) * perLongitude;
    const by = ((edges[at + 3] as number) - y) * METRES_PER_DEGREE;
    const [dx, dy] = [bx - ax, by - ay];
    const share = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
    nearest = Math.min(nearest, Math.hypot(ax + share * dx, ay + share * dy));
  }
  return nearest <= withinMetres ? nearest : Infinity;
}
