// Before a resident goes on with the form: does the place lie beyond the county, and who may be responsible there?
import type { Context } from "../../shared/context.server.ts";
import type { LocalText } from "../../shared/language.ts";
import type { Point } from "../../shared/point.ts";
import { outsideNear } from "./atlas.ts";
import type { Atlas } from "./atlas.ts";
import { isOutside, pointOfPlace } from "./locate-point.ts";
import { locate } from "./locate.ts";
import { readAtlas } from "./read-atlas.server.ts";

export interface OutsideView {
  /** `point`: coordinates were typed, or a point pressed on a map; `name`: a place outside was named. */
  readonly by: "point" | "name";
  /** The place outside that was named, or the one nearest to the point. Null when none is known. */
  readonly name: LocalText | null;
  readonly responsible: LocalText | null;
}

/**
 * Null when the place may lie in the county; whatever is doubtful may. Who chose an area is taken at their word, unless
 * their point, pressed on a map or typed, lies outside every area. May be wrong: it asks, it never refuses.
 */
export async function findOutside(
  context: Context,
  place: {
    readonly text: string;
    readonly choseArea: boolean;
    readonly point?: Point | null | undefined;
  },
): Promise<OutsideView | null> {
  const atlas = await readAtlas(context.db, context.db.read);
  const point = place.point ?? pointOfPlace(place.text, atlas)?.point;
  if (point) return isOutside(point, atlas) ? view("point", outsideNear(atlas, point)) : null;
  if (place.choseArea) return null;
  const { how, landmarkId } = locate({ text: place.text, chosenAreaId: null, point: null }, atlas);
  if (how !== "outside") return null;
  return view("name", atlas.landmarks.find(({ id }) => id === landmarkId) ?? null);
}

const view = (by: OutsideView["by"], landmark: Atlas["landmarks"][number] | null): OutsideView => ({
  by,
  name: landmark?.name ?? null,
  responsible: landmark?.responsible ?? null,
});
