// What the portal makes of a place before its resident goes on: a village that the point gives, or places to choose from.
import type { Context } from "../../shared/context.server.ts";
import type { LocalText } from "../../shared/language.ts";
import type { Point } from "../../shared/point.ts";
import { areasAt } from "./atlas.ts";
import { pointOfPlace } from "./locate-point.ts";
import { placeMatches } from "./place-matches.ts";
import type { PlaceMatch } from "./place-matches.ts";
import { readAtlas } from "./read-atlas.server.ts";

export interface PointPlace {
  readonly code: string;
  readonly name: LocalText;
}

/** The lowest area that holds the point, on a border one of the two; null outside the county or without a map. */
export async function placeOfPoint(context: Context, point: Point): Promise<PointPlace | null> {
  const [area] = areasAt(await readAtlas(context.db, context.db.read), point);
  return area ? { code: area.code, name: area.name } : null;
}

/**
 * For somebody who chose no village: the one in which their point lies, be it typed or pressed on a map, or else the
 * places that their words may mean. Both can be nothing: then nothing is known, and a person will look.
 */
export async function checkPlace(
  context: Context,
  place: { readonly text: string; readonly point: Point | null },
): Promise<{ readonly area: string | null; readonly matches: readonly PlaceMatch[] }> {
  const atlas = await readAtlas(context.db, context.db.read);
  const point = place.point ?? pointOfPlace(place.text, atlas)?.point;
  const [area] = point ? areasAt(atlas, point) : [];
  if (area) return { area: area.code, matches: [] };
  return { area: null, matches: point ? [] : placeMatches(place.text, atlas) };
}
