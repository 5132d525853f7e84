// Fewer positions for the same line, as far as an eye can tell. Knows lines only, nothing of areas.

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number];
export type Line = readonly Position[];

/**
 * The line without positions that lie within `toleranceDegrees` (of latitude) of what is left (Douglas and Peucker,
 * 1973). Its ends stay. `widthOfLongitude`: what a degree of longitude is worth there, 1 at the equator.
 */
export function simplifiedLine(
  line: Line,
  toleranceDegrees: number,
  widthOfLongitude: number,
): Line {
  const last = line.length - 1;
  if (last < 2) return line;
  const kept = new Uint8Array(line.length);
  kept[0] = kept[last] = 1;
  const open: [number, number][] = [[0, last]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const { at, away } = farthest(line, from, to, widthOfLongitude);
    // A closed line ends where it begins: its farthest corner stays whatever the tolerance.
    const closes = line[from]?.[0] === line[to]?.[0] && line[from]?.[1] === line[to]?.[1];
    if (at === from || (away <= toleranceDegrees && !closes)) continue;
    kept[at] = 1;
    open.push([from, at], [at, to]);
  }
  return line.filter((_, at) => kept[at] === 1);
}

function farthest(line: Line, from: number, to: number, width: number) {
  const [ax, ay] = line[from] as Position;
  const [bx, by] = line[to] as Position;
  const [dx, dy] = [(bx - ax) * width, by - ay];
  const squared = dx * dx + dy * dy;
  let [at, away] = [from, -1];
  for (let one = from + 1; one < to; one += 1) {
    const [x, y] = line[one] as Position;
    const [px, py] = [(x - ax) * width, y - ay];
    const share = squared === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
    const distance = Math.hypot(px - share * dx, py - share * dy);
    if (distance > away) [at, away] = [one, distance];
  }
  return { at, away };
}
