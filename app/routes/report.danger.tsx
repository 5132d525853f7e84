// The first question of the form. It is no gate: every later page opens without it.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "../components/choices.tsx";
import { ErrorSummary, SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { HazardBoxes } from "../components/report-danger.tsx";
import { ChangeField, useMessages } from "../components/report-step.tsx";
import { useSpeech } from "../components/speech.tsx";
import { dangerAnswer } from "../domain/problem/submission.ts";
import { dangersSaid, hazardsIn } from "../domain/screening/hazard.ts";
import { openDraft, takeStep } from "../http/report-step.server.ts";
import type { StepErrors } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("danger.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const draft = await openDraft(request, context);
  const change = new URL(request.url).searchParams.has("change");
  const { danger, hazards } = draft?.answers ?? {};
  return { danger, hazards: hazardsIn(hazards), change };
}

export function action({ request, context }: ActionFunctionArgs) {
  return takeStep("danger", dangerAnswer, request, context, (answers) =>
    dangersSaid(answers).length > 0 ? "danger/call" : null,
  );
}

export default function ReportDanger() {
  const { t } = useSpeech();
  const { danger, hazards, change } = useLoaderData<typeof loader>();
  const posted = useActionData<StepErrors>();
  const messages = useMessages(posted, { danger: { not_chosen: "danger.notChosen" } });
  const choices = [
    { value: "yes", label: t("danger.yes") },
    { value: "no", label: t("danger.no") },
  ];
  return (
    <main id="main">
      <BackLink to={change ? "/report/check" : "/report"} />
      <ErrorSummary messages={messages} />
      <form method="post" noValidate>
        <Radios
          name="danger"
          label={t("danger.title")}
          heading
          hint={t("danger.hint")}
          error={messages.danger}
          value={posted?.typed.danger ?? danger}
          groups={[{ title: null, choices }]}
        />
        <HazardBoxes ticked={hazards} />
        <ChangeField on={change} />
        <SubmitButton>{t("site.continue")}</SubmitButton>
      </form>
    </main>
  );
}
