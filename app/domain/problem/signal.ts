// What the door saw of who sent the form. A signal never refuses anybody: the screening weighs it, and a person decides.

export const signals = [
  /** A field that people don't see was filled in. */
  "honeypot",
  /** Faster than anybody can read the pages. */
  "too_fast",
  /** Many problems from one network in a short time. */
  "many_from_network",
] as const;
export type Signal = (typeof signals)[number];
