// Published problems as a feed, with the filters of `/problems`.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { filterQuery, listAddress } from "../components/public-address.ts";
import { listForFeed } from "../domain/problem/list-published.server.ts";
import { readChoices } from "../domain/routing/read-choices.server.ts";
import { atomOf, etagOf, feedUpdatedAt } from "../http/atom.server.ts";
import { languageOf } from "../http/language.server.ts";
import { asksForUnknown, publicFilterIn } from "../http/public-filter.server.ts";
import { speech } from "../i18n/translate.ts";

const CACHE_SECONDS = 300;

/** The newest 20. What has not changed since the reader's `ETag` or date is answered 304. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { context: portal, config } = context.portal;
  const query = new URL(request.url).searchParams;
  const filter = publicFilterIn(query, await readChoices(portal));
  if (asksForUnknown(query, filter)) {
    const text = "There is no such kind, area or state.\n";
    return new Response(text, { status: 400, headers: { "Content-Type": "text/plain" } });
  }
  const entries = await listForFeed(portal, filter);
  const said = speech(languageOf(request), config.timeZone);
  const asked = query.get("lang");
  const more: Record<string, string> = asked === said.language ? { lang: asked } : {};
  const document = atomOf(
    {
      self: `${config.publicUrl}/feeds/problems.atom${filterQuery(filter, more)}`,
      page: `${config.publicUrl}${listAddress(filter)}`,
      home: config.publicUrl,
      title: `${said.t("public.problems.feedTitle")} – ${said.t("site.name")}`,
      entries,
    },
    said,
  );
  const etag = etagOf(document);
  const headers = {
    "Content-Type": "application/atom+xml; charset=utf-8",
    "Cache-Control": `public, max-age=${String(CACHE_SECONDS)}`,
    "Last-Modified": new Date(feedUpdatedAt(entries)).toUTCString(),
    ETag: etag,
    Vary: "Accept-Language, Cookie",
  };
  const known = request.headers.get("If-None-Match");
  if (known !== null && known.split(/\s*,\s*/).some((one) => one.replace(/^W\//, "") === etag))
    return new Response(null, { status: 304, headers });
  return new Response(document, { headers });
}
