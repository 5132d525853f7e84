// What the public sees of published problems: the list of what may be shown. The shapes alone.
import type { PublicPhotoView } from "../attachment/photo.ts";
import type { Instant } from "../shared/instant.ts";
import type { Language, LocalText } from "../shared/language.ts";
import type { PublicVolunteers } from "../volunteer/volunteer-call.ts";
import type { Handling } from "./handling.ts";
import type { Resolution } from "./lifecycle.ts";
import type { Reference } from "./reference.ts";
import type { TimelineEntry } from "./timeline.ts";

export const publicFilters = ["all", "open", "volunteers", "resolved"] as const;
export type PublicFilter = (typeof publicFilters)[number];

export function isPublicFilter(value: unknown): value is PublicFilter {
  return publicFilters.includes(value as PublicFilter);
}

/** What somebody wants to see. */
export interface PublishedFilter {
  readonly show: PublicFilter;
  /** Codes; null: of every kind, everywhere. One that is not known is left out. */
  readonly kind: string | null;
  readonly area: string | null;
  /** As typed; empty: whatever the words. */
  readonly words: string;
  /** Chinese characters may stand anywhere in the text. */
  readonly near: boolean;
}

export const everything: PublishedFilter = {
  show: "all",
  kind: null,
  area: null,
  words: "",
  near: false,
};

export interface Named {
  readonly code: string;
  readonly name: LocalText;
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
  readonly wantsVolunteers: boolean;
  /** Others who say that it affects them too. */
  readonly affectedCount: number;
}

export interface PublishedListView {
  readonly items: readonly PublishedItem[];
  /** Give it as `after` to get the next page; null at the end. */
  readonly next: string | null;
  /** How many there are in all, on a first page: `more` says that it is only counted so far. */
  readonly count: { readonly number: number; readonly more: boolean } | null;
  /** The kind and area that were asked for. */
  readonly kind: Named | null;
  readonly area: Named | null;
  /** It was looked for as `near`, asked for or because there was nothing else. */
  readonly near: boolean;
  /** Only words were typed that stand in every text. */
  readonly nothingToFind: boolean;
}

/** One square of the map, or one problem. */
export interface MapCell {
  readonly latitude: number;
  readonly longitude: number;
  readonly count: number;
  /** Of a problem that stands alone. */
  readonly reference?: Reference;
  readonly summary?: string;
  readonly language?: Language;
}

export interface MapView {
  readonly cells: readonly MapCell[];
  /** Only the newest of those found are on the map. */
  readonly limited: boolean;
}

export interface AreaCount extends Named {
  /** The area that it lies in. */
  readonly parentCode: string;
  readonly count: number;
}

export interface AreaCounts {
  readonly areas: readonly AreaCount[];
  /** Only the newest of those found are counted. */
  readonly limited: boolean;
}

/** One entry of a feed. */
export interface FeedEntry extends PublishedItem {
  /** The public words. */
  readonly description: string;
  readonly publishedAt: Instant;
  readonly changedAt: Instant;
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
  readonly volunteers: PublicVolunteers;
  readonly resolution: (Resolution & { readonly at: Instant }) | null;
  /** Oldest first. */
  readonly photos: readonly PublicPhotoView[];
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
  /** The problem that this one was merged into, if that one is public too. */
  readonly mergedInto: Reference | null;
  /** The problem of which this one was a part, and its own parts, as far as they are public too. */
  readonly splitFrom: Reference | null;
  readonly parts: readonly Reference[];
}
