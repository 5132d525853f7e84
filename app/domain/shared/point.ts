// A place on the earth.

/** Degrees, WGS 84: longitude -180 to 180, latitude -90 to 90. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}
