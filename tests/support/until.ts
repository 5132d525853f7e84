// Waiting for what other processes do: by looking, never by guessing how long it takes. The test's own limit ends it.
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 20;

type Seen<T> = Exclude<T, false | 0 | "" | null | undefined>;

/** Resolves with the first value of `look` that is something: not false, nothing, zero or empty. */
export async function until<T>(look: () => T | Promise<T>): Promise<Seen<T>> {
  for (;;) {
    const seen = await look();
    if (seen) return seen as Seen<T>;
    await sleep(POLL_MS);
  }
}
