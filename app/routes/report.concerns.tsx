// Whom the problem concerns: nobody has to say, and nobody in particular is simply going on.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Checkboxes } from "../components/choices.tsx";
import { ErrorSummary, SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { ChangeField, useMessages } from "../components/report-step.tsx";
import { useSpeech } from "../components/speech.tsx";
import { focusGroups, focusGroupsIn } from "../domain/problem/focus-group.ts";
import { concernsAnswer } from "../domain/problem/submission.ts";
import { requireDraftAt, takeStep } from "../http/report-step.server.ts";
import type { StepErrors } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.concerns.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { answers } = await requireDraftAt("concerns", request, context);
  const change = new URL(request.url).searchParams.has("change");
  return { ticked: focusGroupsIn(answers.focusGroups), change };
}

export function action({ request, context }: ActionFunctionArgs) {
  return takeStep("concerns", concernsAnswer, request, context);
}

export default function ReportConcerns() {
  const { t } = useSpeech();
  const { ticked, change } = useLoaderData<typeof loader>();
  const messages = useMessages(useActionData<StepErrors>(), {});
  return (
    <main id="main">
      <BackLink to={change ? "/report/check" : "/report/similar?back=1"} />
      <ErrorSummary messages={messages} />
      <form method="post" noValidate>
        <Checkboxes
          name="focusGroups"
          label={t("report.concerns.title")}
          heading
          hint={t("report.concerns.hint")}
          ticked={ticked}
          choices={focusGroups.map((value) => ({
            value,
            label: t(`report.concerns.group.${value}`),
            hint: t(`report.concerns.groupHint.${value}`),
          }))}
        />
        <ChangeField on={change} />
        <SubmitButton>{t("site.continue")}</SubmitButton>
      </form>
    </main>
  );
}
