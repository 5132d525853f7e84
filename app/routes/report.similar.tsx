// What was published and looks like the resident's problem: a hint before the last pages, never a gate.
import { redirect } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { SimilarCards } from "../components/similar-problems.tsx";
import { useSpeech } from "../components/speech.tsx";
import { findSimilarForDraft } from "../domain/similar/find-similar-for.server.ts";
import { requireDraftAt } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("similar.title") };

const NEXT_PAGE = "/report/concerns";

/** With nothing to show, the next page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { answers } = await requireDraftAt("similar", request, context);
  const found = await findSimilarForDraft(context.portal.context, answers);
  if (found.length === 0) throw redirect(NEXT_PAGE, 303);
  return { found };
}

export function action() {
  return redirect(NEXT_PAGE, 303);
}

export default function ReportSimilar() {
  const { t } = useSpeech();
  const { found } = useLoaderData<typeof loader>();
  return (
    <main id="main">
      <BackLink to="/report/photos" />
      <h1>{t("similar.title")}</h1>
      <p>{t("similar.intro")}</p>
      <SimilarCards found={found} />
      <form method="post">
        <SubmitButton>{t("similar.none")}</SubmitButton>
      </form>
    </main>
  );
}
