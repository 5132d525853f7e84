// The form in which a moderator covers parts of a photo: rectangles in percent of its width and height.
import { COVERS_MAX } from "./cover.ts";
import type { Cover } from "./cover.ts";

export const coverSides = ["left", "top", "width", "height"] as const;
export type CoverSide = (typeof coverSides)[number];

/** The name of a field: `left0`, `top0` ... of the first rectangle. */
export function coverField(side: CoverSide, index: number): string {
  return `${side}${String(index)}`;
}

const PERCENT = 100;
const NUMBER = /^\d{1,3}([.,]\d{1,3})?$/;

export type CoversRead =
  | { readonly ok: true; readonly covers: readonly Cover[] }
  /** Field name to `percent` (no number from 0 to 100) or `nothing` (covers nothing). */
  | { readonly ok: false; readonly errors: Readonly<Record<string, "percent" | "nothing">> };

/** Reads the rectangles; a row of empty fields is none. */
export function coversIn(typed: Readonly<Record<string, string>>): CoversRead {
  const covers: Cover[] = [];
  const errors: Record<string, "percent" | "nothing"> = {};
  for (let index = 0; index < COVERS_MAX; index += 1) {
    const texts = coverSides.map((side) => (typed[coverField(side, index)] ?? "").trim());
    if (texts.every((text) => text === "")) continue;
    const numbers = texts.map(fractionOf);
    for (const [at, side] of coverSides.entries()) {
      const number = numbers[at] ?? null;
      const isSize = side === "width" || side === "height";
      if (number === null) errors[coverField(side, index)] = "percent";
      else if (isSize && number === 0) errors[coverField(side, index)] = "nothing";
    }
    const [x, y, width, height] = numbers.map((number) => number ?? 0);
    covers.push({ x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 });
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, covers };
}

function fractionOf(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  const percent = Number(text.replace(",", "."));
  return percent <= PERCENT ? percent / PERCENT : null;
}

/** What the form begins with. */
export function typedCovers(covers: readonly Cover[]): Record<string, string> {
  const percent = (fraction: number) => String(Math.round(fraction * PERCENT * 1_000) / 1_000);
  const rows = covers.map((one, index) => [
    [coverField("left", index), percent(one.x)],
    [coverField("top", index), percent(one.y)],
    [coverField("width", index), percent(one.width)],
    [coverField("height", index), percent(one.height)],
  ]);
  return Object.fromEntries(rows.flat()) as Record<string, string>;
}
