// The atlas of the portal, prepared once in a process and again when the county changes.
import { listAreaShapes } from "../../../../db/repositories/county-import.ts";
import { listAreas } from "../../../../db/repositories/county.ts";
import { listLandmarks } from "../../../../db/repositories/landmark.ts";
import { remembered } from "../../shared/remembered.server.ts";
import { makeAtlas } from "./atlas.ts";

/** The areas and landmarks as they are now; `queries` may be a transaction of `db`. */
export const readAtlas = remembered("county", async (queries) => {
  const shapes = await listAreaShapes(queries);
  const areas = (await listAreas(queries)).flatMap((area) => {
    const shape = shapes.get(area.id);
    return shape ? [{ ...area, geometry: shape.geometry }] : [];
  });
  return makeAtlas(areas, await listLandmarks(queries));
});
