// An Atom feed (RFC 4287) of published problems. Knows XML; what may be in it was decided before.
import { createHash } from "node:crypto";
import { XMLBuilder } from "fast-xml-parser";
import type { FeedEntry } from "../domain/problem/published-view.ts";
import type { Speech } from "../i18n/translate.ts";

const builder = new XMLBuilder({ format: true, ignoreAttributes: false, suppressEmptyNode: true });

/** What XML 1.0 cannot hold, not even escaped. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const plain = (text: string): string => text.replace(unwritable, "");

export interface Feed {
  /** Where readers can get it, and where the same is as a page; both whole. */
  readonly self: string;
  readonly page: string;
  /** The portal's own address, without a slash at its end. */
  readonly home: string;
  readonly title: string;
  readonly entries: readonly FeedEntry[];
}

/** The newest change in it; of an empty feed, the beginning of its time. */
export function feedUpdatedAt(entries: readonly FeedEntry[]): string {
  return (
    entries
      .map(({ changedAt }) => changedAt as string)
      .sort()
      .at(-1) ?? "2020-01-01T00:00:00.000Z"
  );
}

/** The whole document, in the words of `speech`; each problem's own words name their language. */
export function atomOf(feed: Feed, speech: Speech): string {
  const { language, t } = speech;
  const portal = t("site.name");
  return builder.build({
    "?xml": { "@_version": "1.0", "@_encoding": "utf-8" },
    feed: {
      "@_xmlns": "http://www.w3.org/2005/Atom",
      "@_xml:lang": language,
      id: feed.page,
      title: feed.title,
      updated: feedUpdatedAt(feed.entries),
      author: { name: portal, uri: feed.home },
      link: [
        { "@_rel": "self", "@_type": "application/atom+xml", "@_href": feed.self },
        { "@_rel": "alternate", "@_type": "text/html", "@_href": feed.page },
      ],
      icon: `${feed.home}/icon.svg`,
      entry: feed.entries.map((entry) => entryOf(entry, feed.home, portal, speech)),
    },
  });
}

function entryOf(entry: FeedEntry, home: string, portal: string, { t, local }: Speech) {
  const address = `${home}/problems/${entry.reference}`;
  const terms = [entry.category, entry.area].flatMap((name) => (name ? [local(name)] : []));
  return {
    id: address,
    title: { "@_xml:lang": entry.language, "#text": plain(entry.summary) },
    published: entry.publishedAt,
    updated: entry.changedAt,
    author: { name: entry.branch ? local(entry.branch) : portal },
    link: { "@_rel": "alternate", "@_type": "text/html", "@_href": address },
    category: [
      ...terms.map((term) => ({ "@_term": term })),
      { "@_term": entry.handling, "@_label": t(`states.handling.${entry.handling}`) },
    ],
    content: { "@_type": "text", "@_xml:lang": entry.language, "#text": plain(entry.description) },
  };
}

/** For `ETag`: another one when a byte is another. */
export function etagOf(document: string): string {
  return `"${createHash("sha256").update(document).digest("base64url").slice(0, 27)}"`;
}
