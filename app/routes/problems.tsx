// The public list of published problems, or their map: searched and filtered by the address, a page at a time.
import { redirect } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { NextPage } from "../components/parts.tsx";
import { feedAddress, filterQuery, listAddress } from "../components/public-address.ts";
import { NothingPublished } from "../components/public-empty.tsx";
import {
  ChosenFilters,
  PublicFilterLinks,
  PublicSearch,
  PublicViewLinks,
} from "../components/public-filter.tsx";
import { PublicMap } from "../components/public-map.tsx";
import { PublishedList } from "../components/public-problem-list.tsx";
import { useSpeech } from "../components/speech.tsx";
import { readCountyDrawing } from "../domain/map/read-county-map.server.ts";
import { listPublished } from "../domain/problem/list-published.server.ts";
import { countByArea } from "../domain/problem/map-published.server.ts";
import type { PublishedFilter, PublishedListView } from "../domain/problem/published-view.ts";
import { writtenReference } from "../domain/problem/reference.ts";
import { readChoices } from "../domain/routing/read-choices.server.ts";
import type { Context } from "../domain/shared/context.server.ts";
import { cursorIn } from "../http/cursor.server.ts";
import { publicFilterIn } from "../http/public-filter.server.ts";

export const handle: PageHandle = {
  title: ({ t }, { view }: { view: string }) =>
    t(view === "map" ? "public.problems.map.title" : "public.problems.title"),
  links: ({ t }, { filter }: { filter: PublishedFilter }) => [
    {
      rel: "alternate",
      type: "application/atom+xml",
      title: t("public.problems.feedTitle"),
      href: feedAddress(filter),
    },
  ],
};

/** A problem's number, typed in any way, leads to that problem. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const reference = writtenReference(query.get("q") ?? "");
  if (reference) return redirect(`/problems/${reference}`);
  const portal = context.portal.context;
  const choices = await readChoices(portal);
  const asked = publicFilterIn(query, choices);
  const view = query.get("view") === "map" ? ("map" as const) : ("list" as const);
  const after = view === "map" ? null : cursorIn(query);
  const page = await listPublished(portal, asked, after);
  const filter = { ...asked, near: page.near };
  const map = view === "map" ? await readMap(portal, filter) : null;
  return { page, view, map, filter, choices, isFirst: page.count !== null };
}

async function readMap(context: Context, filter: PublishedFilter) {
  return {
    drawing: await readCountyDrawing(context),
    counts: await countByArea(context, filter),
  };
}

export default function Problems() {
  const { t } = useSpeech();
  const { page, view, map, filter, choices, isFirst } = useLoaderData<typeof loader>();
  return (
    <main id="main">
      <h1>{t(view === "map" ? "public.problems.map.title" : "public.problems.title")}</h1>
      <p>{t("public.problems.lead")}</p>
      <PublicSearch filter={filter} view={view} choices={choices} />
      <PublicFilterLinks filter={filter} view={view} />
      <PublicViewLinks filter={filter} view={view} />
      <ChosenFilters filter={filter} view={view} kind={page.kind} area={page.area} />
      <Count page={page} />
      {map ? <PublicMap filter={filter} {...map} /> : <List {...{ page, filter, isFirst }} />}
      <p>
        <a href={feedAddress(filter)}>{t("public.problems.feed")}</a>
      </p>
    </main>
  );
}

function Count({ page }: { readonly page: PublishedListView }) {
  const { t, language } = useSpeech();
  if (page.count === null || page.count.number === 0) return null;
  const number = new Intl.NumberFormat(language).format(page.count.number);
  return (
    <>
      <p className="public-count">
        {t(page.count.more ? "public.problems.countMore" : "public.problems.count", { number })}
      </p>
      {page.near && <p>{t("public.problems.near")}</p>}
    </>
  );
}

function List(props: {
  readonly page: PublishedListView;
  readonly filter: PublishedFilter;
  readonly isFirst: boolean;
}) {
  const { t } = useSpeech();
  const { page, filter, isFirst } = props;
  if (page.items.length === 0 && isFirst)
    return <NothingPublished filter={filter} nothingToFind={page.nothingToFind} />;
  return (
    <>
      {page.items.length > 0 ? (
        <PublishedList items={page.items} level={2} />
      ) : (
        <p>{t("public.problems.end")}</p>
      )}
      <NextPage next={page.next} query={new URLSearchParams(filterQuery(filter))} />
      {!isFirst && (
        <p>
          <a href={listAddress(filter)}>{t("public.problems.first")}</a>
        </p>
      )}
    </>
  );
}
