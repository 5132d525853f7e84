// What the door saw of who sent the form. A signal never refuses anybody: the screening weighs it, and a person decides.
import { instantToMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";

/** Nobody reads and answers eight pages faster than that. */
export const FORM_TAKES_AT_LEAST_MS = 5_000;

export const signals = [
  /** A field that people don't see was filled in. */
  "honeypot",
  /** Faster than anybody can read the pages. */
  "too_fast",
  /** Many problems from one network in a short time. */
  "many_from_network",
] as const;
export type Signal = (typeof signals)[number];

/** The signals of one sending: what stood in the field that people don't see, and how long the form took. */
export function signalsOf(sent: {
  readonly unseenField: string;
  readonly begunAt: Instant;
  readonly sentAt: Instant;
}): Signal[] {
  const tookMs = instantToMs(sent.sentAt) - instantToMs(sent.begunAt);
  return [
    ...(sent.unseenField.trim() === "" ? [] : ["honeypot" as const]),
    ...(tookMs < FORM_TAKES_AT_LEAST_MS ? ["too_fast" as const] : []),
  ];
}
