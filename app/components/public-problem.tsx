// Parts of the page of one published problem.
import type { PublishedProblemView } from "../domain/problem/published-view.ts";
import { AnswerList, Moment } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

/** Where, what kind, whose. */
export function PublicFacts({ problem }: { readonly problem: PublishedProblemView }) {
  const { t, local } = useSpeech();
  const place = <span lang={problem.language}>{problem.place}</span>;
  const rows = [
    { label: t("public.problem.place"), value: problem.place === "" ? null : place },
    { label: t("public.problem.area"), value: local(problem.area) },
    { label: t("public.problem.category"), value: local(problem.category) },
    {
      label: t("public.problem.branch"),
      value: local(problem.branch) || t("public.problem.noBranch"),
    },
    { label: t("public.problem.submittedAt"), value: <Moment at={problem.submittedAt} /> },
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t("public.problem.facts")}</h2>
      <AnswerList answers={rows.filter(({ value }) => value !== null && value !== "")} />
    </section>
  );
}

/** Nothing is published under this number; the same for what doesn't exist. */
export function MissingProblem() {
  const { t } = useSpeech();
  return (
    <main id="main">
      <h1>{t("public.problem.missingTitle")}</h1>
      <p>{t("public.problem.missingText")}</p>
      <p>{t("public.problem.missingOwn")}</p>
      <p className="buttons">
        <a className="button" href="/problems">
          {t("site.nav.problems")}
        </a>
        <a className="button quiet" href="/track">
          {t("site.nav.track")}
        </a>
      </p>
    </main>
  );
}
