// The same changes for browsers that can't listen: what happened since the place that they name.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { changesFor } from "../domain/live/change.ts";
import { readChanges } from "../domain/live/read-changes.server.ts";
import { placeIn } from "../http/live/place.server.ts";
import { readStaff } from "../http/staff.server.ts";

export async function loader({ request, context: { portal } }: LoaderFunctionArgs) {
  const headers = { "Cache-Control": "no-store" };
  const staff = await readStaff(request, portal, "open");
  if (!staff) return Response.json({ refusal: "not_allowed" }, { status: 401, headers });
  const after = await placeIn(portal, new URL(request.url).searchParams.get("after"));
  const { upTo, tooMany, changed } = await readChanges(portal.context, after);
  return Response.json({ upTo, tooMany, changes: changesFor(staff, changed) }, { headers });
}
