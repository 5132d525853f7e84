// What is known of where a problem is: the answer of `locate`, and how sure each kind of answer is.
import type { AreaId, LandmarkId } from "../../shared/ids.ts";

export type LocateNote =
  | { readonly code: "near_border"; readonly areaId: AreaId; readonly metres: number }
  | { readonly code: "just_outside"; readonly areaId: AreaId; readonly metres: number }
  /** The resident chose this area, and the point lies elsewhere. */
  | { readonly code: "point_not_in_chosen"; readonly areaId: AreaId }
  /** The resident chose another area than this one, which the text names. */
  | { readonly code: "text_names_another"; readonly areaId: AreaId }
  | { readonly code: "several_alike"; readonly count: number }
  | { readonly code: "coordinates_swapped" };

export interface AreaCandidate {
  readonly areaId: AreaId;
  readonly probability: number;
}

export interface Located {
  /** The most probable first, together 1 at most; the lowest that are known, a township when no village is. */
  readonly areas: readonly AreaCandidate[];
  /** What decided. `border`: a point near a border, or just outside the county. */
  readonly how: "point" | "border" | "chosen" | "text" | "outside" | "unknown";
  /** The name in the text that decided or refined it, as the county writes it. */
  readonly matched: string | null;
  readonly notes: readonly LocateNote[];
  /** What the text named, or for a point outside the landmark outside that is nearest. */
  readonly landmarkId: LandmarkId | null;
}

/** A share of the candidates for each, together `sum`. */
export function shared(
  scores: ReadonlyMap<AreaId, number>,
  sum: number,
  most: number,
): AreaCandidate[] {
  const best = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, most);
  const whole = best.reduce((total, [, score]) => total + score, 0);
  return best.map(([areaId, score]) => ({ areaId, probability: (sum * score) / whole }));
}
