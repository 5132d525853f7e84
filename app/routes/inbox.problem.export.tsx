// Taking the record of a problem out as a file: what is in it, who will know, and why it is needed. Opening the address does
// nothing; the form leads to the file.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Checkbox } from "../components/choices.tsx";
import { ErrorSummary, SubmitButton, TextArea } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import type { Portal } from "../db.server.ts";
import { listPhotos } from "../domain/attachment/read-photo.server.ts";
import { cleanText } from "../domain/problem/submission.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import { mayDo } from "../domain/staff/permissions.ts";
import { readProblem } from "../domain/triage/read-problem.server.ts";
import { takeOut } from "../domain/triage/take-out.server.ts";
import { TAKE_OUT_REASON_MAX_CHARACTERS } from "../domain/triage/taken-out.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { checkFields, readFields } from "../http/form.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }, loaded: { reference: string } | undefined) =>
    t("record.export.title", { reference: loaded?.reference ?? "" }),
  width: "staff",
};

const answers = z.object({
  reason: z
    .string({ error: "empty" })
    .transform((typed) => cleanText(typed))
    .refine((words) => words !== "", { error: "empty" })
    .refine((words) => [...words].length <= TAKE_OUT_REASON_MAX_CHARACTERS, { error: "long" }),
  contact: z.literal("on").optional(),
});

/** The problem, for those who may take its record out; all others are answered 404 or 403. */
async function problemFor(portal: Portal, staff: StaffActor, reference: string) {
  const { problem } = await orRefuse(readProblem(portal.context, staff, reference));
  const may = mayDo(staff, "take_out", problem);
  if (!may.allowed) throw refusalAnswer(may.because);
  return problem;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "inbox");
  const problem = await problemFor(portal, staff, params.reference ?? "");
  const photos = await orRefuse(listPhotos(portal.context, staff, problem.id));
  return {
    reference: problem.reference,
    photoCount: photos.length,
    mayReadContact: mayDo(staff, "read_contact", problem).allowed,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, "inbox");
  const problem = await problemFor(portal, staff, params.reference ?? "");
  const read = checkFields(await readFields(request), answers);
  if (!read.ok) return data({ typed: read.typed, errors: read.errors }, { status: 422 });
  const { reason, contact } = read.value;
  const asked = { problemId: problem.id, reason, withContact: contact === "on" };
  const event = await orRefuse(takeOut(portal.context, staff, asked));
  return redirect(`/inbox/${problem.reference}/export/${event}`, 303);
}

export default function ExportPage() {
  const { reference, photoCount, mayReadContact } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useSpeech();
  const typed: Readonly<Record<string, string>> = answered?.typed ?? {};
  const wrong = answered?.errors.reason !== undefined;
  const messages = { ...(wrong && { reason: t("record.export.reasonError") }) };
  return (
    <main id="main" className="staff-page">
      <BackLink to={`/inbox/${reference}`} />
      <ErrorSummary messages={messages} />
      <h1>{t("record.export.title", { reference })}</h1>
      <p>{t("record.export.lead", { reference })}</p>
      <ul>
        <li>{t("record.export.holds.record")}</li>
        <li>{t("record.export.holds.timeline")}</li>
        <li>{t("record.export.holds.photos", { number: photoCount })}</li>
      </ul>
      <p>{t("record.export.leaves")}</p>
      <p>{t("record.export.told")}</p>
      <form method="post" noValidate>
        <TextArea
          name="reason"
          label={t("record.export.reason")}
          hint={t("record.export.reasonHint")}
          value={typed.reason}
          error={messages.reason}
          rows={3}
        />
        {mayReadContact && (
          <Checkbox
            name="contact"
            label={t("record.export.contact")}
            hint={t("record.export.contactHint")}
            checked={typed.contact === "on"}
          />
        )}
        <SubmitButton>{t("record.export.button")}</SubmitButton>
      </form>
    </main>
  );
}
