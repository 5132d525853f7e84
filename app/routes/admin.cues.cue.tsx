// One sign of danger in a form, or a new one. Saving publishes a new version of the whole list.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CueFields } from "../components/admin-cues-form.tsx";
import { CueFaults } from "../components/admin-cues.tsx";
import { ErrorSummary } from "../components/form.tsx";
import type { FieldMessages } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink, Notice } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { cueLists, cueOfForm, formOfCue } from "../domain/screening/cue-form.ts";
import { publishCues, readCuesFor } from "../domain/screening/publish-cues.server.ts";
import type { CueFault } from "../domain/screening/prove-cues.ts";
import { languages } from "../domain/shared/language.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readFields, typedIn } from "../http/form.server.ts";
import type { FieldErrors, Typed } from "../http/form.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";
import { languageName } from "../i18n/translate.ts";

export const handle: PageHandle = { title: ({ t }) => t("cues.title"), width: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const { version, cues } = await orRefuse(readCuesFor(portal.context, staff));
  const cue = cues.find(({ code }) => code === params.code) ?? null;
  if (cue === null && params.code !== "new") throw refusalAnswer("not_found");
  return { version, cue };
}

interface NotPublished {
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly faults: readonly CueFault[];
  readonly changed: boolean;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, "admin");
  const typed = typedIn(await readFields(request));
  const { cues } = await orRefuse(readCuesFor(portal.context, staff));
  const known = cues.find(({ code }) => code === params.code);
  if (!known && params.code !== "new") throw refusalAnswer("not_found");
  const not = (why: Partial<NotPublished>, status: 409 | 422) =>
    data<NotPublished>({ typed, errors: {}, faults: [], changed: false, ...why }, { status });
  const read = cueOfForm({ ...typed, ...(known && { code: known.code }) });
  const noteMissing: FieldErrors = typed.note?.trim() ? {} : { note: "note_empty" };
  if (!read.ok) return not({ errors: { ...read.errors, ...noteMissing } }, 422);
  const taken = !known && cues.some(({ code }) => code === read.cue.code);
  const errors: FieldErrors = { ...(taken && { code: "not_a_code" }), ...noteMissing };
  if (Object.keys(errors).length > 0) return not({ errors }, 422);
  const changed = known
    ? cues.map((one) => (one.code === known.code ? read.cue : one))
    : [...cues, read.cue];
  try {
    const change = { cues: changed, seenVersion: Number(typed.seen), note: typed.note ?? "" };
    const published = await publishCues(portal.context, staff, change);
    if (!published.published) return not({ faults: published.faults }, 422);
    return redirect("/admin/cues?saved=1", 303);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code === "changed_meanwhile") return not({ changed: true }, 409);
    throw refusalAnswer(error.code, error.facts);
  }
}

export default function EditCue() {
  const { version, cue } = useLoaderData<typeof loader>();
  const tried = useActionData<NotPublished>();
  const { t, local } = useSpeech();
  const messages = useCueMessages(tried?.errors ?? {});
  return (
    <main id="main">
      <BackLink to="/admin/cues" />
      <ErrorSummary messages={messages} />
      <CueFaults faults={tried?.faults ?? []} />
      {tried?.changed && (
        <Notice tone="warning">
          <p role="alert">{t("cues.changed")}</p>
        </Notice>
      )}
      <h1>{cue ? t("cues.form.title", { name: local(cue.name) }) : t("cues.form.newTitle")}</h1>
      <CueFields
        form={tried ? { ...formOfCue(null), active: "", ...tried.typed } : formOfCue(cue)}
        isNew={cue === null}
        seen={version}
        note={tried?.typed.note ?? ""}
        messages={messages}
      />
    </main>
  );
}

/** The sentences for what was wrong with the fields. */
function useCueMessages(errors: FieldErrors): FieldMessages {
  const { t, language: reader } = useSpeech();
  const messages = Object.entries(errors).map(([name, code]) => {
    if (code === "not_a_code") return [name, t("cues.errors.notACode")];
    if (code === "note_empty") return [name, t("cues.errors.noteEmpty")];
    const [list, ...rest] = name.split("-");
    const language = languages.find((one) => one === rest.join("-")) ?? reader;
    const kind = cueLists.find((one) => one === list) ?? "name";
    const field = t(`cues.form.${kind}`, { language: languageName(language, reader) });
    if (code === "too_long") return [name, t("cues.errors.tooLong", { field })];
    if (code === "too_many") return [name, t("cues.errors.tooMany", { field })];
    return [name, t("cues.errors.empty", { field })];
  });
  return Object.fromEntries(messages) as FieldMessages;
}
