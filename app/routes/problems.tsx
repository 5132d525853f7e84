// The public list of published problems, filtered by the address, a page at a time.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { NextPage } from "../components/parts.tsx";
import { PublicFilterLinks, filterAddress } from "../components/public-filter.tsx";
import { PublishedList } from "../components/public-problem-list.tsx";
import { useSpeech } from "../components/speech.tsx";
import { listPublished } from "../domain/problem/list-published.server.ts";
import { everything, isPublicFilter } from "../domain/problem/published-view.ts";
import type { PublicFilter } from "../domain/problem/published-view.ts";

export const handle: PageHandle = { title: ({ t }) => t("public.problems.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const asked = query.get("show");
  const show: PublicFilter = isPublicFilter(asked) ? asked : "all";
  const after = query.get("after");
  const page = await listPublished(context.portal.context, { ...everything, show }, after);
  return { ...page, show, isFirst: after === null };
}

export default function Problems() {
  const { t } = useSpeech();
  const { items, next, show, isFirst } = useLoaderData<typeof loader>();
  const query = new URLSearchParams(show === "all" ? {} : { show });
  return (
    <main id="main">
      <h1>{t("public.problems.title")}</h1>
      <p>{t("public.problems.lead")}</p>
      <PublicFilterLinks show={show} />
      {items.length > 0 && <PublishedList items={items} level={2} />}
      {items.length === 0 && (isFirst ? <Empty show={show} /> : <p>{t("public.problems.end")}</p>)}
      <NextPage next={next} query={query} />
      {!isFirst && (
        <p>
          <a href={filterAddress(show)}>{t("public.problems.first")}</a>
        </p>
      )}
    </main>
  );
}

const emptySentences = {
  all: "public.problems.emptyAll",
  open: "public.problems.emptyOpen",
  resolved: "public.problems.emptyResolved",
} as const;

function Empty({ show }: { readonly show: PublicFilter }) {
  const { t } = useSpeech();
  return (
    <div className="empty">
      <h2>{t(emptySentences[show])}</h2>
      <p>{t(show === "all" ? "public.problems.emptyAllText" : "public.problems.emptyText")}</p>
      <p className="buttons">
        {show !== "all" && (
          <a className="button quiet" href="/problems">
            {t("public.problems.showAll")}
          </a>
        )}
        <a className="button" href="/report">
          {t("site.nav.report")}
        </a>
      </p>
    </div>
  );
}
