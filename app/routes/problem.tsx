// One published problem, as everybody sees it.
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { BackLink, StateTag, Timeline } from "../components/parts.tsx";
import { PublicParts } from "../components/parts-of-problem.tsx";
import { PublicMeToo } from "../components/public-me-too.tsx";
import {
  MissingProblem,
  PublicEvidence,
  PublicFacts,
  PublicPhotos,
} from "../components/public-problem.tsx";
import { VolunteersThanked, VolunteersWanted } from "../components/public-volunteers.tsx";
import { Resolution } from "../components/public-resolution.tsx";
import { WithReference } from "../components/public-reference.tsx";
import { useSpeech } from "../components/speech.tsx";
import { isOpen } from "../domain/problem/handling.ts";
import { readPublished } from "../domain/problem/read-published.server.ts";
import type { PublishedProblemView } from "../domain/problem/published-view.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { loadMeToo, takeMeToo } from "../http/me-too.server.ts";

type Shown =
  { readonly problem: PublishedProblemView | null; readonly canonical: string } | undefined;

export const handle: PageHandle = {
  title: ({ t }, shown: Shown) =>
    shown?.problem
      ? t("public.problem.title", { reference: shown.problem.reference })
      : t("public.problem.missingTitle"),
  links: ({ t }, shown: Shown) =>
    shown?.problem
      ? [
          { rel: "canonical", href: shown.canonical },
          {
            rel: "alternate",
            type: "application/atom+xml",
            title: t("public.problems.feedTitle"),
            href: "/feeds/problems.atom",
          },
        ]
      : [],
};

/** What isn't published is answered like what doesn't exist. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  try {
    const problem = await readPublished(context.portal.context, params.reference ?? "");
    const canonical = `${context.portal.config.publicUrl}/problems/${problem.reference}`;
    const meToo = await loadMeToo(request, context, problem.reference);
    return data({ problem, meToo, canonical });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return data({ problem: null, meToo: null, canonical: "" }, { status: 404 });
  }
}

/** "It affects me too", or no longer. */
export function action(args: ActionFunctionArgs) {
  return takeMeToo(args);
}

export default function Problem() {
  const { t } = useSpeech();
  const { problem, meToo } = useLoaderData<typeof loader>();
  if (!problem) return <MissingProblem />;
  const { reference, language, mergedInto } = problem;
  return (
    <main id="main" className="sections">
      <BackLink to="/problems" />
      <h1>
        <WithReference text={t("public.problem.title", { reference })} reference={reference} />
      </h1>
      <p>
        <StateTag handling={problem.handling} closedBy={problem.closedBy} />
      </p>
      {mergedInto && (
        <p>
          <a href={`/problems/${mergedInto}`}>
            {t("public.problem.mergedInto", { reference: mergedInto })}
          </a>
        </p>
      )}
      <PublicParts view={problem} />
      <section aria-labelledby="reported">
        <h2 id="reported">{t("public.problem.description")}</h2>
        <div className="as-typed quoted" lang={language}>
          {problem.description}
        </div>
      </section>
      <PublicFacts problem={problem} />
      <PublicPhotos problem={problem} />
      <VolunteersWanted wanted={problem.volunteers.wanted} />
      {problem.resolution && (
        <Resolution said={problem.resolution} overtaken={isOpen(problem.handling)}>
          <PublicEvidence problem={problem} />
        </Resolution>
      )}
      <VolunteersThanked done={problem.volunteers.done} />
      <section aria-labelledby="happened">
        <h2 id="happened">{t("timeline.title")}</h2>
        <Timeline entries={problem.timeline} />
      </section>
      <PublicMeToo meToo={meToo} reference={reference} />
      <section className="is-yours" aria-labelledby="is-yours">
        <h2 id="is-yours">{t("public.problem.isYours")}</h2>
        <p>{t("public.problem.followNote")}</p>
        <p>
          <a className="button quiet" href={`/track?reference=${reference}`}>
            {t("public.problem.follow")}
          </a>
        </p>
      </section>
    </main>
  );
}
