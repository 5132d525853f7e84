// What the public sees of published problems: the list of what may be shown. The shapes alone.
import type { Instant } from "../shared/instant.ts";
import type { Language, LocalText } from "../shared/language.ts";
import type { Handling } from "./handling.ts";
import type { Resolution } from "./lifecycle.ts";
import type { Reference } from "./reference.ts";
import type { TimelineEntry } from "./timeline.ts";

export const publicFilters = ["all", "open", "resolved"] as const;
export type PublicFilter = (typeof publicFilters)[number];

export function isPublicFilter(value: unknown): value is PublicFilter {
  return publicFilters.includes(value as PublicFilter);
}

export interface PublishedItem {
  readonly reference: Reference;
  /** Of `summary`. */
  readonly language: Language;
  readonly summary: string;
  readonly handling: Handling;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly branch: LocalText | null;
  readonly submittedAt: Instant;
}

export interface PublishedListView {
  readonly items: readonly PublishedItem[];
  /** Give it as `after` to get the next page; null at the end. */
  readonly next: string | null;
}

export interface PublishedProblemView {
  readonly reference: Reference;
  /** Of `description` and `place`. */
  readonly language: Language;
  readonly handling: Handling;
  readonly closedBy: "resident" | "silence" | null;
  readonly description: string;
  readonly place: string;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly branch: LocalText | null;
  readonly submittedAt: Instant;
  readonly resolution: (Resolution & { readonly at: Instant }) | null;
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
  /** The problem that this one was merged into, if that one is public too. */
  readonly mergedInto: Reference | null;
}
