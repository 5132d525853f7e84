// A map for measuring: square fields with wiggly borders that neighbours share to the last digit.
import type { AreaOnMap } from "../../app/domain/routing/jurisdiction/atlas.ts";
import type { AreaId } from "../../app/domain/shared/ids.ts";
import type { Draw } from "../demo/random.ts";
import { between } from "../demo/random.ts";

type Spot = [number, number];

const WEST = 116;
const SOUTH = 30;
const FIELD_DEGREES = 0.05;
/** How far a border strays, in fields. */
const WIGGLE = 0.2;

/** `side` × `side` areas whose rings have `corners` corners each; a multiple of four. */
export function makeTiling(draw: Draw, side: number, corners: number): AreaOnMap[] {
  const steps = corners / 4;
  const grid = Array.from({ length: (side + 1) ** 2 }, (_, at): Spot => {
    const [column, row] = [at % (side + 1), Math.floor(at / (side + 1))];
    return [column + between(draw, -WIGGLE, WIGGLE), row + between(draw, -WIGGLE, WIGGLE)];
  });
  const corner = (column: number, row: number) => grid[row * (side + 1) + column] as Spot;
  const lines = new Map<string, Spot[]>();
  const line = (from: [number, number], to: [number, number]): Spot[] => {
    const name = `${from.join(",")} ${to.join(",")}`;
    const known = lines.get(name) ?? wander(draw, corner(...from), corner(...to), steps);
    lines.set(name, known);
    return known;
  };
  return Array.from({ length: side ** 2 }, (_, at) => {
    const [column, row] = [at % side, Math.floor(at / side)];
    const ring = [
      ...line([column, row], [column + 1, row]).slice(0, -1),
      ...line([column + 1, row], [column + 1, row + 1]).slice(0, -1),
      ...[...line([column, row + 1], [column + 1, row + 1])].reverse().slice(0, -1),
      ...[...line([column, row], [column, row + 1])].reverse(),
    ].map(([x, y]) => [WEST + x * FIELD_DEGREES, SOUTH + y * FIELD_DEGREES]);
    const code = `field-${String(at)}`;
    return {
      ...{ id: code as AreaId, code, parentId: null, path: `/${code}/`, level: "village" },
      name: { en: `Field ${String(at)}`, "zh-CN": `田${String(at)}号` },
      geometry: { type: "Polygon", coordinates: [ring] },
    };
  });
}

/** A line of `steps` pieces that strays a little to both sides, and ends where it should. */
function wander(draw: Draw, from: Spot, to: Spot, steps: number): Spot[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const [turns, start] = [between(draw, 3, 9), draw() * 2 * Math.PI];
  return Array.from({ length: steps + 1 }, (_, step): Spot => {
    const along = step / steps;
    const rough = step % steps === 0 ? 0 : between(draw, -0.1, 0.1) / steps;
    const aside =
      Math.sin(Math.PI * along) * 0.06 * Math.sin(start + turns * along * Math.PI) + rough;
    return [from[0] + dx * along - dy * aside, from[1] + dy * along + dx * aside];
  });
}
