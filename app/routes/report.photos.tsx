// Photos of the problem: one at a time, each saved as soon as it is sent, so that no later mistake loses one.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary, SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink, Notice } from "../components/parts.tsx";
import { PhotoList } from "../components/photo-list.tsx";
import { PhotoField, PhotosFull, photoMessages } from "../components/photo-upload.tsx";
import type { PhotoRefused } from "../components/photo-upload.tsx";
import { useSpeech } from "../components/speech.tsx";
import { addPhotoToDraft } from "../domain/attachment/add-photo.server.ts";
import { PHOTOS_MAX, sizeFacts } from "../domain/attachment/photo-limits.ts";
import { listPhotosOfDraft } from "../domain/attachment/read-photo.server.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { statusOf } from "../http/answer.server.ts";
import { readPhotoForm } from "../http/photo-upload.server.ts";
import type { PhotoForm } from "../http/photo-upload.server.ts";
import { requireDraftAt } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("photos.title") };

const dones = ["added", "wasThere", "nothingToKeep", "removed"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { key } = await requireDraftAt("photos", request, context);
  const { portal } = context;
  const query = new URL(request.url).searchParams;
  return {
    photos: await listPhotosOfDraft(portal.context, key),
    ...sizeFacts(portal.config.uploadMaxBytes),
    change: query.has("change"),
    done: dones.find((one) => one === query.get("done")) ?? null,
  };
}

interface Posted {
  readonly refused: PhotoRefused;
  readonly keepWhenAndWhere: boolean;
}

/** Saves the photo, whichever button was pressed; "continue" without one goes on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { key } = await requireDraftAt("photos", request, context);
  const change = new URL(request.url).searchParams.has("change");
  let form: PhotoForm | undefined;
  try {
    form = await readPhotoForm(request, context);
    const { file, keepWhenAndWhere, button } = form;
    const onwards = button !== "add";
    const next = change ? "/report/check" : "/report/similar";
    if (file === null && onwards) return redirect(next, 303);
    if (file === null) return refuse({ code: "photo_missing", facts: {} }, keepWhenAndWhere);
    const sent = { file, keepWhenAndWhere };
    const added = await addPhotoToDraft(context.portal.context, key, sent);
    if (onwards) return redirect(next, 303);
    const { takenAt, point } = added.offered;
    const keptNothing = keepWhenAndWhere && !takenAt && !point;
    const done = added.wasThere ? "wasThere" : keptNothing ? "nothingToKeep" : "added";
    return redirect(`/report/photos?done=${done}${change ? "&change=1" : ""}#saved`, 303);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code === "expired") return redirect("/report?expired=1", 303);
    return refuse({ code: error.code, facts: error.facts }, form?.keepWhenAndWhere ?? false);
  }
}

function refuse(refused: PhotoRefused, keepWhenAndWhere: boolean) {
  return data<Posted>({ refused, keepWhenAndWhere }, { status: statusOf(refused.code) });
}

export default function ReportPhotos() {
  const speech = useSpeech();
  const { t } = speech;
  const { photos, megabytes, change, done } = useLoaderData<typeof loader>();
  const posted = useActionData<Posted>();
  const messages = photoMessages(posted?.refused ?? null, speech);
  const suffix = change ? "?change=1" : "";
  return (
    <main id="main">
      <BackLink to={change ? "/report/check" : "/report/where"} />
      <ErrorSummary messages={messages} />
      {done && !posted && (
        <Notice tone="good">
          <p role="status">{t(`photos.${done}`)}</p>
        </Notice>
      )}
      <h1>{t("photos.title")}</h1>
      <p>{t("photos.intro")}</p>
      <p>{t("photos.later")}</p>
      {photos.length > 0 && (
        <section id="saved" aria-labelledby="saved-title">
          <h2 id="saved-title">
            {t("photos.saved")}{" "}
            <span className="hint">
              {t("photos.count", { count: photos.length, max: PHOTOS_MAX })}
            </span>
          </h2>
          <PhotoList
            photos={photos}
            place="draft"
            actions={({ id }, number) => (
              <a
                className="photo-action"
                href={`/report/photos/${id}/remove${suffix}`}
                aria-label={t("photos.remove.linkOf", { number })}
              >
                {t("photos.remove.link")}
              </a>
            )}
          />
        </section>
      )}
      <form method="post" encType="multipart/form-data" noValidate>
        {photos.length < PHOTOS_MAX ? (
          <PhotoField
            isFirst={photos.length === 0}
            maxMegabytes={megabytes}
            error={messages.photo}
            keepWhenAndWhere={posted?.keepWhenAndWhere ?? false}
          />
        ) : (
          <PhotosFull />
        )}
        <div className="buttons">
          {photos.length < PHOTOS_MAX && (
            <SubmitButton kind="quiet" name="button" value="add">
              {t("photos.add")}
            </SubmitButton>
          )}
          <SubmitButton goesOn>{t("site.continue")}</SubmitButton>
        </div>
      </form>
    </main>
  );
}
