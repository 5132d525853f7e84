// Which names can be written on the drawn county without lying across each other: the others stand in the table beside it.

export interface NameOnMap {
  readonly code: string;
  readonly text: string;
  /** The middle of its line, in the frame's units. */
  readonly at: readonly [number, number];
  /** Its number stands above it: such names are written first. */
  readonly counted: boolean;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const NAME_UNITS = 9;
const COUNT_UNITS = 15;
/** Letters are about half as wide as high; characters of Chinese are square. */
const LETTER_WIDTH = 0.58;
/** Below the middle of the area. */
export const NAME_BELOW_UNITS = 11;

/** The codes of the names that fit between x = 0 and `width`, the counted ones first, else in the order given. */
export function namesThatFit(names: readonly NameOnMap[], width: number): ReadonlySet<string> {
  const counted = names.filter((name) => name.counted);
  const others = names.filter((name) => !name.counted);
  const taken = new Map<string, Box[]>(counted.map((name) => [name.code, [countBox(name)]]));
  const fitting = new Set<string>();
  for (const name of [...counted, ...others]) {
    const box = nameBox(name);
    const free = [...taken].every(
      ([code, boxes]) => code === name.code || boxes.every((other) => !meet(box, other)),
    );
    if (!free || box[0] < 0 || box[2] > width) continue;
    fitting.add(name.code);
    taken.set(name.code, [...(taken.get(name.code) ?? []), box]);
  }
  return fitting;
}

function nameBox({ text, at: [x, y] }: NameOnMap): Box {
  const half = ([...text].reduce((sum, one) => sum + widthOf(one), 0) * NAME_UNITS) / 2;
  const bottom = y + NAME_BELOW_UNITS + 2;
  return [x - half, bottom - NAME_UNITS - 1, x + half, bottom];
}

function countBox({ at: [x, y] }: NameOnMap): Box {
  return [x - COUNT_UNITS, y - COUNT_UNITS * 0.8, x + COUNT_UNITS, y + 1];
}

function widthOf(one: string): number {
  return /[\u2e80-\uffff]/u.test(one) ? 1 : LETTER_WIDTH;
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
