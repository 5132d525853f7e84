// What the drawn photos of the demo share: size, light, and the grain that makes a drawing look like a picture.

/** Drawn on 800 x 600, kept as this: what a phone shows. */
const WIDTH_PX = 640;
const HEIGHT_PX = 480;

/** How one picture of a place differs from that of another place: 0 to 1, from the story's key. */
export interface Variation {
  readonly turn: number;
  readonly place: number;
}

/** `from` to `to` by a share of 0 to 1, in whole numbers. */
export const between = (from: number, to: number, share: number): string =>
  String(Math.round(from + (to - from) * share));

/** The whole picture: `layers` from the back to the front. */
export function svg(definitions: string, layers: readonly string[]): string {
  const size = `width="${String(WIDTH_PX)}" height="${String(HEIGHT_PX)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 800 600">
<defs>${definitions}
<filter id="rough" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.7" numOctaves="1" seed="4"/><feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 .45 -.08"/></filter>
<filter id="soft"><feGaussianBlur stdDeviation="5"/></filter><filter id="blur"><feGaussianBlur stdDeviation="18"/></filter></defs>
${layers.join("\n")}</svg>`;
}

export const gradient = (id: string, top: string, bottom: string): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`;

/** Hills far away, and houses before them. */
export function village(horizon: number, { turn }: Variation, colour: string): string {
  const house = (x: number, width: number, height: number) => {
    const top = String(horizon - height);
    const [left, right] = [String(x), String(x + width)];
    const roof = `${String(x - 8)},${top} ${String(x + width / 2)},${String(horizon - height - 26)} ${String(x + width + 8)},${top}`;
    return `<rect x="${left}" y="${top}" width="${String(width)}" height="${String(height)}" fill="${colour}"/><polygon points="${roof}" fill="#4b4340"/><rect x="${String(x + width / 3)}" y="${String(horizon - height * 0.6)}" width="14" height="18" fill="#33404a"/><path d="M${left} ${String(horizon)}H${right}" stroke="#00000055" stroke-width="3"/>`;
  };
  const shift = turn * 90;
  return [
    `<path d="M0 ${String(horizon)}C120 ${String(horizon - 70 - shift)} 260 ${String(horizon - 40)} 400 ${String(horizon - 60)}S680 ${String(horizon - 110 + shift)} 800 ${String(horizon - 50)}V${String(horizon)}Z" fill="#5f7a68" opacity=".75"/>`,
    house(40 + shift, 110, 66),
    house(190 + shift, 84, 52),
    house(560 + shift, 120, 74),
  ].join("");
}
