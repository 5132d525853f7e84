// The groups of people whom the notice names (DOMAIN.md): a problem that concerns one is counted and filtered by it.

export const focusGroups = [
  "old_and_young",
  "in_difficulty",
  "rural_revitalisation",
  "old_base_areas",
] as const;
export type FocusGroup = (typeof focusGroups)[number];

/** The codes in a text with spaces between them, or in a list of texts, each once; whatever else stands there is left out. */
export function focusGroupsIn(value: unknown): FocusGroup[] {
  const words = Array.isArray(value) ? value : typeof value === "string" ? value.split(" ") : [];
  return focusGroups.filter((group) => words.includes(group));
}
