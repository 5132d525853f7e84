// What can take in another problem. Pure.
import type { Handling } from "./handling.ts";

/** Nobody would solve it there. What is merged itself is among them, so that no circle can close. */
const deadEnds: ReadonlySet<Handling> = new Set(["rejected", "merged", "withdrawn"]);

export function takesIn(handling: Handling): boolean {
  return !deadEnds.has(handling);
}
