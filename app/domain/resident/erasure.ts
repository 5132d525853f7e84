// What can be erased of one's own problem, in two portions. Knows nothing of pages and storage.

export const erasures = ["contact", "everything"] as const;
export type Erasure = (typeof erasures)[number];

export function isErasure(value: unknown): value is Erasure {
  return erasures.includes(value as Erasure);
}

/** What an event of an erasure names. `marks`: the point, the groups, the home, what the door saw. */
export type ErasedPart = "contact" | "words" | "public_text" | "photos" | "marks";
