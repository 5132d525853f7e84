// The last page before sending: what everyone will see, and what only the branch sees.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { AnswerList, BackLink, Notice } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { readReceipt } from "../domain/problem/read-receipt.server.ts";
import { submission } from "../domain/problem/submission.ts";
import { submitProblem } from "../domain/problem/submit-problem.server.ts";
import { readChoices } from "../domain/routing/read-choices.server.ts";
import { hazardsIn } from "../domain/screening/hazard.ts";
import { findPersonalData } from "../domain/screening/personal-data.ts";
import { orRefuse } from "../http/answer.server.ts";
import { readDraftKey, rememberResident } from "../http/cookies.server.ts";
import { languageOf } from "../http/language.server.ts";
import { openDraft, requireDraftAt } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.check.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { answers } = await requireDraftAt("check", request, context);
  const { categories, areas } = await readChoices(context.portal.context);
  return {
    answers,
    category: categories.find(({ code }) => code === answers.category)?.name ?? null,
    area: areas.find(({ code }) => code === answers.area)?.name ?? null,
    personalData: findPersonalData(answers.description ?? "").length > 0,
  };
}

/** Sends the draft. Sent twice (double click, reload, retry), it leads to the same confirmation. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { portal, clientAddress } = context;
  const draft = await openDraft(request, context);
  const complete = submission.safeParse({ ...draft?.answers, language: languageOf(request) });
  if (!draft || !complete.success) {
    const key = await readDraftKey(request);
    const receipt = key && (await readReceipt(portal.context, key));
    return redirect(receipt ? `/report/sent/${receipt.reference}` : "/report?expired=1", 303);
  }
  await orRefuse(portal.limits.spend("submit", clientAddress));
  const input = { submission: complete.data, draft: draft.key };
  const sent = await orRefuse(submitProblem(portal.context, input));
  const remembered = await rememberResident(request, portal, sent.problem.id);
  return redirect(`/report/sent/${sent.reference}`, {
    status: 303,
    headers: { "Set-Cookie": remembered },
  });
}

export default function ReportCheck() {
  const { t, local } = useSpeech();
  const { answers, category, area, personalData } = useLoaderData<typeof loader>();
  const row = (
    name: "description" | "category" | "place" | "area" | "email" | "name" | "publish",
  ) => t(`report.check.rows.${name}`);
  const change = (page: string) => `/report/${page}?change=1`;
  const kind = local(category) || t("report.kind.unknown");
  const village = local(area) || t("report.where.areaUnknown");
  const publish = answers.publish === "on";
  const shared = [
    { label: row("description"), value: answers.description, change: change("what") },
    { label: row("category"), value: kind, change: change("kind") },
    { label: row("place"), value: answers.place, change: change("where") },
    { label: row("area"), value: village, change: change("where") },
  ];
  const said = answers.danger === "yes" ? t("danger.yes") : t("danger.no");
  const seen = hazardsIn(answers.hazards).map((hazard) => t(`danger.hazards.${hazard}`));
  const own = [
    {
      label: t("danger.check.label"),
      value: answers.danger ? [said, ...seen].join(" · ") : t("danger.check.none"),
      change: change("danger"),
    },
    { label: row("email"), value: answers.email || t("site.notGiven"), change: change("you") },
    { label: row("name"), value: answers.name || t("site.notGiven"), change: change("you") },
    {
      label: row("publish"),
      value: t(publish ? "report.check.publishYes" : "report.check.publishNo"),
      change: change("you"),
    },
  ];
  return (
    <main id="main">
      <BackLink to="/report/you" />
      <h1>{t("report.check.title")}</h1>
      {personalData && (
        <Notice tone="warning">
          <p>{t("report.check.personalData")}</p>
        </Notice>
      )}
      <h2>{t("report.check.public")}</h2>
      <p className="hint">
        {t(publish ? "report.check.publicNote" : "report.check.publicNothing")}
      </p>
      {publish && <AnswerList answers={shared} />}
      <h2>{t("report.check.private")}</h2>
      <AnswerList answers={publish ? own : [...shared, ...own]} />
      <form method="post">
        <SubmitButton>{t("report.check.button")}</SubmitButton>
      </form>
    </main>
  );
}
