// The groups of people whom the notice names (DOMAIN.md): a problem that concerns one is counted and filtered by it.

export const focusGroups = [
  "old_and_young",
  "in_difficulty",
  "rural_revitalisation",
  "old_base_areas",
] as const;
export type FocusGroup = (typeof focusGroups)[number];
