// Asks the branch once more before its photo is gone.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { RemovePhotoPage } from "../components/photo-page.tsx";
import { mayRemove } from "../domain/attachment/photo-rights.ts";
import { listPhotos } from "../domain/attachment/read-photo.server.ts";
import { removePhoto } from "../domain/attachment/remove-photo.server.ts";
import type { PhotoId } from "../domain/shared/ids.ts";
import { readProblem } from "../domain/triage/read-problem.server.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("photos.remove.title"), width: "staff" };

const backTo = (reference: string | undefined) =>
  `/inbox/${encodeURIComponent(reference ?? "")}/photos`;

/** A photo that is gone already leads back to the others. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "inbox");
  const { problem } = await orRefuse(readProblem(portal.context, staff, params.reference ?? ""));
  const photos = await orRefuse(listPhotos(portal.context, staff, problem.id));
  const photo = photos.find(({ id }) => id === params.id);
  const back = backTo(params.reference);
  if (!photo) throw redirect(back, 303);
  const may = mayRemove(staff, photo, problem);
  if (!may.allowed) throw refusalAnswer(may.because, may.facts);
  return { photo, back };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, "inbox");
  await orRefuse(removePhoto(portal.context, staff, params.id as PhotoId));
  return redirect(`${backTo(params.reference)}?done=removed`, 303);
}

export default function RemoveEvidence() {
  const { photo, back } = useLoaderData<typeof loader>();
  return <RemovePhotoPage back={back} photo={photo} staff />;
}
