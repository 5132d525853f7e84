// What was published and looks like the resident's problem: a hint before the last pages, never a gate. "Yes, it's this one"
// is kept with the draft; the pages that follow are the same.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { ErrorSummary, SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { SimilarCards } from "../components/similar-problems.tsx";
import { useSpeech } from "../components/speech.tsx";
import { findJoinable } from "../domain/follower/join-known-problem.server.ts";
import { saveAnswers } from "../domain/problem/draft.server.ts";
import { firstPublicPhotos } from "../domain/attachment/read-photo.server.ts";
import { findSimilarForDraft } from "../domain/similar/find-similar-for.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { readFields } from "../http/form.server.ts";
import { requireDraftAt } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("similar.title") };

const NEXT_PAGE = "/report/concerns";
const PAGE_BEFORE = "/report/photos";

/** With nothing to show, and nothing chosen before, the next page; for who comes back, the page before. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { answers } = await requireDraftAt("similar", request, context);
  const found = await findSimilarForDraft(context.portal.context, answers);
  const chosen = answers.joins || null;
  if (found.length === 0 && chosen === null) {
    const comesBack = new URL(request.url).searchParams.has("back");
    throw redirect(comesBack ? PAGE_BEFORE : NEXT_PAGE, 303);
  }
  const references = found.map(({ reference }) => reference);
  const photos = await firstPublicPhotos(context.portal.context, references);
  return { found, chosen, photos };
}

/** Keeps the reference that was chosen, or none; whether it may still be joined is asked again when it is routed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { key } = await requireDraftAt("similar", request, context);
  const fields = await readFields(request);
  const typed = fields.get("joins");
  const chosen = typeof typed === "string" && typed !== "" ? typed : null;
  const joins = chosen === null ? null : await findJoinable(context.portal.context, chosen);
  if (chosen !== null && joins === null) return data({ gone: true }, { status: 422 });
  await orRefuse(saveAnswers(context.portal.context, key, { joins: joins ?? "" }));
  return redirect(fields.get("change") === "1" ? "/report/check" : NEXT_PAGE, 303);
}

export default function ReportSimilar() {
  const { t } = useSpeech();
  const { found, chosen, photos } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const change = query.get("change") === "1";
  const isShown = found.some(({ reference }) => reference === chosen);
  return (
    <main id="main">
      <BackLink to={change ? "/report/check" : PAGE_BEFORE} />
      {answer?.gone && <ErrorSummary messages={{ similar: t("follow.similar.gone") }} />}
      <h1>{t("similar.title")}</h1>
      <p>{t(found.length > 0 ? "similar.intro" : "follow.similar.unlike")}</p>
      {found.length > 0 && <p className="hint">{t("follow.similar.note")}</p>}
      <form method="post" id="similar">
        {change && <input type="hidden" name="change" value="1" />}
        {chosen && !isShown && (
          <p>
            <a href={`/problems/${chosen}`}>{chosen}</a>: {t("follow.similar.chosen")}{" "}
            <SubmitButton name="joins" value={chosen} kind="quiet">
              {t("follow.similar.keep", { reference: chosen })}
            </SubmitButton>
          </p>
        )}
        <SimilarCards found={found} chosen={chosen} photos={photos} />
        <SubmitButton kind="quiet">{t("similar.none")}</SubmitButton>
      </form>
    </main>
  );
}
