// What somebody does with a problem that is open before them. Pure.

export const presenceStates = ["viewing", "editing", "replying"] as const;
export type PresenceState = (typeof presenceStates)[number];

export function isPresence(value: unknown): value is PresenceState {
  return presenceStates.includes(value as PresenceState);
}
