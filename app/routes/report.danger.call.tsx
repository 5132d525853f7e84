// Between the question and the form, for who said that somebody is in danger: whom to call. Nothing is asked here.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { EmergencyCalls } from "../components/report-danger.tsx";
import { useSpeech } from "../components/speech.tsx";
import { firstUnanswered, openDraft } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("danger.call.title") };

/** Opens for everybody, with or without a draft: the numbers are no secret. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const change = new URL(request.url).searchParams.has("change");
  const draft = await openDraft(request, context);
  return { change, next: change ? "check" : draft ? firstUnanswered(draft.answers) : "what" };
}

export default function ReportDangerCall() {
  const { t } = useSpeech();
  const { change, next } = useLoaderData<typeof loader>();
  return (
    <main id="main">
      <BackLink to={change ? "/report/danger?change=1" : "/report/danger"} />
      <div className="notice alert">
        <h1>{t("danger.call.title")}</h1>
        <p className="lead">{t("danger.call.lead")}</p>
        <EmergencyCalls />
        <p>{t("danger.call.safe")}</p>
      </div>
      <p>{t("danger.call.kept")}</p>
      <p className="buttons">
        <a className="button" href={`/report/${next}`}>
          {t("danger.call.button")}
        </a>
      </p>
    </main>
  );
}
