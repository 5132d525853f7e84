// Dates as GeoReport v2 writes them: the W3C's profile of ISO 8601 (NOTE-datetime), always with a zone.
import type { Instant } from "../shared/instant.ts";
import { instantFromMs } from "../shared/instant.ts";

// A plus sign that nobody encoded arrives as a space.
const shape =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+ -])(\d\d):(\d\d)))?$/;

/** Reads `2010-01-01T00:00:00Z`, with any offset, with or without seconds; a day alone begins in UTC. Null otherwise. */
export function instantOfW3c(text: string): Instant | null {
  const parts = shape.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "0"] = parts;
  const [sign, zoneHours = "0", zoneMinutes = "0"] = parts.slice(8);
  const numbers = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = numbers;
  const at = new Date(0);
  at.setUTCFullYear(y, mo - 1, d);
  const real = at.getUTCFullYear() === y && at.getUTCMonth() === mo - 1 && at.getUTCDate() === d;
  if (!real || h > 23 || mi > 59 || s > 59 || Number(zoneHours) > 14 || Number(zoneMinutes) > 59)
    return null;
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === "-" ? -1 : 1);
  const ms = at.getTime() + ((h * 60 + mi - offset) * 60 + s + Number(`0.${fraction}`)) * 1_000;
  // Instants sort as text within these years; the edges of the calendar would leave them.
  return y < 1 || y > 9998 ? null : instantFromMs(Math.floor(ms));
}

/** The instant to the second, as in the specification's examples. */
export function w3cOf(instant: Instant): string {
  return `${instant.slice(0, 19)}Z`;
}
