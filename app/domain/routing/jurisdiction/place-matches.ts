// What somebody may mean by a place in words: the areas to choose from when they do not know their village.
import type { LocalText } from "../../shared/language.ts";
import type { AreaId } from "../../shared/ids.ts";
import type { Atlas } from "./atlas.ts";
import { findNames } from "./gazetteer.ts";
import { placesInText } from "./locate-text.ts";

export interface PlaceMatch {
  /** Of the area. */
  readonly code: string;
  readonly area: LocalText;
  /** The area around it, when that is not the whole county. */
  readonly township: LocalText | null;
  /** What the text names in it; null when it names the area itself, or only the one around it. */
  readonly landmark: LocalText | null;
  /** The text names no village, and this is the township as a whole. */
  readonly isWhole: boolean;
}

/** More than these help nobody to choose. */
const MOST = 6;

/** The likeliest first; none when the text names nothing in the county. One alone is what is meant, as far as names go. */
export function placeMatches(text: string, atlas: Atlas): PlaceMatch[] {
  const places = placesInText(text, atlas);
  const ids = [...(places?.scores ?? [])].sort(([, a], [, b]) => b - a).map(([id]) => id);
  const wholes = ids.filter((id) => atlas.parents.has(id));
  if (wholes.length === 0) return ids.slice(0, MOST).flatMap((id) => match(id, text, atlas));
  return wholes.slice(0, MOST).flatMap((id) => within(id, atlas));
}

/** A township that was named: its villages, when they are few, and the whole. */
function within(id: AreaId, atlas: Atlas): PlaceMatch[] {
  const whole = match(id, "", atlas).map((one) => ({ ...one, isWhole: true }));
  const below = [...atlas.areas.values()].filter(({ parentId }) => parentId === id);
  if (below.length > MOST) return whole;
  return [...below.flatMap((area) => match(area.id, "", atlas)), ...whole];
}

function match(id: AreaId, text: string, atlas: Atlas): PlaceMatch[] {
  const area = atlas.areas.get(id);
  if (!area) return [];
  const above = area.parentId === null ? undefined : atlas.areas.get(area.parentId);
  const named = findNames(atlas.gazetteer, text)
    .flatMap(({ meanings }) => meanings)
    .filter(({ areaId }) => areaId === id);
  // A village's own name says enough.
  const landmark = named.every((one) => one.landmark) ? named[0]?.landmark : null;
  return [
    {
      code: area.code,
      area: area.name,
      township: above && above.parentId !== null ? above.name : null,
      landmark: landmark?.name ?? null,
      isWhole: false,
    },
  ];
}
