// Points in time as the whole portal writes them: ISO-8601, UTC, milliseconds, as text that sorts.

declare const instantBrand: unique symbol;

/** A point in time, `2026-11-23T09:30:00.000Z`; text order is time order (years 0000 to 9999). */
export type Instant = string & { readonly [instantBrand]: true };

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The instant `epochMs` milliseconds after 1970. Throws RangeError outside what Date can hold. */
export function instantFromMs(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

/** Milliseconds since 1970. */
export function instantToMs(instant: Instant): number {
  return Date.parse(instant);
}

/** Reads text that is already an instant in our form; throws RangeError for anything else. */
export function parseInstant(text: string): Instant {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new RangeError(`not an instant: ${text}`);
  }
  return text as Instant;
}

/** The instant `durationMs` later (earlier when negative). */
export function addMs(instant: Instant, durationMs: number): Instant {
  return instantFromMs(instantToMs(instant) + durationMs);
}
