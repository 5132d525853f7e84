// One extra question of the kind that was chosen: asked only if the answer changes who gets the problem, or how fast.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Radios } from "../components/choices.tsx";
import { ErrorSummary, SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { ChangeField, useMessages } from "../components/report-step.tsx";
import { useSpeech } from "../components/speech.tsx";
import type { ExtraQuestion } from "../domain/problem/extra-question.ts";
import { UNKNOWN_ANSWER, choicesOf, nextQuestion } from "../domain/problem/extra-question.ts";
import { answersIn } from "../domain/problem/submission.ts";
import { readQuestions } from "../domain/routing/read-questions.server.ts";
import { refusalAnswer } from "../http/answer.server.ts";
import { extraPage, requireDraftAt, takeStep } from "../http/report-step.server.ts";
import type { StepErrors } from "../http/report-step.server.ts";

export const handle: PageHandle = {
  title: ({ local }, data: { question: ExtraQuestion } | undefined) =>
    local(data?.question.label ?? null),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { question, number, given, change } = await asked(request, params.number, context);
  return { question, number, answer: given[question.code], change };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { question, questions, number, given } = await asked(request, params.number, context);
  const schema = z
    .object({ answer: z.enum(choicesOf(question), { error: "not_chosen" }) })
    .transform(({ answer }) => ({ questions: JSON.stringify({ [question.code]: answer }) }));
  return takeStep("kind", schema, request, context, (saved, change) => {
    const answered = { ...given, ...answersIn(saved.questions) };
    return extraPage(
      change ? nextQuestion(questions, 0, answered) : nextQuestion(questions, number),
    );
  });
}

/** The question of that number; a kind that has fewer leads on to the page after them. */
async function asked(request: Request, typed: string | undefined, context: AppLoadContext) {
  const { answers } = await requireDraftAt("where", request, context);
  const questions = await readQuestions(context.portal.context, answers.category);
  const number = Number(typed);
  if (!/^[1-9]$/.test(typed ?? "")) throw refusalAnswer("not_found");
  const change = new URL(request.url).searchParams.has("change");
  const question = questions[number - 1];
  if (!question) throw redirect(change ? "/report/check" : "/report/where", 303);
  return { question, questions, number, change, given: answersIn(answers.questions) };
}

export default function ReportExtra() {
  const { t, local } = useSpeech();
  const { question, number, answer, change } = useLoaderData<typeof loader>();
  const posted = useActionData<StepErrors>();
  const messages = useMessages(posted, { answer: { not_chosen: "report.extra.notChosen" } });
  const choices = question.choices.map(({ code, label }) => ({ value: code, label: local(label) }));
  const before = number === 1 ? "/report/kind" : `/report/extra/${String(number - 1)}`;
  return (
    <main id="main">
      <BackLink to={change ? "/report/check" : before} />
      <ErrorSummary messages={messages} />
      <form method="post" noValidate>
        <Radios
          name="answer"
          label={local(question.label)}
          heading
          hint={t("report.extra.hint")}
          error={messages.answer}
          value={answer}
          groups={[
            {
              title: null,
              choices: [...choices, { value: UNKNOWN_ANSWER, label: t("report.extra.unknown") }],
            },
          ]}
        />
        <ChangeField on={change} />
        <SubmitButton>{t("site.continue")}</SubmitButton>
      </form>
    </main>
  );
}
