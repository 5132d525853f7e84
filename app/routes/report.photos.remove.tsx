// Asks once more before a photo is gone.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { PhotoList } from "../components/photo-list.tsx";
import { useSpeech } from "../components/speech.tsx";
import { listPhotosOfDraft } from "../domain/attachment/read-photo.server.ts";
import { removePhotoOfDraft } from "../domain/attachment/remove-photo.server.ts";
import type { PhotoId } from "../domain/shared/ids.ts";
import { orRefuse } from "../http/answer.server.ts";
import { requireDraftAt } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("photos.remove.title") };

const backTo = (request: Request) =>
  `/report/photos${new URL(request.url).searchParams.has("change") ? "?change=1" : ""}`;

/** A photo that is gone already leads back to the others. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { key } = await requireDraftAt("photos", request, context);
  const photos = await listPhotosOfDraft(context.portal.context, key);
  const photo = photos.find(({ id }) => id === params.id);
  if (!photo) throw redirect(backTo(request), 303);
  return { photo, back: backTo(request) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireDraftAt("photos", request, context);
  await orRefuse(removePhotoOfDraft(context.portal.context, key, params.id as PhotoId));
  const back = backTo(request);
  return redirect(`${back}${back.includes("?") ? "&" : "?"}done=removed`, 303);
}

export default function RemovePhoto() {
  const { t } = useSpeech();
  const { photo, back } = useLoaderData<typeof loader>();
  return (
    <main id="main">
      <BackLink to={back} />
      <h1>{t("photos.remove.title")}</h1>
      <PhotoList photos={[photo]} place="draft" />
      <p>{t("photos.remove.text")}</p>
      <form method="post" className="buttons">
        <SubmitButton kind="warning">{t("photos.remove.button")}</SubmitButton>
        <a className="button quiet" href={back}>
          {t("photos.remove.keep")}
        </a>
      </form>
    </main>
  );
}
