// What an address says was just done with a text that is kept ready.
const textDeeds = ["added", "changed", "removed"] as const;
export type TextDeed = (typeof textDeeds)[number];

export function textDone(asked: string | null): TextDeed | null {
  return textDeeds.find((deed) => deed === asked) ?? null;
}
