// Asks a resident once more before their photo is gone.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { RemovePhotoPage } from "../components/photo-page.tsx";
import { useSpeech } from "../components/speech.tsx";
import { sortedPhotos } from "../domain/attachment/photo.ts";
import { listPhotos } from "../domain/attachment/read-photo.server.ts";
import { removePhoto } from "../domain/attachment/remove-photo.server.ts";
import type { PhotoId } from "../domain/shared/ids.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { orRefuse } from "../http/answer.server.ts";
import { requireResident } from "../http/resident.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("photos.remove.title") };

const backTo = (reference: string | undefined) =>
  `/r/${encodeURIComponent(reference ?? "")}/photos`;

/** A photo that is gone already leads back to the others. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const actor = await requireResident(request, portal, params.reference ?? "");
  const photos = await orRefuse(listPhotos(portal.context, actor, actor.problemId));
  const photo = sortedPhotos(photos).residents.find(({ id }) => id === params.id);
  const back = backTo(params.reference);
  if (!photo) throw redirect(back, 303);
  return { photo, back };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const actor = await requireResident(request, portal, params.reference ?? "");
  const removing = removePhoto(portal.context, actor, params.id as PhotoId);
  // Gone in another tab is gone.
  await orRefuse(
    removing.catch((error: unknown) => {
      if (!isRefusal(error) || error.code !== "not_found") throw error;
    }),
  );
  return redirect(`${backTo(params.reference)}?done=removed`, 303);
}

export default function RemoveOwnPhoto() {
  const { t } = useSpeech();
  const { photo, back } = useLoaderData<typeof loader>();
  const more = photo.publication === "published" ? t("photos.own.removePublished") : null;
  return <RemovePhotoPage back={back} photo={photo} more={more} />;
}
