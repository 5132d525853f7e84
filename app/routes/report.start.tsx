// The first page of the form: what happens, who sees it, how long it takes, and what to do when somebody is in danger.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { Notice } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { readUsualTimes } from "../domain/clock/read-usual-times.server.ts";
import type { UsualTimes } from "../domain/clock/read-usual-times.server.ts";
import { forgetDraft } from "../domain/problem/forget-draft.server.ts";
import { nextQuestion } from "../domain/problem/extra-question.ts";
import { answersIn } from "../domain/problem/submission.ts";
import type { DraftAnswers } from "../domain/problem/submission.ts";
import { readQuestions } from "../domain/routing/read-questions.server.ts";
import type { Context } from "../domain/shared/context.server.ts";
import { readDraftKey } from "../http/cookies.server.ts";
import { extraPage, firstUnanswered, openDraft } from "../http/report-step.server.ts";
import { resources } from "../i18n/texts.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.start.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const draft = await openDraft(request, context);
  const query = new URL(request.url).searchParams;
  const told = tellable.find((one) => query.has(one)) ?? null;
  const begun = draft && {
    goOnAt: await openPage(context.portal.context, draft.answers),
    at: draft.createdAt,
  };
  return { begun, told, usual: await readUsualTimes(context.portal.context) };
}

/** What else may have led here: the draft is too old, or this browser has none. */
const tellable = ["expired", "none"] as const;

/** Where to go on: also with a question of the kind that was passed by. */
async function openPage(context: Context, answers: DraftAnswers): Promise<string> {
  const first = firstUnanswered(answers);
  if (answers.category === undefined) return first;
  const questions = await readQuestions(context, answers.category);
  return extraPage(nextQuestion(questions, 0, answersIn(answers.questions))) ?? first;
}

/** Deletes the answers, and begins again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const key = await readDraftKey(request);
  if (key) await forgetDraft(context.portal.context, key);
  return redirect("/report", 303);
}

export default function ReportStart() {
  const { t, language } = useSpeech();
  const { begun, told, usual } = useLoaderData<typeof loader>();
  return (
    <main id="main">
      {told && (
        <Notice tone="warning">
          <p>{t(`report.start.told.${told}`)}</p>
        </Notice>
      )}
      <h1>{t("report.start.title")}</h1>
      <p className="lead">{t("report.start.lead")}</p>
      {begun && <GoOn {...begun} />}
      <Notice tone="alert" title={t("report.start.dangerTitle")}>
        <p>{t("report.start.danger")}</p>
      </Notice>
      <h2>{t("report.start.next")}</h2>
      <ol>
        {resources[language].report.start.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Usual usual={usual} />
      <h2>{t("report.start.whoSeesTitle")}</h2>
      <p>{t("report.start.whoSees")}</p>
      {!begun && (
        <p className="buttons">
          <a className="button" href="/report/danger">
            {t("report.start.button")}
          </a>
        </p>
      )}
      <h2>{t("report.start.otherTitle")}</h2>
      <p>{t("report.start.other")}</p>
    </main>
  );
}

/** Somebody has begun on this browser: to go on, or to leave nothing behind. */
function GoOn({ goOnAt, at }: { readonly goOnAt: string; readonly at: string }) {
  const { t, day } = useSpeech();
  return (
    <Notice tone="plain" title={t("report.start.begun", { date: day(at as never) })}>
      <p>{t("report.start.begunNote")}</p>
      <form method="post" className="buttons">
        <a className="button" href={`/report/${goOnAt}`}>
          {t("report.start.continue")}
        </a>
        <SubmitButton kind="quiet">{t("report.start.again")}</SubmitButton>
      </form>
    </Notice>
  );
}

function Usual({ usual }: { readonly usual: UsualTimes }) {
  const { t } = useSpeech();
  const { acceptDays, resolveDays } = usual;
  if (acceptDays === null) return null;
  const inWords = (days: number) =>
    t(days === 1 ? "report.start.oneDay" : "report.start.days", { days });
  return (
    <>
      <h2>{t("report.start.usualTitle")}</h2>
      <p>
        {t("report.start.usualAccept", { time: inWords(acceptDays) })}{" "}
        {resolveDays !== null && t("report.start.usualResolve", { time: inWords(resolveDays) })}{" "}
        {t("report.start.usualSince")}
      </p>
    </>
  );
}
