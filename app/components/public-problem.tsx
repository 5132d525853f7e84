// Parts of the page of one published problem.
import { sortedPhotos } from "../domain/attachment/photo.ts";
import type { PublishedProblemView } from "../domain/problem/published-view.ts";
import { BeforeAndAfter } from "./photo-evidence.tsx";
import { PhotoList } from "./photo-list.tsx";
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

/** What residents sent, and, before there is a result to stand with, what the branch shows. Nothing without photos. */
export function PublicPhotos({ problem }: { readonly problem: PublishedProblemView }) {
  const { t } = useSpeech();
  const { residents, evidence } = sortedPhotos(problem.photos);
  const early = problem.resolution === null ? evidence : [];
  if (residents.length + early.length === 0) return null;
  const shared = { place: "public", reference: problem.reference } as const;
  return (
    <section aria-labelledby="photos">
      <h2 id="photos">{t("photos.public.heading")}</h2>
      <PhotoList photos={residents} {...shared} />
      <BeforeAndAfter photos={early} {...shared} />
      <p className="hint">{t("photos.public.larger")}</p>
    </section>
  );
}

/** Before and after, with the result. */
export function PublicEvidence({ problem }: { readonly problem: PublishedProblemView }) {
  const { evidence } = sortedPhotos(problem.photos);
  return <BeforeAndAfter photos={evidence} place="public" reference={problem.reference} />;
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
