// Which areas a text speaks of: names of villages, townships and landmarks in it, weighed against each other.
import type { Area } from "../../branch/branch.ts";
import type { Landmark } from "../../branch/landmark.ts";
import type { AreaId } from "../../shared/ids.ts";
import type { Atlas } from "./atlas.ts";
import { findNames } from "./gazetteer.ts";
import type { Meaning } from "./gazetteer.ts";

export interface TextPlaces {
  /** How much speaks for each area; a township only when nothing below it is named. */
  readonly scores: ReadonlyMap<AreaId, number>;
  readonly matched: string;
  readonly landmark: Landmark | null;
}

/** A village's own name says more than a landmark's. */
const AREA_WEIGHT = 3;
const LANDMARK_WEIGHT = 2;
/** Of two villages with a school, the one in the township that is named as well. */
const BELOW_NAMED = 6;

/** What the text names inside the county, or outside it; null when it names nothing. */
export function placesInText(text: string, atlas: Atlas): TextPlaces | null {
  const names = findNames(atlas.gazetteer, text);
  const inside = names
    .map(({ meanings }) => meanings.filter(({ areaId }) => areaId !== null))
    .filter((meanings) => meanings.length > 0);
  const scored = scoresOf(inside, atlas);
  if (scored.size > 0) {
    const scores = preferNamed(scored, namedAbove(inside, atlas), atlas);
    const [best] = [...scores].sort(([, a], [, b]) => b - a)[0] ?? [];
    const meant = inside.flat().filter(({ areaId }) => areaId === best);
    const landmark = meant.find((one) => one.landmark !== null) ?? null;
    const named = landmark ?? meant[0];
    return { scores, matched: named?.name ?? "", landmark: landmark?.landmark ?? null };
  }
  const outside = names.flatMap(({ meanings }) => meanings).find(({ areaId }) => areaId === null);
  if (!outside) return null;
  return { scores: new Map(), matched: outside.name, landmark: outside.landmark };
}

function scoresOf(names: readonly (readonly Meaning[])[], atlas: Atlas): Map<AreaId, number> {
  const low = sum(names, (area) => !atlas.parents.has(area), atlas);
  if (low.size > 0) return low;
  // The county as a whole says nothing, a township does.
  return sum(names, (area) => !isTop(atlas.areas.get(area)), atlas);
}

function sum(
  names: readonly (readonly Meaning[])[],
  counts: (area: AreaId) => boolean,
  atlas: Atlas,
): Map<AreaId, number> {
  const scores = new Map<AreaId, number>();
  for (const meanings of names) {
    for (const { areaId, landmark } of meanings) {
      if (areaId === null || !atlas.areas.has(areaId) || !counts(areaId)) continue;
      const weight = (landmark ? LANDMARK_WEIGHT : AREA_WEIGHT) / meanings.length;
      scores.set(areaId, (scores.get(areaId) ?? 0) + weight);
    }
  }
  return scores;
}

const isTop = (area: Area | undefined): boolean => area?.parentId === null;

/** The townships and districts that are named themselves. */
function namedAbove(names: readonly (readonly Meaning[])[], atlas: Atlas): Area[] {
  return names.flat().flatMap(({ areaId, landmark }) => {
    const area = areaId === null || landmark ? undefined : atlas.areas.get(areaId);
    return area && atlas.parents.has(area.id) && !isTop(area) ? [area] : [];
  });
}

function preferNamed(
  scores: ReadonlyMap<AreaId, number>,
  above: readonly Area[],
  atlas: Atlas,
): Map<AreaId, number> {
  const isBelow = (id: AreaId) =>
    above.some(({ path }) => atlas.areas.get(id)?.path.startsWith(path));
  return new Map([...scores].map(([id, score]) => [id, isBelow(id) ? score * BELOW_NAMED : score]));
}
