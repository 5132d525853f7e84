// What a resident can say about danger with a tick instead of words, and what it means for the screening. Pure.

/** Each is the code of a cue, so that reasons read alike whether ticked or found. */
export const hazards = [
  "gas",
  "fire",
  "live_wire",
  "collapse",
  "flood",
  "open_shaft",
  "missing_child",
  "medical",
] as const;
export type Hazard = (typeof hazards)[number];

/** The hazards among what was posted or kept: several values, one, or codes with spaces between; anything else is nothing. */
export function hazardsIn(given: unknown): Hazard[] {
  const codes = (Array.isArray(given) ? given : [given]).flatMap((one: unknown) =>
    typeof one === "string" ? one.split(" ") : [],
  );
  return hazards.filter((hazard) => codes.includes(hazard));
}

/**
 * What the resident's answers say, as codes of reasons: `said_by_resident` first, then what was ticked. Empty when
 * nobody was said to be in danger. Who answers "no" and ticks a hazard all the same is believed the tick.
 */
export function dangersSaid(answers: Readonly<Record<string, string>>): string[] {
  const ticked = hazardsIn(answers.hazards);
  return answers.danger === "yes" || ticked.length > 0 ? ["said_by_resident", ...ticked] : [];
}
