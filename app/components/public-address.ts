// The address of the public list, its map and its feed under a filter: the address is the filter.
import type { PublishedFilter } from "../domain/problem/published-view.ts";

/** The filter as a query, without what says nothing; begins with `?` unless it is empty. */
export function filterQuery(
  filter: PublishedFilter,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    ...(filter.words !== "" && { q: filter.words }),
    ...(filter.kind !== null && { kind: filter.kind }),
    ...(filter.area !== null && { area: filter.area }),
    ...(filter.show !== "all" && { show: filter.show }),
    ...(filter.near && { near: "on" }),
    ...more,
  });
  return query.size > 0 ? `?${query.toString()}` : "";
}

/** The first page of the list. */
export function listAddress(filter: PublishedFilter): string {
  return `/problems${filterQuery(filter)}`;
}

export function mapAddress(filter: PublishedFilter): string {
  return `/problems${filterQuery(filter, { view: "map" })}`;
}

export function feedAddress(filter: PublishedFilter): string {
  return `/feeds/problems.atom${filterQuery(filter)}`;
}

/** True when something but the state is filtered. */
export function isNarrowed({ words, kind, area }: PublishedFilter): boolean {
  return words !== "" || kind !== null || area !== null;
}
