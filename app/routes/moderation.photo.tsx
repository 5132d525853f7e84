// One photo before a moderator: what of it is covered, and whether everybody sees it.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { PhotoList } from "../components/photo-list.tsx";
import { useSpeech } from "../components/speech.tsx";
import { CoverForm, GridPhoto } from "../components/staff-photo.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import { coversIn, typedCovers } from "../domain/attachment/cover-form.ts";
import { coverPhoto, hidePhoto, publishPhoto } from "../domain/attachment/moderate-photo.server.ts";
import { listPhotos } from "../domain/attachment/read-photo.server.ts";
import type { PhotoId } from "../domain/shared/ids.ts";
import { readProblem } from "../domain/triage/read-problem.server.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readFields, typedIn } from "../http/form.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }, loaded: { reference: string; number: number }) =>
    t("photos.moderation.title", loaded),
  width: "staff",
};

const dones = ["covered", "published", "hidden"] as const;
const doneAfter = { cover: "covered", publish: "published", hide: "hidden" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "moderation");
  const read = await orRefuse(readProblem(portal.context, staff, params.reference ?? ""));
  const photos = await orRefuse(listPhotos(portal.context, staff, read.problem.id));
  const index = photos.findIndex(({ id }) => id === params.id);
  const photo = photos[index];
  if (!photo) throw refusalAnswer("not_found");
  const asked = new URL(request.url).searchParams.get("done");
  const done = dones.find((one) => one === asked) ?? null;
  return { photo, reference: read.problem.reference, number: index + 1, done };
}

/** Publishing saves the rectangles that stand in the form first: nothing is shown for a moment without them. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, "moderation");
  const typed = typedIn(await readFields(request));
  const button = Object.keys(doneAfter).find((one) => one === typed.button) as
    keyof typeof doneAfter | undefined;
  if (!button) throw refusalAnswer("invalid_input");
  const id = params.id as PhotoId;
  if (button === "hide") await orRefuse(hidePhoto(portal.context, staff, id));
  else {
    const read = coversIn(typed);
    if (!read.ok) return data({ errors: read.errors, typed }, { status: 422 });
    await orRefuse(coverPhoto(portal.context, staff, { id, covers: read.covers }));
    if (button === "publish") await orRefuse(publishPhoto(portal.context, staff, id));
  }
  return redirect(
    `/moderation/${params.reference ?? ""}/photos/${id}?done=${doneAfter[button]}`,
    303,
  );
}

export default function ModeratePhoto() {
  const { t } = useSpeech();
  const { photo, reference, number, done } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const messages = Object.fromEntries(
    Object.entries(posted?.errors ?? {}).map(([name, code]) => [
      name,
      t(`photos.moderation.error.${code}`, { name: nameInWords(name, t) }),
    ]),
  );
  return (
    <main id="main" className="staff-page">
      <BackLink to={`/moderation/${reference}`} />
      <ErrorSummary messages={messages} />
      <DoneMessage text={done && !posted ? t(`photos.moderation.done.${done}`) : null} />
      <h1>{t("photos.moderation.title", { reference, number })}</h1>
      <p>{t(`photos.publication.${photo.publication}`)}</p>
      <div className="staff-columns even">
        <section aria-labelledby="sent-title">
          <h2 id="sent-title">{t("photos.moderation.sent")}</h2>
          <GridPhoto photo={photo} />
        </section>
        <section aria-labelledby="cover-title">
          <h2 id="cover-title">{t("photos.moderation.cover")}</h2>
          <CoverForm
            photo={photo}
            typed={posted?.typed ?? typedCovers(photo.covers)}
            messages={messages}
          />
        </section>
      </div>
      {photo.prepared && (
        <section aria-labelledby="public-title">
          <h2 id="public-title">{t("photos.moderation.public")}</h2>
          <PhotoList photos={[photo]} place="public" />
        </section>
      )}
    </main>
  );
}

/** `left0` is "left edge of rectangle 1". */
function nameInWords(name: string, t: ReturnType<typeof useSpeech>["t"]): string {
  const [, side = "left", index = "0"] = /^([a-z]+)(\d+)$/.exec(name) ?? [];
  return t("photos.moderation.fieldOf", {
    side: t(`photos.moderation.side.${side as "left" | "top" | "width" | "height"}`),
    rectangle: t("photos.moderation.rectangle", { number: Number(index) + 1 }),
  });
}
