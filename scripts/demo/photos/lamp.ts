// A street at night, with its lamp dark, and lit again.
import { between, gradient, svg } from "./scene.ts";
import type { Variation } from "./scene.ts";

export function lamp(variation: Variation, lit: boolean): string {
  const x = Number(between(470, 600, variation.place));
  const sky = lit ? ["#16233d", "#3a4560"] : ["#0b1220", "#1c2434"];
  const definitions = [
    gradient("sky", sky[0] ?? "", sky[1] ?? ""),
    gradient("street", lit ? "#4b4a48" : "#1d2026", lit ? "#6a6458" : "#14161b"),
    `<radialGradient id="glow"><stop offset="0" stop-color="#ffe9b0" stop-opacity=".95"/><stop offset=".35" stop-color="#ffcf73" stop-opacity=".4"/><stop offset="1" stop-color="#ffcf73" stop-opacity="0"/></radialGradient>`,
  ].join("");
  const wall = lit ? "#5b5348" : "#20232b";
  return svg(definitions, [
    `<rect width="800" height="600" fill="url(#sky)"/>`,
    `<rect y="${between(170, 230, variation.turn)}" width="300" height="330" fill="${wall}"/>`,
    `<path d="M-20 ${between(170, 230, variation.turn)}h350l-30-46H0z" fill="${lit ? "#3b3430" : "#14161c"}"/>`,
    windows(lit),
    `<rect y="430" width="800" height="170" fill="url(#street)"/>`,
    `<path d="M0 430H800V446H0Z" fill="${lit ? "#847c6d" : "#262a32"}"/>`,
    lit
      ? `<ellipse cx="${String(x - 70)}" cy="505" rx="330" ry="75" fill="#ffd98a" opacity=".5" filter="url(#blur)"/>`
      : "",
    post(x, lit),
    lit ? `<circle cx="${String(x - 92)}" cy="138" r="250" fill="url(#glow)"/>` : "",
    `<rect width="800" height="600" filter="url(#rough)" opacity="${lit ? ".35" : ".6"}"/>`,
  ]);
}

const windows = (lit: boolean): string =>
  [60, 150, 230]
    .map((x, index) => {
      const warm = index === 1 ? "#d9a75a" : lit ? "#2b2b30" : "#10131a";
      return `<rect x="${String(x)}" y="290" width="42" height="56" fill="${warm}"/>`;
    })
    .join("");

function post(x: number, lit: boolean): string {
  const [colour, edge] = lit ? ["#2c2b2a", "#ffdf9c"] : ["#07090d", "#2b313b"];
  return `<path d="M${String(x)} 520V150C${String(x)} 112 ${String(x - 40)} 116 ${String(x - 84)} 122" fill="none" stroke="${colour}" stroke-width="13"/>
<path d="M${String(x + 5)} 520V150" stroke="${edge}" stroke-width="2" opacity=".6"/>
<path d="M${String(x - 132)} 134l16-22h36l6 18z" fill="${colour}"/>
<path d="M${String(x - 128)} 136h52l-8 12h-38z" fill="${lit ? "#fff6d8" : "#39404b"}"/>`;
}
