// A language that nobody speaks: English with every letter accented, so that what was left out of the texts shows.

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "àƀçðéƒĝĥîĵķļɱñöþɋřšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŘŠŢÛṼŴẊÝŽ";

/** `text` accented, but for what stands in `kept`, and for the names in `{{}}`. */
function accent(text: string, kept: readonly string[]): string {
  return split(text, [...kept, ...(text.match(/\{\{[^}]*\}\}/g) ?? [])])
    .map(({ part, isKept }) =>
      isKept ? part : part.replace(/[a-z]/gi, (one) => ACCENTED[PLAIN.indexOf(one)] ?? one),
    )
    .join("");
}

/** `text` without what stands in `kept`. */
export function without(text: string, kept: readonly string[]): string {
  return split(text, kept)
    .map(({ part, isKept }) => (isKept ? " " : part))
    .join("");
}

function split(text: string, kept: readonly string[]): { part: string; isKept: boolean }[] {
  const marks = [...new Set(kept)].filter((one) => one !== "").sort((a, b) => b.length - a.length);
  if (marks.length === 0) return [{ part: text, isKept: false }];
  const escaped = marks.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const parts = text.split(new RegExp(`(${escaped.join("|")})`));
  return parts.map((part, index) => ({ part, isKept: index % 2 === 1 }));
}

/** Every string in `value`, however deep. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}

/** All that `value` says or will say, accented; what is handed to its functions is kept as it is. */
function walked(value: unknown, kept: readonly string[] = []): unknown {
  if (typeof value === "string") return accent(value, kept);
  if (typeof value === "function") {
    const say = value as (...given: unknown[]) => unknown;
    return (...given: unknown[]) => walked(say(...given), given.flatMap(stringsIn));
  }
  if (Array.isArray(value)) return value.map((one) => walked(one, kept));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, one]) =>
    // Not words but a choice that the page's address names.
    key === "solved" ? [key, one as unknown] : [key, walked(one, kept)],
  );
  return Object.fromEntries(entries) as unknown;
}

/** The same texts in the language that nobody speaks. */
export const accented = <Words>(english: Words): Words => walked(english) as Words;
