// The county's own areas as maps need them, prepared once in a process and again when the county changes.
import { createHash } from "node:crypto";
import { listAreaShapes } from "../../../db/repositories/county-import.ts";
import { listAreas } from "../../../db/repositories/county.ts";
import { listLandmarks } from "../../../db/repositories/landmark.ts";
import type { Queries } from "../../../db/handle.ts";
import { polygonsOf } from "../branch/geometry.ts";
import type { Context } from "../shared/context.server.ts";
import { remembered } from "../shared/remembered.server.ts";
import { drawCounty } from "./county-drawing.ts";
import type { AreaToDraw, CountyDrawing } from "./county-drawing.ts";
import { outlineCounty } from "./county-outlines.ts";

const rememberedDrawing = remembered("county", async (queries) =>
  drawCounty(await readAreasToDraw(queries)),
);

const rememberedOutlines = remembered("county", async (queries): Promise<OutlinesText> => {
  const outlines = outlineCounty(await readAreasToDraw(queries), await listLandmarks(queries));
  const json = JSON.stringify(outlines);
  return { json, fingerprint: createHash("sha256").update(json).digest("base64url").slice(0, 22) };
});

/** The county as it is drawn on pages; null when no area has a shape. */
export function readCountyDrawing(context: Context): Promise<CountyDrawing | null> {
  return rememberedDrawing(context.db, context.db.read);
}

export interface OutlinesText {
  /** `CountyOutlines`, or `null`, as JSON. */
  readonly json: string;
  /** Another one for every other text. */
  readonly fingerprint: string;
}

/** The county as browsers get it. */
export function readCountyOutlines(context: Context): Promise<OutlinesText> {
  return rememberedOutlines(context.db, context.db.read);
}

async function readAreasToDraw(queries: Queries): Promise<AreaToDraw[]> {
  const shapes = await listAreaShapes(queries);
  return (await listAreas(queries)).map(({ id, parentId, code, name }) => {
    const shape = shapes.get(id);
    return { id, parentId, code, name, polygons: shape ? polygonsOf(shape.geometry) : [] };
  });
}
