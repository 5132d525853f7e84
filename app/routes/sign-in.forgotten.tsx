// The password is forgotten: the address is typed, and the answer is the same, and takes the same time, whoever it is of.
import { setTimeout as sleep } from "node:timers/promises";
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ErrorSummary, SubmitButton, TextField } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { contactAnswer } from "../domain/problem/submission.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { oweResetLink } from "../domain/staff/forgotten-password.server.ts";
import { statusOf } from "../http/answer.server.ts";
import { checkFields, readFields } from "../http/form.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("account.forgotten.title") };

/** Retry-After. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Longer than writing down that a letter is owed takes: how long it took tells nobody whether there is an account. */
const ANSWER_AFTER_MS = 500;

const asked = z.object({
  email: contactAnswer.shape.email
    .refine((email) => email !== undefined, { error: "empty" })
    .transform((email) => email.toLowerCase()),
});

interface Tried {
  readonly email: string;
  readonly waitSeconds: number | null;
}

export function loader({ request }: LoaderFunctionArgs) {
  return { isSent: new URL(request.url).searchParams.has("sent") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal, clientAddress } = context;
  const read = checkFields(await readFields(request), asked);
  const email = read.typed.email ?? "";
  if (!read.ok) return data<Tried>({ email, waitSeconds: null }, { status: 422 });
  try {
    await portal.limits.spend("forgottenSender", clientAddress);
    await portal.limits.spend("forgottenAccount", read.value.email);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const waitSeconds = Number(error.facts.seconds);
    const init = { status: statusOf(error.code), headers: { "Retry-After": String(waitSeconds) } };
    return data<Tried>({ email, waitSeconds }, init);
  }
  await Promise.all([oweResetLink(portal.context, read.value.email), sleep(ANSWER_AFTER_MS)]);
  // No address in the address: those stand in logs.
  return redirect("/sign-in/forgotten?sent=yes", 303);
}

export default function Forgotten() {
  const tried = useActionData<typeof action>();
  const { isSent } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  if (isSent && !tried) {
    return (
      <main id="main">
        <h1>{t("account.forgotten.sentTitle")}</h1>
        <p className="lead">{t("account.forgotten.sent")}</p>
        <p>{t("account.forgotten.none")}</p>
        <p>
          <a href="/sign-in">{t("account.forgotten.back")}</a>
        </p>
      </main>
    );
  }
  const wait = tried?.waitSeconds ?? null;
  const error =
    wait === null
      ? t("account.forgotten.error")
      : t("refusals.too_many_attempts", { seconds: wait });
  const messages = tried ? { email: error } : {};
  return (
    <main id="main">
      <BackLink to="/sign-in" />
      <ErrorSummary messages={messages} />
      <h1>{t("account.forgotten.title")}</h1>
      <p className="lead">{t("account.forgotten.lead")}</p>
      <form method="post" noValidate>
        <TextField
          name="email"
          type="email"
          label={t("account.email")}
          value={tried?.email}
          error={tried && error}
          autoComplete="username"
          spellCheck={false}
        />
        <SubmitButton>{t("account.forgotten.button")}</SubmitButton>
      </form>
    </main>
  );
}
