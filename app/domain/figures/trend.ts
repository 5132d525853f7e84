// Rates over months as lines of a drawing. Pure: numbers in, positions out; months without a rate leave a gap.

export interface Line {
  /** What `d` of an SVG path takes; empty when there is no month with a rate. */
  readonly path: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** `shares` from 0 to 1, one a month, first to last; null: none. The drawing is `width` by `height`, 1 at the top. */
export function lineOf(shares: readonly (number | null)[], width: number, height: number): Line {
  const step = shares.length < 2 ? 0 : width / (shares.length - 1);
  const dots: { x: number; y: number }[] = [];
  let path = "";
  let isDrawing = false;
  for (const [index, share] of shares.entries()) {
    if (share === null) {
      isDrawing = false;
      continue;
    }
    const dot = { x: round(index * step), y: round((1 - share) * height) };
    dots.push(dot);
    path += `${isDrawing ? "L" : "M"}${String(dot.x)} ${String(dot.y)}`;
    isDrawing = true;
  }
  return { path, dots };
}
