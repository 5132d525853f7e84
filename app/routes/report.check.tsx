// The last page before sending: what everyone will see, and what only the branch sees.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary, SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import {
  CheckCards,
  PersonalDataNotice,
  Puzzle,
  UnseenField,
} from "../components/report-check.tsx";
import type { CheckView } from "../components/report-check.tsx";
import { useSpeech } from "../components/speech.tsx";
import { listPhotosOfDraft } from "../domain/attachment/read-photo.server.ts";
import { answersInWords } from "../domain/problem/extra-question.ts";
import { signalsOf } from "../domain/problem/signal.ts";
import type { Signal } from "../domain/problem/signal.ts";
import { answersIn, submission } from "../domain/problem/submission.ts";
import { submitProblem } from "../domain/problem/submit-problem.server.ts";
import { readChoices } from "../domain/routing/read-choices.server.ts";
import { readQuestions } from "../domain/routing/read-questions.server.ts";
import { quotePersonalData } from "../domain/screening/personal-data.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { orRefuse } from "../http/answer.server.ts";
import { rememberResident } from "../http/cookies.server.ts";
import { typedIn } from "../http/form.server.ts";
import { languageOf } from "../http/language.server.ts";
import { insteadOfDraft, openDraft, requireDraftAt } from "../http/report-step.server.ts";
import type { OpenDraft } from "../http/report-step.server.ts";
import { countSending, puzzleFor } from "../http/spam.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.check.title") };

/** A name that machines like to fill in. */
const UNSEEN_FIELD = "website";
const PUZZLE_FIELD = "puzzle";

export async function loader({
  request,
  context,
}: LoaderFunctionArgs): Promise<CheckView & { readonly puzzle: string | null }> {
  const { answers, key } = await requireDraftAt("check", request, context);
  const { categories, areas } = await readChoices(context.portal.context);
  const questions = await readQuestions(context.portal.context, answers.category);
  const { description = "", place = "", publish, privateHome } = answers;
  const shown =
    privateHome === "on"
      ? ([["description", description]] as const)
      : ([
          ["description", description],
          ["place", place],
        ] as const);
  return {
    answers,
    category: categories.find(({ code }) => code === answers.category)?.name ?? null,
    area: areas.find(({ code }) => code === answers.area)?.name ?? null,
    extra: answersInWords(questions, answersIn(answers.questions)),
    photos: await listPhotosOfDraft(context.portal.context, key),
    personalData: publish === "on" ? quotePersonalData(shown) : [],
    puzzle: await puzzleFor(context, key.id),
  };
}

/** Sends the draft. Sent twice (double click, reload, retry), it leads to the same confirmation. */
export async function action({ request, context }: ActionFunctionArgs) {
  // Whoever posts no form at all has filled in nothing that nobody sees.
  const fields = await request.formData().catch(() => new FormData());
  const draft = await openDraft(request, context);
  if (!draft) return redirect(await insteadOfDraft(request, context), 303);
  const complete = submission.safeParse({ ...draft.answers, language: languageOf(request) });
  if (!complete.success) return wrong(complete.error.issues.map(({ path }) => String(path[0])));
  const typed = typedIn(fields);
  const crowd = await orRefuse(countSending(context, draft.key.id, typed[PUZZLE_FIELD]));
  const sent = await send(context, draft, complete.data, typed[UNSEEN_FIELD] ?? "", crowd);
  if ("field" in sent) return wrong([sent.field]);
  const remembered = await rememberResident(request, context.portal, sent.problem.id);
  return redirect(`/report/sent/${sent.reference}`, {
    status: 303,
    headers: { "Set-Cookie": remembered },
  });
}

/** Kinds and areas may be gone since they were chosen: then the field is named, and nothing is lost. */
async function send(
  { portal }: AppLoadContext,
  { key, createdAt }: OpenDraft,
  complete: Parameters<typeof submitProblem>[1]["submission"],
  unseenField: string,
  crowd: readonly Signal[],
) {
  const own = signalsOf({ unseenField, begunAt: createdAt, sentAt: portal.context.now() });
  const signals = [...own, ...crowd];
  try {
    return await submitProblem(portal.context, { submission: complete, draft: key, signals });
  } catch (error) {
    const field = isRefusal(error) && error.code === "invalid_input" ? error.facts.field : null;
    if (typeof field !== "string") throw error;
    return { field };
  }
}

const wrong = (names: readonly string[]) =>
  data({ wrong: [...new Set(names)].filter(isAsked) }, { status: 422 });

const asked = ["description", "category", "place", "area", "email", "name"] as const;
const isAsked = (name: string): name is (typeof asked)[number] => asked.some((one) => one === name);

export default function ReportCheck() {
  const { t } = useSpeech();
  const view = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const messages = (posted?.wrong ?? []).map((name) => {
    const what = t(`report.check.rows.${name}`);
    return [name, t("report.check.askAgain", { what })] as const;
  });
  return (
    <main id="main">
      <BackLink to="/report/you" />
      <ErrorSummary messages={Object.fromEntries(messages)} />
      <h1>{t("report.check.title")}</h1>
      <PersonalDataNotice found={view.personalData} />
      <CheckCards view={view} />
      <form method="post">
        <UnseenField name={UNSEEN_FIELD} />
        {view.puzzle !== null && <Puzzle name={PUZZLE_FIELD} puzzle={view.puzzle} />}
        <p className="hint">{t("report.check.beforeSending")}</p>
        <SubmitButton>{t("report.check.button")}</SubmitButton>
      </form>
    </main>
  );
}
