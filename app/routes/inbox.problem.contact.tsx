// How a resident can be reached, for staff who say why. Opening the address asks; only the answer to the form shows it.
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Radios } from "../components/choices.tsx";
import { ErrorSummary, SubmitButton, TextArea } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { AnswerList, BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { cleanText } from "../domain/problem/submission.ts";
import {
  CONTACT_WORDS_MAX_CHARACTERS,
  contactReasons,
} from "../domain/resident/contact-reasons.ts";
import { readContact } from "../domain/resident/read-contact.server.ts";
import { mayDo } from "../domain/staff/permissions.ts";
import { readProblem } from "../domain/triage/read-problem.server.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { checkFields, readFields } from "../http/form.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }, loaded: { reference: string } | undefined) =>
    t("account.contact.title", { reference: loaded?.reference ?? "" }),
  width: "staff",
};

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

const answers = z.object({
  because: z.enum(contactReasons, { error: "empty" }),
  words: z
    .string({ error: "empty" })
    .transform((typed) => cleanText(typed))
    .refine((words) => words !== "", { error: "empty" })
    .refine((words) => words.length <= CONTACT_WORDS_MAX_CHARACTERS, { error: "long" }),
});

/** The same page below the inbox and below moderation; each is open to its own roles. */
const pageOf = (request: Request) =>
  new URL(request.url).pathname.toLowerCase().startsWith("/moderation/")
    ? ("moderation" as const)
    : ("inbox" as const);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const page = pageOf(request);
  const staff = await requirePage(request, portal, page);
  const { problem } = await orRefuse(readProblem(portal.context, staff, params.reference ?? ""));
  const may = mayDo(staff, "read_contact", problem);
  if (!may.allowed) throw refusalAnswer(may.because);
  const { reference } = problem;
  return { reference, back: `/${page}/${reference}` };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, pageOf(request));
  const { problem } = await orRefuse(readProblem(portal.context, staff, params.reference ?? ""));
  const read = checkFields(await readFields(request), answers);
  const may = mayDo(staff, "read_contact", problem);
  if (!may.allowed) throw refusalAnswer(may.because);
  if (!read.ok) {
    const { typed, errors } = read;
    return data({ contact: null, typed, errors }, { status: 422 });
  }
  const contact = await orRefuse(
    readContact(portal.context, staff, { problemId: problem.id, ...read.value }),
  );
  // No redirect after this form: an address that shows contact data could be opened again without a reason.
  return data({ contact, typed: {}, errors: {} }, { headers: { "Cache-Control": "no-store" } });
}

export default function ContactPage() {
  const { reference, back } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useSpeech();
  const typed: Readonly<Record<string, string>> = answered?.typed ?? {};
  const errors: Readonly<Record<string, string>> = answered?.errors ?? {};
  const messages = {
    ...(errors.because && { because: t("account.contact.because.error") }),
    ...(errors.words && { words: t("account.contact.words.error") }),
  };
  const contact = answered?.contact;
  return (
    <main id="main" className="staff-page">
      <BackLink to={back} />
      <ErrorSummary messages={messages} />
      <h1>{t("account.contact.title", { reference })}</h1>
      {contact ? (
        <>
          <AnswerList
            answers={[
              {
                label: t("account.contact.name"),
                value: contact.name ?? t("account.contact.none"),
              },
              {
                label: t("account.contact.email"),
                value: contact.email ?? t("account.contact.none"),
              },
            ]}
          />
          <p>{t("account.contact.shown")}</p>
        </>
      ) : (
        <form method="post" noValidate className="staff-reading">
          <p>{t("account.contact.lead")}</p>
          <Radios
            name="because"
            label={t("account.contact.because.label")}
            value={typed.because}
            error={messages.because}
            groups={[
              {
                title: null,
                choices: contactReasons.map((value) => ({
                  value,
                  label: t(`account.contact.reason.${value}`),
                })),
              },
            ]}
          />
          <TextArea
            name="words"
            label={t("account.contact.words.label")}
            hint={t("account.contact.words.hint")}
            value={typed.words}
            error={messages.words}
            rows={3}
          />
          <SubmitButton>{t("account.contact.button")}</SubmitButton>
        </form>
      )}
    </main>
  );
}
