// A resident adds photos to their problem, one at a time, each saved as soon as it is sent; and takes theirs back.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { AddPhotoForm, PhotoPage } from "../components/photo-page.tsx";
import { PhotosFull, photoMessages } from "../components/photo-upload.tsx";
import { WithReference } from "../components/public-reference.tsx";
import { OwnPhotoList } from "../components/resident-photos.tsx";
import { useSpeech } from "../components/speech.tsx";
import { PHOTOS_MAX, sizeFacts } from "../domain/attachment/photo-limits.ts";
import { sortedPhotos } from "../domain/attachment/photo.ts";
import { readOwnProblem } from "../domain/resident/read-own-problem.server.ts";
import { photoDone, postPhoto } from "../http/add-photo-form.server.ts";
import type { PhotoPosted } from "../http/add-photo-form.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { requireResident } from "../http/resident.server.ts";

type Loaded = { readonly reference: string } | undefined;

export const handle: PageHandle = {
  title: ({ t }, loaded: Loaded) => t("photos.own.title", { reference: loaded?.reference ?? "" }),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const actor = await requireResident(request, portal, params.reference ?? "");
  const own = await orRefuse(readOwnProblem(portal.context, actor));
  return {
    reference: own.reference,
    mayAddPhotos: own.mayAddPhotos,
    photos: sortedPhotos(own.photos).residents,
    ...sizeFacts(portal.config.uploadMaxBytes),
    done: photoDone(request),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireResident(request, context.portal, params.reference ?? "");
  const { problemId } = actor;
  return postPhoto(request, context, () => ({ actor, role: "addition", problemId }));
}

export default function OwnPhotos() {
  const speech = useSpeech();
  const { t } = speech;
  const { reference, photos, mayAddPhotos, megabytes, done } = useLoaderData<typeof loader>();
  const posted = useActionData<PhotoPosted>();
  const messages = photoMessages(posted?.refused ?? null, speech);
  const own = `/r/${reference}`;
  const added = photos.filter(({ role }) => role === "addition").length;
  return (
    <PhotoPage
      back={own}
      title={<WithReference text={t("photos.own.title", { reference })} reference={reference} />}
      messages={messages}
      done={posted ? null : done}
    >
      <p>{t(mayAddPhotos ? "photos.own.intro" : "photos.own.over")}</p>
      {photos.length > 0 && (
        <section aria-labelledby="yours">
          <h2 id="yours">{t("photos.own.yours")}</h2>
          <OwnPhotoList reference={reference} photos={photos} removable />
        </section>
      )}
      {mayAddPhotos && added >= PHOTOS_MAX && <PhotosFull />}
      {mayAddPhotos && added < PHOTOS_MAX && (
        <AddPhotoForm
          action={`${own}/photos`}
          isFirst={photos.length === 0}
          maxMegabytes={megabytes}
          messages={messages}
          keepWhenAndWhere={posted?.keepWhenAndWhere ?? false}
        />
      )}
      <p className="buttons">
        <a className="button quiet" href={own}>
          {t("photos.own.back")}
        </a>
      </p>
    </PhotoPage>
  );
}
