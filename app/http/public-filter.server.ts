// The filter of published problems as an address says it: for pages, the feed and the map alike.
import type { Choices } from "../domain/routing/choices.ts";
import { everything, isPublicFilter } from "../domain/problem/published-view.ts";
import type { PublishedFilter } from "../domain/problem/published-view.ts";

const WORDS_MAX_CHARACTERS = 200;

/** What is no code of a kind or an area is left out; so is what no list knows. */
export function publicFilterIn(query: URLSearchParams, choices: Choices): PublishedFilter {
  const show = query.get("show");
  const known = (name: "kind" | "area", all: readonly { readonly code: string }[]) =>
    all.find(({ code }) => code === query.get(name))?.code ?? null;
  const words = (query.get("q") ?? "").replace(/[\p{Cc}\s]+/gu, " ").trim();
  return {
    ...everything,
    ...(isPublicFilter(show) && { show }),
    kind: known("kind", choices.categories),
    area: known("area", choices.areas),
    words: [...words].slice(0, WORDS_MAX_CHARACTERS).join(""),
    near: query.get("near") === "on",
  };
}

/** True when the address asks for a kind, an area or a state that there is not: machines are told. */
export function asksForUnknown(query: URLSearchParams, filter: PublishedFilter): boolean {
  const asked = (name: string) => (query.get(name) ?? "") !== "";
  return (
    (asked("kind") && filter.kind === null) ||
    (asked("area") && filter.area === null) ||
    (asked("show") && filter.show !== query.get("show"))
  );
}
