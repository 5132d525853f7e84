// Rows of the index of similar problems. They hold no text: numbers that stand for words, and for problems.
import type { Generated } from "kysely";

/** A problem that is in the index, under a number that takes fewer bytes than its id. */
export interface IndexedProblemRow {
  /** Grows: newer in the index, higher. */
  number: Generated<number>;
  problem_id: string;
}

/** "The problem of that number has that token"; `token` is a signed 32-bit hash. */
export interface ProblemTokenRow {
  token: number;
  number: number;
}
