// What staff note among themselves about a problem: for staff of its branch and above, never for residents. Pure.
import type { NoteId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";

export const NOTE_MAX_CHARACTERS = 5_000;

export interface NoteView {
  readonly id: NoteId;
  readonly at: Instant;
  readonly author: string;
  readonly text: string;
}

export interface NotesView {
  readonly mayAdd: boolean;
  /** Newest first. */
  readonly notes: readonly NoteView[];
}
