// A road with a pothole, and the same road mended.
import { between, gradient, svg, village } from "./scene.ts";
import type { Variation } from "./scene.ts";

const ROAD = "M330 230H470L880 600H-80Z";

export function road(variation: Variation, mended: boolean): string {
  const at = `translate(${between(270, 430, variation.place)} ${between(425, 475, variation.turn)})`;
  const sky = mended ? ["#8fb8dc", "#dfe9ee"] : ["#a9b1b8", "#d8dad9"];
  const definitions = [
    gradient("sky", sky[0] ?? "", sky[1] ?? ""),
    gradient("grass", "#7f9a55", "#586f37"),
    gradient("asphalt", "#8b8a88", "#5d5c5b"),
    `<clipPath id="on-road"><path d="${ROAD}"/></clipPath>`,
  ].join("");
  return svg(definitions, [
    `<rect width="800" height="240" fill="url(#sky)"/>`,
    village(232, variation, "#cfc4b2"),
    `<rect y="230" width="800" height="370" fill="url(#grass)"/>`,
    `<path d="${ROAD}" fill="url(#asphalt)"/>`,
    `<path d="M398 235h4L404 300h-8zM394 330h12l6 70h-24zM384 440h32l10 160h-52z" fill="#e8e4d4" opacity=".85"/>`,
    `<g clip-path="url(#on-road)"><g transform="${at}">${mended ? patch : hole}</g></g>`,
    `<rect y="230" width="800" height="370" filter="url(#rough)" opacity=".55"/>`,
    mended ? "" : `<rect width="800" height="600" fill="#20262c" opacity=".12"/>`,
  ]);
}

const hole = `<path d="M-150 10C-130-40-60-62 10-55S140-40 160 4 110 68 30 72-170 60-150 10Z" fill="#45423f"/>
<path d="M-128 12C-108-28-50-44 8-40S118-26 134 6 92 52 26 56-146 48-128 12Z" fill="#2a2725"/>
<path d="M-96 20C-70-6-20-14 20-10S96 0 100 16 60 44 14 44-120 44-96 20Z" fill="#6f7f86"/>
<path d="M-60 18C-40 8 0 4 30 8S70 18 60 24-80 30-60 18Z" fill="#aebcc2" opacity=".8" filter="url(#soft)"/>
<path d="M160 4l52-26M-150 14l-66 22M30 72l24 44M-20-55l-18-34" stroke="#3a3836" stroke-width="5" fill="none"/>
<g fill="#55514d"><circle cx="-176" cy="52" r="9"/><circle cx="186" cy="40" r="12"/><circle cx="112" cy="86" r="8"/><circle cx="-70" cy="88" r="10"/></g>`;

const patch = `<path d="M-190-72H170L226 92H-250Z" fill="#3b3b3c"/><path d="M-190-72H170L226 92H-250Z" fill="none" stroke="#2b2b2c" stroke-width="6"/>`;
