// What can be erased of one's own problem, in two portions. Knows nothing of pages and storage.

export const erasures = ["contact", "everything"] as const;
export type Erasure = (typeof erasures)[number];

export function isErasure(value: unknown): value is Erasure {
  return erasures.includes(value as Erasure);
}

/**
 * What an event of an erasure names. `marks`: the point, the groups, the home, what the door saw. `notes`: what staff noted
 * among themselves, which may name the resident or tell of them, so that erasing everything erases it as well.
 */
export type ErasedPart = "contact" | "words" | "notes" | "public_text" | "photos" | "marks";
