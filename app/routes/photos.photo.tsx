// A photo of a problem: as it was sent, for its resident and staff; as it was published, for everybody.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readPhoto } from "../domain/attachment/read-photo.server.ts";
import type { PhotoId } from "../domain/shared/ids.ts";
import { orRefuse } from "../http/answer.server.ts";
import { readResidents } from "../http/cookies.server.ts";
import { photoAnswer } from "../http/photo-answer.server.ts";
import { readStaff } from "../http/staff.server.ts";

/** `/photos/ID` and `/photos/ID/public`, each with `/small`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const viewer = {
    residents: await readResidents(request, portal),
    staff: await readStaff(request, portal),
  };
  const { pathname } = new URL(request.url);
  const asked = {
    id: params.id as PhotoId,
    size: /\/small\/?$/.test(pathname) ? "small" : "full",
    version: /\/public(\/small)?\/?$/.test(pathname) ? "public" : "sent",
  } as const;
  return photoAnswer(request, await orRefuse(readPhoto(portal.context, viewer, asked)));
}
