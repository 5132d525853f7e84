// A photo of the form that this browser is filling in. Below /report, where the draft's cookie is sent.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readPhotoOfDraft } from "../domain/attachment/read-photo.server.ts";
import type { PhotoId } from "../domain/shared/ids.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readDraftKey } from "../http/cookies.server.ts";
import { photoAnswer } from "../http/photo-answer.server.ts";

/** `/report/photos/ID` and `/report/photos/ID/small`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const key = await readDraftKey(request);
  if (!key) throw refusalAnswer("not_found");
  const size = new URL(request.url).pathname.endsWith("/small") ? "small" : "full";
  const asked = { id: params.id as PhotoId, size } as const;
  return photoAnswer(request, await orRefuse(readPhotoOfDraft(context.portal.context, key, asked)));
}
