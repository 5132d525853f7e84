// The first page of the form: what happens, who sees it, and what to do when somebody is in danger.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { Notice } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { firstUnanswered, openDraft } from "../http/report-step.server.ts";
import { resources } from "../i18n/texts.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.start.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const draft = await openDraft(request, context);
  const expired = new URL(request.url).searchParams.has("expired");
  return { goOnAt: draft && firstUnanswered(draft.answers), expired: expired && !draft };
}

export default function ReportStart() {
  const { t, language } = useSpeech();
  const { goOnAt, expired } = useLoaderData<typeof loader>();
  return (
    <main id="main">
      {expired && (
        <Notice tone="warning">
          <p>{t("report.check.expired")}</p>
        </Notice>
      )}
      <h1>{t("report.start.title")}</h1>
      <p className="lead">{t("report.start.lead")}</p>
      <Notice tone="alert" title={t("report.start.dangerTitle")}>
        <p>{t("report.start.danger")}</p>
      </Notice>
      <h2>{t("report.start.next")}</h2>
      <ol>
        {resources[language].report.start.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{t("report.start.whoSees")}</p>
      <p className="buttons">
        {goOnAt ? (
          <a className="button" href={`/report/${goOnAt}`}>
            {t("report.start.continue")}
          </a>
        ) : (
          <a className="button" href="/report/danger">
            {t("report.start.button")}
          </a>
        )}
      </p>
    </main>
  );
}
