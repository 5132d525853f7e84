// Landmarks: places that people name when they say where something is. Together with the names of areas they are the
// gazetteer.
import type { AreaId, LandmarkId } from "../shared/ids.ts";
import type { LocalText } from "../shared/language.ts";
import type { Point } from "../shared/point.ts";

/** `outside`: a place beyond the county, such as a neighbouring county. */
export const landmarkKinds = ["landmark", "outside"] as const;
export type LandmarkKind = (typeof landmarkKinds)[number];

export interface Landmark {
  readonly id: LandmarkId;
  readonly code: string;
  readonly kind: LandmarkKind;
  readonly name: LocalText;
  /** What else people call it, in any language. */
  readonly otherNames: readonly string[];
  /** Null: wherever its point lies. */
  readonly areaId: AreaId | null;
  readonly point: Point | null;
  /** Of one outside: whom to turn to there, as a whole phrase. */
  readonly responsible: LocalText | null;
}
