// A corner where refuse lies, and the same corner swept, with flowers.
import { between, gradient, svg, village } from "./scene.ts";
import type { Variation } from "./scene.ts";

export function refuse(variation: Variation, cleared: boolean): string {
  const at = `translate(${between(250, 420, variation.place)} 470)`;
  const definitions = [
    gradient("sky", "#a8c6dd", "#e6edf0"),
    gradient("wall", "#d9d2c3", "#b9b09e"),
    gradient("ground", cleared ? "#b7b1a4" : "#8d8678", cleared ? "#948d7f" : "#6c6557"),
  ].join("");
  return svg(definitions, [
    `<rect width="800" height="260" fill="url(#sky)"/>`,
    village(250, variation, "#c9b8a0"),
    `<rect y="240" width="800" height="190" fill="url(#wall)"/>`,
    `<path d="M0 240H800V254H0Z" fill="#7c7263"/><path d="M0 300H800M0 360H800M130 254V430M390 254V430M640 254V430" stroke="#a79d8a" stroke-width="3"/>`,
    `<rect y="430" width="800" height="170" fill="url(#ground)"/>`,
    `<g transform="${at}">${cleared ? bed : heap}</g>`,
    `<rect width="800" height="600" filter="url(#rough)" opacity=".4"/>`,
  ]);
}

const bag = (x: number, y: number, size: number, colour: string): string =>
  `<g transform="translate(${String(x)} ${String(y)}) scale(${String(size)})"><path d="M-50 40C-70 0-40-34-12-40L-18-60 0-50 16-62 14-40C46-32 66 4 48 40Z" fill="${colour}"/><path d="M-26-20C-36 0-34 20-26 34M8-30C18-8 20 14 12 34" stroke="#ffffff44" stroke-width="5" fill="none"/></g>`;

const heap = `<ellipse cx="0" cy="62" rx="280" ry="34" fill="#3b362d" opacity=".45" filter="url(#soft)"/>
<path d="M-230-40h120v100h-120z" fill="#b58a55" transform="rotate(-8)"/><path d="M-170-40v100" stroke="#8c683c" stroke-width="7" transform="rotate(-8)"/>
${bag(-90, 20, 1.15, "#24272b")}${bag(10, 0, 1.5, "#2f3338")}${bag(120, 24, 1.1, "#3f6f5b")}${bag(200, 36, 0.8, "#25282c")}
<g><rect x="-40" y="58" width="70" height="22" rx="9" fill="#c9d6da" transform="rotate(12)"/><circle cx="160" cy="72" r="14" fill="#c8402f"/><path d="M-170 70l60-10 6 18-62 10z" fill="#e7e1cf"/><path d="M60 78l64-4 2 14-60 6z" fill="#d7b13f"/></g>`;

const plant = (x: number, colour: string): string =>
  `<g transform="translate(${String(x)} 0)"><path d="M0 20C-10-10-26-14-30-30M0 20C0-14 0-20 0-44M0 20C12-8 26-12 30-28" stroke="#4d7a3c" stroke-width="6" fill="none"/><g fill="${colour}"><circle cx="-30" cy="-34" r="12"/><circle cy="-48" r="13"/><circle cx="30" cy="-32" r="12"/></g></g>`;

const bed = `<path d="M-250 20H250L262 64H-262Z" fill="#8a5a3c"/><path d="M-244 24H244L250 40H-250Z" fill="#4a3526"/>
${plant(-190, "#d9463c")}${plant(-110, "#e8b23a")}${plant(-30, "#d9463c")}${plant(50, "#f0e7d8")}${plant(130, "#e8b23a")}${plant(200, "#d9463c")}`;
