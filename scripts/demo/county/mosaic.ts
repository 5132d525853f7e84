// A plane cut into cells: Voronoi cells around points, and the edges that two cells share.
// Knows nothing of counties; coordinates are whatever the caller uses.
import { Delaunay } from "d3-delaunay";

export type Point = readonly [number, number];

/** A border between the cells of two sites, from one corner to another (corners have numbers). */
export interface Edge {
  readonly sites: readonly [number, number];
  readonly corners: readonly [number, number];
}

export interface Mosaic {
  readonly sites: readonly Point[];
  readonly corners: readonly Point[];
  readonly edges: readonly Edge[];
}

/**
 * The Voronoi cells of `sites`, moved `relaxations` times towards their cells' centres (Lloyd's method).
 * The sites from `fixedFrom` on stay where they are; they must surround the others.
 */
export function makeMosaic(
  sites: readonly Point[],
  fixedFrom: number,
  relaxations: number,
): Mosaic {
  if (relaxations === 0) return mosaicOf(sites);
  const voronoi = Delaunay.from(sites as [number, number][]).voronoi(boundsOf(sites));
  const moved = sites.map((site, index) =>
    index < fixedFrom ? centroid(voronoi.cellPolygon(index) as Point[]) : site,
  );
  return makeMosaic(moved, fixedFrom, relaxations - 1);
}

function mosaicOf(sites: readonly Point[]): Mosaic {
  const delaunay = Delaunay.from(sites as [number, number][]);
  const { circumcenters } = delaunay.voronoi(boundsOf(sites));
  const { halfedges, triangles } = delaunay;
  const corners: Point[] = [];
  for (let at = 0; at < circumcenters.length; at += 2) {
    corners.push([circumcenters[at] as number, circumcenters[at + 1] as number]);
  }
  const edges: Edge[] = [];
  for (const [half, opposite] of halfedges.entries()) {
    if (opposite <= half) continue;
    const next = half % 3 === 2 ? half - 2 : half + 1;
    edges.push({
      sites: [triangles[half] as number, triangles[next] as number],
      corners: [Math.floor(half / 3), Math.floor(opposite / 3)],
    });
  }
  return { sites, corners, edges };
}

function boundsOf(points: readonly Point[]): [number, number, number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Twice the signed area of a closed ring (first point repeated at the end): positive anticlockwise. */
export function doubleArea(ring: readonly Point[]): number {
  let sum = 0;
  let [lastX, lastY] = ring[0] ?? [0, 0];
  const [originX, originY] = [lastX, lastY];
  for (const [x, y] of ring.slice(1)) {
    sum += (lastX - originX) * (y - originY) - (x - originX) * (lastY - originY);
    [lastX, lastY] = [x, y];
  }
  return sum;
}

function centroid(ring: readonly Point[]): Point {
  let sumX = 0;
  let sumY = 0;
  for (const [index, [x, y]] of ring.slice(0, -1).entries()) {
    const [nextX, nextY] = ring[index + 1] as Point;
    const cross = x * nextY - nextX * y;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
  }
  const area = 3 * doubleArea(ring);
  return [sumX / area, sumY / area];
}
