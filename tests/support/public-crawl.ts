// Walks through everything that anybody can reach without a key: from the addresses that are known, along every link, in
// one language. New public pages join by being linked.

export interface Crawled {
  /** What each address answered, by its path and query. */
  readonly answers: ReadonlyMap<string, { readonly status: number; readonly body: string }>;
  /** The pieces of text that all answers are made of, entities and escapes read, each once, with where it stood first. */
  readonly pieces: ReadonlyMap<string, string>;
}

/** Not public, or of a trial alone: the mailbox shows letters. */
const NOT_FOLLOWED =
  /^\/(?:sign-|inbox|moderation|overview|admin|dev\/|assets\/|healthz|readyz|metrics|u\/|r\/)/;
const ADDRESSES_MAX = 6_000;
const AT_ONCE = 8;

/** Fetches `from` and what they lead to, as somebody who reads `language` and has no cookie but `cookieFor` gives. */
export async function crawl(
  url: string,
  language: string,
  from: readonly string[],
  cookieFor: (address: string) => string | undefined = () => undefined,
): Promise<Crawled> {
  const answers = new Map<string, { status: number; body: string }>();
  const pieces = new Map<string, string>();
  const waiting = [...from];
  const known = new Set(waiting);
  const visit = async (address: string) => {
    const headers = { "Accept-Language": language, Cookie: cookieFor(address) ?? "" };
    const answer = await fetch(url + address, { headers, redirect: "manual" });
    const type = answer.headers.get("Content-Type") ?? "";
    const body = /text|json|xml|javascript|csv/.test(type)
      ? await answer.text()
      : latin(await answer.arrayBuffer());
    answers.set(address, { status: answer.status, body });
    for (const piece of piecesOf(body)) if (!pieces.has(piece)) pieces.set(piece, address);
    for (const link of [...linksIn(body, url), answer.headers.get("Location") ?? ""]) {
      const next = followed(link, address, url);
      if (next === null || known.has(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  };
  while (waiting.length > 0) {
    if (known.size > ADDRESSES_MAX) throw new Error(`too many addresses: ${String(known.size)}`);
    await Promise.all(waiting.splice(0, AT_ONCE).map(visit));
  }
  return { answers, pieces };
}

/** Files, looked at for words. Of a JPEG what stands before its pixels: those hold whatever one looks for. */
function latin(bytes: ArrayBuffer): string {
  const text = Buffer.from(bytes).toString("latin1");
  const pixelsAt = text.startsWith("\xff\xd8") ? text.indexOf("\xff\xda") : -1;
  return pixelsAt < 0 ? text : text.slice(0, pixelsAt);
}

function linksIn(body: string, url: string): string[] {
  const links = [...body.matchAll(/(?:href|src|data-[a-z-]+)="([^"]*)"/g)].map(
    ([, link = ""]) => link,
  );
  const elsewhere = [...body.matchAll(/[>"](https?:[^<"\s]+)/g)].map(([, link = ""]) => link);
  return [...links, ...elsewhere.filter((link) => link.startsWith(url))].map(plain);
}

function followed(link: string, at: string, url: string): string | null {
  if (!/^(?:\/(?!\/)|\?|https?:)/.test(link)) return null;
  const target = new URL(link, url + at);
  if (target.origin !== url || NOT_FOLLOWED.test(target.pathname)) return null;
  // The other language is walked through by itself.
  if (target.searchParams.has("lang")) return null;
  return target.pathname + target.search;
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Entities and the escapes of JSON as the characters that they stand for. */
function plain(text: string): string {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\[nrt]/g, " ")
    .replace(/\\(["\\/])/g, "$1")
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** Text between the tags and the tags' own inside, spaces run together. */
function piecesOf(body: string): string[] {
  return body
    .replaceAll("<!-- -->", "")
    .split(/[<>]/)
    .map((piece) => unspaced(plain(piece)))
    .filter((piece) => piece !== "");
}

/** One space for each run of spaces and line ends. */
export function unspaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
