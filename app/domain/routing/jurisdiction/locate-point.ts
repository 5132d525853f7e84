// Where a point lies: in an area, near the border of another, just outside the county, or beyond.
import type { AreaId } from "../../shared/ids.ts";
import type { Point } from "../../shared/point.ts";
import { areasAt, bordersNear, outsideNear } from "./atlas.ts";
import type { Atlas } from "./atlas.ts";
import type { Located, LocateNote } from "./located.ts";
import { pointInText } from "./point-in-text.ts";

/** A phone is as wrong as that; nearer to a border, the neighbour may be meant. */
const BORDER_METRES = 30;
/** A point so little outside is taken for the county's own: river banks and shores are drawn roughly. */
const OUTSIDE_METRES = 500;

const INSIDE = 0.97;
const AT_THE_EDGE = 0.9;
const FAR_FROM_THE_EDGE = 0.5;
const OTHERS_THAN_CHOSEN = 0.85;
const CHOSEN_ELSEWHERE = 0.12;

/** The coordinates in a place as it was typed, turned round when only that lies in the county. */
export function pointOfPlace(
  text: string,
  atlas: Atlas,
): { readonly point: Point; readonly swapped: boolean } | null {
  const typed = pointInText(text);
  if (!typed) return null;
  const { point } = typed;
  const turned = { longitude: point.latitude, latitude: point.longitude };
  const swapped =
    typed.couldBeSwapped &&
    Math.abs(turned.latitude) <= 90 &&
    isOutside(point, atlas) &&
    areasAt(atlas, turned).length > 0;
  return { point: swapped ? turned : point, swapped };
}

/** True when the point lies in no area and near none. Where there is no map, nothing lies outside it. */
export function isOutside(point: Point, atlas: Atlas): boolean {
  if (atlas.index === null || areasAt(atlas, point).length > 0) return false;
  return bordersNear(atlas, point, OUTSIDE_METRES).length === 0;
}

/** Where it lies; null when there is no map. `chosenAreaId`: what the resident said, which gives way to the point. */
export function locatePoint(
  point: Point,
  chosenAreaId: AreaId | null,
  atlas: Atlas,
): Located | null {
  if (atlas.index === null) return null;
  const located = locateAlone(point, atlas);
  const chosen = chosenAreaId === null ? undefined : atlas.areas.get(chosenAreaId);
  if (!chosen) return located;
  const [first] = located.areas;
  const isIn = first && atlas.areas.get(first.areaId)?.path.startsWith(chosen.path);
  if (isIn || located.areas.some(({ areaId }) => areaId === chosen.id)) return located;
  return {
    ...located,
    areas: [
      ...located.areas.map(({ areaId, probability }) => ({
        areaId,
        probability: probability * OTHERS_THAN_CHOSEN,
      })),
      { areaId: chosen.id, probability: CHOSEN_ELSEWHERE },
    ],
    notes: [...located.notes, { code: "point_not_in_chosen", areaId: chosen.id }],
  };
}

function locateAlone(point: Point, atlas: Atlas): Located {
  const [own] = areasAt(atlas, point);
  const none = { matched: null, landmarkId: null };
  if (!own) return justOutside(point, atlas) ?? outside(point, atlas);
  const [neighbour] = bordersNear(atlas, point, BORDER_METRES).filter(
    ({ area }) => area.id !== own.id,
  );
  if (!neighbour)
    return { ...none, areas: [{ areaId: own.id, probability: INSIDE }], how: "point", notes: [] };
  // On the line itself both are as likely.
  const share = 0.5 * (1 - neighbour.metres / BORDER_METRES);
  const note: LocateNote = {
    code: "near_border",
    areaId: neighbour.area.id,
    metres: Math.round(neighbour.metres),
  };
  const areas = [
    { areaId: own.id, probability: INSIDE * (1 - share) },
    { areaId: neighbour.area.id, probability: INSIDE * share },
  ];
  return { ...none, areas, how: "border", notes: [note] };
}

function justOutside(point: Point, atlas: Atlas): Located | null {
  const [nearest] = bordersNear(atlas, point, OUTSIDE_METRES);
  if (!nearest) return null;
  const { area, metres } = nearest;
  const away = metres / OUTSIDE_METRES;
  const probability = AT_THE_EDGE + away * (FAR_FROM_THE_EDGE - AT_THE_EDGE);
  return {
    areas: [{ areaId: area.id, probability }],
    how: "border",
    matched: null,
    landmarkId: null,
    notes: [{ code: "just_outside", areaId: area.id, metres: Math.round(metres) }],
  };
}

const outside = (point: Point, atlas: Atlas): Located => ({
  areas: [],
  how: "outside",
  matched: null,
  notes: [],
  landmarkId: outsideNear(atlas, point)?.id ?? null,
});
