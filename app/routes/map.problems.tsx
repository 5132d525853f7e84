// Published problems for maps that move: counts by square, or single problems, within a box.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { mapPublished } from "../domain/problem/map-published.server.ts";
import { readChoices } from "../domain/routing/read-choices.server.ts";
import { asksForUnknown, publicFilterIn } from "../http/public-filter.server.ts";

const CACHE_SECONDS = 60;
const ZOOM_MAX = 22;

const degrees = (most: number) => z.number().min(-most).max(most);
const asked = z
  .object({
    zoom: z
      .string()
      .regex(/^\d{1,2}(\.\d+)?$/)
      .transform(Number)
      .pipe(z.number().max(ZOOM_MAX)),
    box: z
      .string()
      .regex(/^[-\d.]+(,[-\d.]+){3}$/)
      .transform((text): unknown => text.split(",").map(Number))
      .pipe(z.tuple([degrees(180), degrees(90), degrees(180), degrees(90)])),
  })
  .refine(({ box: [west, south, east, north] }) => west < east && south < north);

/** `bbox=west,south,east,north&zoom=z` in degrees, and the filters of `/problems`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const read = asked.safeParse({ zoom: query.get("zoom"), box: query.get("bbox") });
  const portal = context.portal.context;
  const filter = publicFilterIn(query, await readChoices(portal));
  if (!read.success || asksForUnknown(query, filter)) {
    const error = "give bbox=west,south,east,north in degrees, zoom=0 to 22, and known codes";
    return Response.json({ error }, { status: 400 });
  }
  const [west, south, east, north] = read.data.box;
  const zoom = Math.round(read.data.zoom);
  const view = await mapPublished(portal, filter, { west, south, east, north }, zoom);
  return Response.json(view, {
    headers: { "Cache-Control": `public, max-age=${String(CACHE_SECONDS)}` },
  });
}
