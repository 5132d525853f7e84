// A message of a branch to the resident: what the page shows of those that were written. Pure.
import type { LetterFate } from "../notification/letter-fate.ts";
import type { Instant } from "../shared/instant.ts";
import type { MessageId } from "../problem/event.ts";

export const MESSAGE_MAX_CHARACTERS = 2_000;

export interface MessagesView {
  readonly fate: LetterFate;
  readonly holdSeconds: number;
  /** Those that can still be taken back, oldest first. */
  readonly held: readonly {
    readonly id: MessageId;
    readonly text: string;
    readonly until: Instant;
  }[];
}
