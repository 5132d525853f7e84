// A place on the earth.

/** Degrees, WGS 84: longitude -180 to 180, latitude -90 to 90. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** `latitude,longitude` with five decimals (about a metre), as forms and addresses keep a point. */
export function textOfPoint({ latitude, longitude }: Point): string {
  return `${latitude.toFixed(5)},${longitude.toFixed(5)}`;
}

const written = /^\s*(-?\d{1,2}(?:\.\d{1,15})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,15})?)\s*$/;

/** Reads what `textOfPoint` wrote; null for anything that is no place on the earth. */
export function pointOfText(text: string): Point | null {
  const [, latitude, longitude] = (written.exec(text) ?? []).map(Number);
  if (latitude === undefined || longitude === undefined) return null;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}
