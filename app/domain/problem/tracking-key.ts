// The secret that lets a resident see and act on the problem. Shown once, kept only as a keyed hash.
import { referenceAlphabet } from "./reference.ts";

declare const trackingKeyBrand: unique symbol;
/** Twelve characters in three groups, `ABCD-2345-EFGH`: 29^12, about 58 bits. */
export type TrackingKey = string & { readonly [trackingKeyBrand]: true };

/** A new key; `draw` must be cryptographically random, in [0, 1). */
export function makeTrackingKey(draw: () => number): TrackingKey {
  const all = Array.from({ length: 12 }, () =>
    referenceAlphabet.charAt(Math.floor(draw() * referenceAlphabet.length)),
  ).join("");
  return `${all.slice(0, 4)}-${all.slice(4, 8)}-${all.slice(8)}` as TrackingKey;
}

/** Reads what a person typed: any case, spaces, dashes, full-width characters. Null when it can't be one. */
export function parseTrackingKey(typed: string): TrackingKey | null {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  if (plain.length !== 12 || [...plain].some((c) => !referenceAlphabet.includes(c))) return null;
  return `${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}` as TrackingKey;
}
