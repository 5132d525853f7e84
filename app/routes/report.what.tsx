// The description comes first, so that nobody fits a problem into a wrong kind.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary, SubmitButton, TextArea } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { ChangeField, useMessages } from "../components/report-step.tsx";
import { useSpeech } from "../components/speech.tsx";
import { DESCRIPTION_MAX_CHARACTERS, describeAnswer } from "../domain/problem/submission.ts";
import { openDraft, takeStep } from "../http/report-step.server.ts";
import type { StepErrors } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.what.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const draft = await openDraft(request, context);
  const change = new URL(request.url).searchParams.has("change");
  return { description: draft?.answers.description ?? "", change };
}

export function action({ request, context }: ActionFunctionArgs) {
  return takeStep("what", describeAnswer, request, context);
}

export default function ReportWhat() {
  const { t } = useSpeech();
  const { description, change } = useLoaderData<typeof loader>();
  const posted = useActionData<StepErrors>();
  const messages = useMessages(posted, {
    description: {
      empty: "report.what.empty",
      too_long: ["report.what.tooLong", DESCRIPTION_MAX_CHARACTERS],
    },
  });
  return (
    <main id="main">
      <BackLink to={change ? "/report/check" : "/report/danger"} />
      <ErrorSummary messages={messages} />
      <form method="post" noValidate>
        <TextArea
          name="description"
          label={t("report.what.label")}
          heading
          hint={t("report.what.hint")}
          error={messages.description}
          value={posted?.typed.description ?? description}
          rows={8}
        />
        <ChangeField on={change} />
        <SubmitButton>{t("site.continue")}</SubmitButton>
      </form>
    </main>
  );
}
