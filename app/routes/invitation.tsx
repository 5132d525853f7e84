// The link for a password. Who was invited sets name, language and password and is in; who forgot it sets another one and
// signs in with it. Opening the link changes nothing.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Select } from "../components/choices.tsx";
import { ErrorSummary, SubmitButton, TextField } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { languages } from "../domain/shared/language.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { accountDetails } from "../domain/staff/account.server.ts";
import { acceptInvitation, readInvitation } from "../domain/staff/accept-invitation.server.ts";
import type { InvitationKind } from "../domain/staff/invitation.ts";
import { languageName } from "../i18n/translate.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { checkFields, readFields } from "../http/form.server.ts";
import { textOf } from "../http/staff-account.server.ts";
import { letIn } from "../http/staff-sign-in.server.ts";
import { originOf } from "../http/staff.server.ts";

/** Where the texts of each kind are. */
const textsOf = { invite: "invitation", reset: "reset" } as const;

export const handle: PageHandle = {
  title: ({ t }, invited: { kind: InvitationKind } | undefined) =>
    t(`account.${textsOf[invited?.kind ?? "invite"]}.title`),
};

export const headers: HeadersFunction = () => ({
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRefuse(readInvitation(context.portal.context, params.token ?? ""));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal, clientAddress } = context;
  const token = params.token ?? "";
  const { email, kind } = await orRefuse(readInvitation(portal.context, token));
  const fields = await readFields(request);
  const password = textOf(fields, "new-password");
  const read = checkFields(fields, accountDetails);
  const { name, language } = read.typed;
  const again = (errors: Readonly<Record<string, string>>) =>
    data({ errors, name, language }, { status: 422 });
  if (kind === "invite" && !read.ok) return again(read.errors);
  try {
    const details = kind === "invite" && read.ok ? read.value : null;
    const origin = await originOf(request, clientAddress);
    const secret = await acceptInvitation(portal.context, token, { password, details }, origin);
    if (secret === null) return redirect("/sign-in?done=password", 303);
    const { start, headers: cookies } = await letIn(portal, secret, email);
    return redirect(start ?? "/", { status: 303, headers: cookies });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code !== "invalid_input") throw refusalAnswer(error.code, error.facts);
    return again({ "new-password": String(error.facts.because) });
  }
}

export default function Invitation() {
  const invited = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useSpeech();
  const errors: Readonly<Record<string, string>> = tried?.errors ?? {};
  const fault = errors["new-password"];
  const messages = {
    ...(errors.name && { name: t("account.name.error") }),
    ...(errors.language && { language: t("account.language.error") }),
    ...(fault && { "new-password": t(`account.password.fault.${fault as "short"}`) }),
  };
  const choices = languages.map((one) => ({ value: one, label: languageName(one, one) }));
  const texts = textsOf[invited.kind];
  return (
    <main id="main">
      <ErrorSummary messages={messages} />
      <h1>{t(`account.${texts}.title`)}</h1>
      <p className="lead">{t(`account.${texts}.lead`, { email: invited.email })}</p>
      <form method="post" noValidate>
        {invited.kind === "invite" && (
          <>
            <TextField
              name="name"
              label={t("account.name.label")}
              hint={t("account.name.hint")}
              value={tried?.name ?? invited.name}
              error={messages.name}
              autoComplete="name"
            />
            <Select
              name="language"
              label={t("account.language.label")}
              value={tried?.language ?? invited.language}
              error={messages.language}
              groups={[{ title: null, choices }]}
            />
          </>
        )}
        <TextField
          name="new-password"
          type="password"
          label={t("account.password.new")}
          hint={t("account.password.hint")}
          error={messages["new-password"]}
          autoComplete="new-password"
        />
        <SubmitButton>{t(`account.${texts}.button`)}</SubmitButton>
      </form>
    </main>
  );
}
