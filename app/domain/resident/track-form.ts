// What somebody types to open their own problem: the public number and the secret key.
import { z } from "zod";

/** Only whether something was typed; whether it is right is said for both together. */
const typed = z.string({ error: "empty" }).refine((text) => text.trim() !== "", { error: "empty" });

export const trackForm = z.object({ reference: typed, trackingKey: typed });

const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 2_400;

/**
 * How long a wrong key waits for its answer, in milliseconds, after so many wrong ones: later each time, hardly felt by
 * somebody who mistyped, tedious for somebody who guesses.
 */
export function wrongKeyWaitMs(wrongBefore: number): number {
  return Math.min(FIRST_WAIT_MS * (wrongBefore + 1), LONGEST_WAIT_MS);
}
