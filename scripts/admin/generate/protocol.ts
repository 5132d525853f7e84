// What the thread that makes lives and the one that saves them say to each other.
import type { LogEnd, Packed } from "../../../db/repositories/bulk-load.ts";
import type { Span } from "./world.ts";

export interface MakerData {
  readonly count: number;
  readonly seed: number;
  readonly span: Span;
  /** Makes this load another one than the load before it. */
  readonly salt: number;
}

/** To the maker: make from that problem on, for a log that ends there; or go on, one batch was taken. */
export type ToMaker =
  | { readonly kind: "begin"; readonly from: number; readonly end: LogEnd; readonly turn: number }
  | { readonly kind: "taken" };

/** From the maker: problems of the part that begins at `from`; `isLast` of it. */
export interface Batch {
  readonly turn: number;
  readonly from: number;
  readonly isLast: boolean;
  readonly packed: Packed;
}

/** One transaction: few enough that other writers get their turn within a second or two. */
export const PROBLEMS_A_TRANSACTION = 2_000;
/** Few enough that their memory is given back at once. */
export const PROBLEMS_A_BATCH = 50;
/** How many batches may lie between the two threads. */
export const BATCHES_AHEAD = 16;
