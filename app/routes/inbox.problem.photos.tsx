// The branch shows what was done: photos of before and after, one at a time, each saved as soon as it is sent.
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "../components/choices.tsx";
import type { PageHandle } from "../components/page.ts";
import { AddPhotoForm, PhotoPage } from "../components/photo-page.tsx";
import { photoMessages } from "../components/photo-upload.tsx";
import { useSpeech } from "../components/speech.tsx";
import { EvidenceList } from "../components/staff-evidence.tsx";
import { PHOTOS_MAX, sizeFacts } from "../domain/attachment/photo-limits.ts";
import { mayAddAs } from "../domain/attachment/photo-rights.ts";
import { evidenceRoles, isEvidenceRole, sortedPhotos } from "../domain/attachment/photo.ts";
import { listPhotos } from "../domain/attachment/read-photo.server.ts";
import { readProblem } from "../domain/triage/read-problem.server.ts";
import { photoDone, postPhoto } from "../http/add-photo-form.server.ts";
import type { PhotoPosted } from "../http/add-photo-form.server.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { requirePage } from "../http/staff.server.ts";

type Loaded = { readonly reference: string } | undefined;

export const handle: PageHandle = {
  title: ({ t }, loaded: Loaded) => t("photos.staff.title", { reference: loaded?.reference ?? "" }),
  width: "staff",
};

/** The problem, if this person may add photos to it; answers 404, 403 or 409 otherwise. */
async function open(request: Request, { portal }: AppLoadContext, reference = "") {
  const staff = await requirePage(request, portal, "inbox");
  const { problem } = await orRefuse(readProblem(portal.context, staff, reference));
  const may = mayAddAs(staff, "after", problem);
  if (!may.allowed) throw refusalAnswer(may.because, may.facts);
  return { staff, problem };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const { staff, problem } = await open(request, context, params.reference);
  const photos = await orRefuse(listPhotos(portal.context, staff, problem.id));
  return {
    reference: problem.reference,
    photos: sortedPhotos(photos).evidence,
    ...sizeFacts(portal.config.uploadMaxBytes),
    done: photoDone(request),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { staff: actor, problem } = await open(request, context, params.reference);
  return postPhoto(request, context, ({ role }) =>
    isEvidenceRole(role) ? { actor, role, problemId: problem.id } : null,
  );
}

export default function EvidencePhotos() {
  const speech = useSpeech();
  const { t } = speech;
  const { reference, photos, megabytes, done } = useLoaderData<typeof loader>();
  const posted = useActionData<PhotoPosted>();
  const roleError = posted?.roleMissing ? t("photos.staff.roleMissing") : undefined;
  const messages = {
    ...(roleError && { role: roleError }),
    ...photoMessages(posted?.refused ?? null, speech),
  };
  const back = `/inbox/${reference}`;
  const roles = evidenceRoles.filter(
    (role) => photos.filter((photo) => photo.role === role).length < PHOTOS_MAX,
  );
  const choices = roles.map((value) => ({ value, label: t(`photos.staff.roles.${value}`) }));
  return (
    <PhotoPage
      back={back}
      title={t("photos.staff.title", { reference })}
      messages={messages}
      done={posted ? null : done}
      staff
    >
      <p>{t("photos.staff.intro")}</p>
      <EvidenceList reference={reference} photos={photos} />
      {roles.length > 0 && (
        <AddPhotoForm
          action={`${back}/photos`}
          isFirst={photos.length === 0}
          maxMegabytes={megabytes}
          messages={messages}
          keepWhenAndWhere={null}
        >
          <Radios
            name="role"
            label={t("photos.staff.role")}
            error={roleError}
            groups={[{ title: null, choices }]}
            value={posted?.role}
          />
        </AddPhotoForm>
      )}
      <p className="buttons">
        <a className="button quiet" href={back}>
          {t("photos.staff.back")}
        </a>
      </p>
    </PhotoPage>
  );
}
