// How to tell the resident what happens: everything here is optional.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Checkbox } from "../components/choices.tsx";
import { ErrorSummary, SubmitButton, TextField } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { ChangeField, useMessages } from "../components/report-step.tsx";
import { useSpeech } from "../components/speech.tsx";
import { NAME_MAX_CHARACTERS, contactAnswer } from "../domain/problem/submission.ts";
import { requireDraftAt, takeStep } from "../http/report-step.server.ts";
import type { StepErrors } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.you.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { answers } = await requireDraftAt("you", request, context);
  const change = new URL(request.url).searchParams.has("change");
  const { email = "", name = "", publish = "on" } = answers;
  return { email, name, publish: publish === "on", change };
}

export function action({ request, context }: ActionFunctionArgs) {
  return takeStep("you", contactAnswer, request, context);
}

export default function ReportYou() {
  const { t } = useSpeech();
  const saved = useLoaderData<typeof loader>();
  const posted = useActionData<StepErrors>();
  const messages = useMessages(posted, {
    email: { email_shape: "report.you.emailShape" },
    name: { too_long: ["report.you.nameTooLong", NAME_MAX_CHARACTERS] },
  });
  const optional = (text: string) => `${text} ${t("site.optional")}`;
  return (
    <main id="main">
      <BackLink to={saved.change ? "/report/check" : "/report/concerns"} />
      <ErrorSummary messages={messages} />
      <h1>{t("report.you.title")}</h1>
      <p>{t("report.you.hint")}</p>
      <form method="post" noValidate>
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          spellCheck={false}
          label={optional(t("report.you.emailLabel"))}
          hint={t("report.you.emailHint")}
          error={messages.email}
          value={posted?.typed.email ?? saved.email}
        />
        <TextField
          name="name"
          autoComplete="name"
          spellCheck={false}
          label={optional(t("report.you.nameLabel"))}
          hint={t("report.you.nameHint")}
          error={messages.name}
          value={posted?.typed.name ?? saved.name}
        />
        <Checkbox
          name="publish"
          label={t("report.you.publishLabel")}
          hint={t("report.you.publishHint")}
          checked={posted ? posted.typed.publish === "on" : saved.publish}
        />
        <ChangeField on={saved.change} />
        <SubmitButton>{t("site.continue")}</SubmitButton>
      </form>
    </main>
  );
}
