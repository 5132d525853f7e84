// The closest kind: a hint for the router, never a gate.
import { offeredKinds } from "../domain/branch/branch.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "../components/choices.tsx";
import { ErrorSummary, SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { ChangeField, useMessages } from "../components/report-step.tsx";
import { useSpeech } from "../components/speech.tsx";
import { nextQuestion } from "../domain/problem/extra-question.ts";
import { answersIn, kindAnswer } from "../domain/problem/submission.ts";
import { readChoices } from "../domain/routing/read-choices.server.ts";
import { readQuestions } from "../domain/routing/read-questions.server.ts";
import { suggestKinds } from "../domain/routing/suggest-kinds.server.ts";
import { extraPage, openDraft, requireDraftAt, takeStep } from "../http/report-step.server.ts";
import type { StepErrors } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.kind.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { answers } = await requireDraftAt("kind", request, context);
  const categories = offeredKinds((await readChoices(context.portal.context)).categories);
  const suggested = await suggestKinds(context.portal.context, answers.description ?? "");
  const change = new URL(request.url).searchParams.has("change");
  return { categories, suggested, category: answers.category, change };
}

/** A kind with questions of its own leads to them; after a change, to those that have no answer yet. */
export async function action({ request, context }: ActionFunctionArgs) {
  const categories = offeredKinds((await readChoices(context.portal.context)).categories);
  const codes = [...categories.map(({ code }) => code), "unknown"];
  const known = kindAnswer.refine(({ category }) => codes.includes(category), {
    path: ["category"],
    error: "not_chosen",
  });
  return takeStep("kind", known, request, context, async ({ category }, change) => {
    const questions = await readQuestions(context.portal.context, category);
    const answered = change ? (await openDraft(request, context))?.answers.questions : undefined;
    return extraPage(nextQuestion(questions, 0, answersIn(answered)));
  });
}

export default function ReportKind() {
  const { t, local } = useSpeech();
  const { categories, suggested, category, change } = useLoaderData<typeof loader>();
  const posted = useActionData<StepErrors>();
  const messages = useMessages(posted, { category: { not_chosen: "report.kind.notChosen" } });
  const kinds = categories.filter(({ parentId }) => parentId !== null);
  const choiceOf = (kind: (typeof kinds)[number]) => ({
    value: kind.code,
    label: local(kind.name),
  });
  const closest = suggested.flatMap((code) => kinds.find((kind) => kind.code === code) ?? []);
  const groups = categories
    .filter(({ parentId }) => parentId === null)
    .map((top) => ({
      title: local(top.name),
      choices: kinds
        .filter((kind) => kind.parentId === top.id && !closest.includes(kind))
        .map(choiceOf),
    }))
    .filter(({ choices }) => choices.length > 0);
  const unknown = { value: "unknown", label: t("report.kind.unknown") };
  // Whose words sound like no kind finds all of them, and "I do not know" at the end, as everywhere else.
  const offered =
    closest.length === 0
      ? { groups: [...groups, { title: null, choices: [unknown] }] }
      : {
          groups: [
            { title: t("report.kind.closest"), choices: [...closest.map(choiceOf), unknown] },
          ],
          more: { title: t("report.kind.others"), groups },
        };
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
          {...offered}
        />
        <ChangeField on={change} />
        <SubmitButton>{t("site.continue")}</SubmitButton>
      </form>
    </main>
  );
}
