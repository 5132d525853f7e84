// One's own account: name, language of letters, password.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountLinks } from "../components/account-links.tsx";
import { Select } from "../components/choices.tsx";
import { ErrorSummary, SubmitButton, TextField } from "../components/form.tsx";
import type { FieldMessages } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import { languages } from "../domain/shared/language.ts";
import { accountDetails, changeDetails, readAccount } from "../domain/staff/account.server.ts";
import { languageName } from "../i18n/translate.ts";
import type { Speech } from "../i18n/translate.ts";
import { orRefuse } from "../http/answer.server.ts";
import { checkFields, readFields, typedIn } from "../http/form.server.ts";
import type { FieldErrors, Typed } from "../http/form.server.ts";
import { changeOwnPassword } from "../http/staff-account.server.ts";
import { requireStaffForForm } from "../http/staff-form.server.ts";
import { requireStaff } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("account.title") };

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context.portal);
  const done = new URL(request.url).searchParams.get("done");
  const own = await orRefuse(readAccount(context.portal.context, staff));
  return { own, done: done === "password" || done === "details" ? done : null };
}

interface Tried {
  readonly errors: FieldErrors;
  readonly typed: Typed;
  /** Seconds to wait after too many wrong passwords. */
  readonly wait: number | null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal, clientAddress } = context;
  const fields = await readFields(request);
  if (fields.has("new-password")) {
    // A password is not carried along to the page of signing in, as other forms are.
    const staff = await requireStaff(request, portal);
    const changed = await changeOwnPassword({ portal, request, clientAddress }, staff, fields);
    if ("errors" in changed)
      return data<Tried>({ typed: {}, ...changed }, { status: changed.wait === null ? 422 : 429 });
    return redirect("/account?done=password", { status: 303, headers: changed.headers });
  }
  const staff = await requireStaffForForm(request, portal);
  const read = checkFields(fields, accountDetails);
  if (!read.ok)
    return data<Tried>(
      { errors: read.errors, typed: typedIn(fields), wait: null },
      { status: 422 },
    );
  await orRefuse(changeDetails(portal.context, staff, read.value));
  return redirect("/account?done=details", 303);
}

export default function Account() {
  const { own, done } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const speech = useSpeech();
  const { t } = speech;
  const messages = messagesOf(tried, speech);
  const said = done === "password" ? t("account.password.changed") : t("account.saved");
  return (
    <main id="main">
      <ErrorSummary messages={messages} />
      <DoneMessage text={done && !tried ? said : null} />
      <h1>{t("account.title")}</h1>
      <AccountLinks />
      <p>
        {t("account.email")}: <strong>{own.email}</strong>
      </p>
      <form method="post" noValidate>
        <TextField
          name="name"
          label={t("account.name.label")}
          hint={t("account.name.hint")}
          value={tried?.typed.name ?? own.name}
          error={messages.name}
          autoComplete="name"
        />
        <Select
          name="language"
          label={t("account.language.label")}
          value={tried?.typed.language ?? own.language}
          error={messages.language}
          groups={[
            {
              title: null,
              choices: languages.map((one) => ({ value: one, label: languageName(one, one) })),
            },
          ]}
        />
        <SubmitButton>{t("account.save")}</SubmitButton>
      </form>
      <h2>{t("account.password.title")}</h2>
      <form method="post" noValidate>
        <TextField
          name="old-password"
          type="password"
          label={t("account.password.old")}
          error={messages["old-password"]}
          autoComplete="current-password"
        />
        <TextField
          name="new-password"
          type="password"
          label={t("account.password.new")}
          hint={t("account.password.hint")}
          error={messages["new-password"]}
          autoComplete="new-password"
        />
        <SubmitButton>{t("account.password.change")}</SubmitButton>
      </form>
    </main>
  );
}

function messagesOf(tried: Tried | undefined, { t }: Speech): FieldMessages {
  if (!tried) return {};
  if (tried.wait !== null)
    return { "old-password": t("refusals.too_many_attempts", { seconds: tried.wait }) };
  const { name, language, "old-password": old, "new-password": fault } = tried.errors;
  return {
    ...(name && { name: t("account.name.error") }),
    ...(language && { language: t("account.language.error") }),
    ...(old && {
      "old-password": old === "empty" ? t("account.password.empty") : t("account.password.wrong"),
    }),
    ...(fault && { "new-password": t(`account.password.fault.${fault as "short"}`) }),
  };
}
