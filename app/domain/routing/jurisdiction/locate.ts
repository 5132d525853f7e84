// Where is the problem? A point decides; else what the resident chose, made finer by what the text names; else the text
// alone. Every answer says how it came about, and none is certain.
import type { Area } from "../../branch/branch.ts";
import type { AreaId } from "../../shared/ids.ts";
import type { Point } from "../../shared/point.ts";
import type { Atlas } from "./atlas.ts";
import { shared } from "./located.ts";
import type { Located, LocateNote } from "./located.ts";
import { locatePoint, pointOfPlace } from "./locate-point.ts";
import { placesInText } from "./locate-text.ts";
import type { TextPlaces } from "./locate-text.ts";

export interface Place {
  /** As it was typed; coordinates in it count as a point. */
  readonly text: string;
  /** The description: a weaker source, read only when the place names nothing. */
  readonly description?: string;
  readonly chosenAreaId: AreaId | null;
  readonly point: Point | null;
}

const CHOSEN = 0.93;
const CHOSEN_AND_NAMED = 0.97;
const CHOSEN_BUT_ANOTHER_NAMED = 0.75;
const ANOTHER_NAMED = 0.2;
const REFINED = 0.9;
const NAMED = 0.88;
const NAMED_IN_DESCRIPTION = 0.6;
const CANDIDATES = 5;

const unknown: Located = { areas: [], how: "unknown", matched: null, notes: [], landmarkId: null };

/** The areas in which the problem can lie. An area or landmark that the atlas does not know counts for nothing. */
export function locate(place: Place, atlas: Atlas): Located {
  const typed = place.point ? null : pointOfPlace(place.text, atlas);
  const point = place.point ?? typed?.point;
  const byPoint = point ? locatePoint(point, place.chosenAreaId, atlas) : null;
  if (byPoint) return typed?.swapped ? noted(byPoint, { code: "coordinates_swapped" }) : byPoint;
  const inPlace = placesInText(place.text, atlas);
  const chosen = place.chosenAreaId === null ? undefined : atlas.areas.get(place.chosenAreaId);
  const inDescription = () => placesInText(place.description ?? "", atlas);
  if (chosen && !atlas.parents.has(chosen.id)) return locateChosen(chosen, inPlace, atlas);
  if (chosen) return refineChosen(chosen, inPlace, inDescription(), atlas);
  if (inPlace) return locateNamed(inPlace, NAMED);
  const named = inDescription();
  // Who writes about elsewhere in passing is not elsewhere.
  return named && named.scores.size > 0 ? locateNamed(named, NAMED_IN_DESCRIPTION) : unknown;
}

const noted = (located: Located, note: LocateNote): Located => ({
  ...located,
  notes: [...located.notes, note],
});

function locateNamed(places: TextPlaces, sum: number): Located {
  const { scores, matched, landmark } = places;
  const areas = shared(scores, sum, CANDIDATES);
  const notes: LocateNote[] =
    areas.length > 1 ? [{ code: "several_alike", count: areas.length }] : [];
  const how = areas.length === 0 ? "outside" : "text";
  return { areas, how, matched, notes, landmarkId: landmark?.id ?? null };
}

/** The lowest area was chosen: the text can only agree, or raise a doubt. */
function locateChosen(chosen: Area, places: TextPlaces | null, atlas: Atlas): Located {
  const areaId = chosen.id;
  const own = { matched: null, notes: [], landmarkId: null, how: "chosen" } as const;
  if (!places || places.scores.size === 0)
    return { ...own, areas: [{ areaId, probability: CHOSEN }] };
  const { matched, scores } = places;
  const landmarkId = places.landmark?.id ?? null;
  const [best] = shared(scores, ANOTHER_NAMED, 1);
  const other = best && atlas.areas.get(best.areaId);
  const agrees = scores.has(areaId) || (other && chosen.path.startsWith(other.path));
  if (agrees || !best)
    return { ...own, areas: [{ areaId, probability: CHOSEN_AND_NAMED }], matched, landmarkId };
  return {
    ...own,
    areas: [{ areaId, probability: CHOSEN_BUT_ANOTHER_NAMED }, best],
    matched,
    landmarkId,
    notes: [{ code: "text_names_another", areaId: best.areaId }],
  };
}

/** A township was chosen: villages below it that are named come first. */
function refineChosen(
  chosen: Area,
  inPlace: TextPlaces | null,
  inDescription: TextPlaces | null,
  atlas: Atlas,
): Located {
  for (const places of [inPlace, inDescription]) {
    const below = [...(places?.scores ?? [])].filter(
      ([id]) => id !== chosen.id && atlas.areas.get(id)?.path.startsWith(chosen.path),
    );
    if (!places || below.length === 0) continue;
    const located = locateNamed({ ...places, scores: new Map(below) }, REFINED);
    return { ...located, how: "chosen" };
  }
  return locateChosen(chosen, inPlace, atlas);
}
