// The closest kind: a hint for the router, never a gate.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "../components/choices.tsx";
import { ErrorSummary, SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { ChangeField, useMessages } from "../components/report-step.tsx";
import { useSpeech } from "../components/speech.tsx";
import { kindAnswer } from "../domain/problem/submission.ts";
import { readChoices } from "../domain/routing/read-choices.server.ts";
import { requireDraftAt, takeStep } from "../http/report-step.server.ts";
import type { StepErrors } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.kind.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { answers } = await requireDraftAt("kind", request, context);
  const { categories } = await readChoices(context.portal.context);
  const change = new URL(request.url).searchParams.has("change");
  return { categories, category: answers.category, change };
}

export function action({ request, context }: ActionFunctionArgs) {
  return takeStep("kind", kindAnswer, request, context);
}

export default function ReportKind() {
  const { t, local } = useSpeech();
  const { categories, category, change } = useLoaderData<typeof loader>();
  const posted = useActionData<StepErrors>();
  const messages = useMessages(posted, { category: { not_chosen: "report.kind.notChosen" } });
  const groups = categories
    .filter(({ parentId }) => parentId === null)
    .map((top) => ({
      title: local(top.name),
      choices: categories
        .filter(({ parentId }) => parentId === top.id)
        .map((kind) => ({ value: kind.code, label: local(kind.name) })),
    }))
    .filter(({ choices }) => choices.length > 0);
  const unknown = { title: null, choices: [{ value: "unknown", label: t("report.kind.unknown") }] };
  return (
    <main id="main">
      <BackLink to={change ? "/report/check" : "/report/what"} />
      <ErrorSummary messages={messages} />
      <form method="post" noValidate>
        <Radios
          name="category"
          label={t("report.kind.title")}
          heading
          hint={t("report.kind.hint")}
          error={messages.category}
          value={posted?.typed.category ?? category}
          groups={[...groups, unknown]}
        />
        <ChangeField on={change} />
        <SubmitButton>{t("site.continue")}</SubmitButton>
      </form>
    </main>
  );
}
