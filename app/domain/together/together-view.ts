// What somebody on a problem's page is shown of the others who are at it: who looks and who decides, and what changed since
// the page came. The shape alone.
import type { TimelineEntry } from "../problem/timeline.ts";
import type { Instant } from "../shared/instant.ts";
import type { DraftView } from "./staff-draft.ts";
import type { PresenceState } from "./presence.ts";

/** Something that happened since, with who did it and what they wrote: for one who was about to do the same. */
export interface NewsEntry extends TimelineEntry {
  /** Null: no member of staff. */
  readonly name: string | null;
  /** By the name of the answer: `reason`, `question`, `measure` ... */
  readonly wrote: Readonly<Record<string, string>>;
}

export interface TogetherView {
  readonly others: readonly { readonly name: string; readonly state: PresenceState }[];
  readonly claim: {
    readonly name: string;
    readonly until: Instant;
    readonly mine: boolean;
  } | null;
  /** Who took over what this person was deciding. */
  readonly takenOver: { readonly name: string; readonly at: Instant } | null;
}

/** The same with what only the page itself needs. */
export interface TogetherPageView extends TogetherView {
  /** The place in the log that the page was read at. */
  readonly mark: number;
  /** How often it asks what changed where it can't be told. */
  readonly pollMs: number;
  readonly drafts: readonly DraftView[];
}
