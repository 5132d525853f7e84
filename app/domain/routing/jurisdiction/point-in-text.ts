// Coordinates as people type or paste them: "30.1234, 116.5678", "geo:30.1,116.5", "N30.1234° E116.5678°",
// "30°07'24\"N 116°34'04\"E", "北纬30.1234 东经116.5678", in whatever width of digits.
import type { Point } from "../../shared/point.ts";

export interface PointTyped {
  readonly point: Point;
  /** False when the text itself says which is which. */
  readonly couldBeSwapped: boolean;
}

const DECIMAL = String.raw`[+-]?\d{1,3}(?:\.\d{1,15})?`;
/** Plain numbers need so many digits: house numbers and prices have fewer. */
const PLAIN = String.raw`[+-]?\d{1,3}\.\d{3,15}`;
const DEGREES = String.raw`\d{1,3}(?:\.\d{1,15})?(?:\s*[°度]\s*(?:\d{1,2}(?:\.\d{1,15})?\s*['′分]\s*(?:\d{1,2}(?:\.\d{1,15})?\s*(?:["″秒]|''|′′)?\s*)?)?)?`;

const geo = new RegExp(String.raw`\bgeo:\s*(${DECIMAL}),(${DECIMAL})`, "u");
const lettersBefore = new RegExp(
  String.raw`([nsew])\s*:?\s*(${DEGREES})[\s,;/]*([nsew])\s*:?\s*(${DEGREES})`,
  "u",
);
const lettersAfter = new RegExp(
  String.raw`(${DEGREES})\s*([nsew])(?![a-z])[\s,;/]*(${DEGREES})\s*([nsew])(?![a-z])`,
  "u",
);
const plain = new RegExp(String.raw`(?<![\d.])(${PLAIN})°?\s*[,;/\s]\s*(${PLAIN})(?![\d.])`, "u");

/** The first pair of coordinates in the text that is on the earth; null when there is none. */
export function pointInText(typed: string): PointTyped | null {
  const text = spelled(typed);
  const before = lettersBefore.exec(text);
  if (before) return ofLetters(before[1], before[2], before[3], before[4]);
  const after = lettersAfter.exec(text);
  if (after) return ofLetters(after[2], after[1], after[4], after[3]);
  const uri = geo.exec(text);
  if (uri) return onEarth(Number(uri[1]), Number(uri[2]), false);
  const bare = plain.exec(text);
  if (!bare) return null;
  const [first, second] = [Number(bare[1]), Number(bare[2])];
  return onEarth(first, second, true) ?? onEarth(second, first, true);
}

function spelled(typed: string): string {
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/北纬|北緯/gu, "n")
    .replace(/南纬|南緯/gu, "s")
    .replace(/东经|東經/gu, "e")
    .replace(/西经|西經/gu, "w")
    .replace(/[、。]/gu, ",")
    .replace(/[’‘]/gu, "'")
    .replace(/[”“]/gu, '"');
}

function ofLetters(one = "", first = "", other = "", second = ""): PointTyped | null {
  const value = (letter: string, degrees: string) =>
    /[sw]/.test(letter) ? -degreesOf(degrees) : degreesOf(degrees);
  const isLatitude = (letter: string) => /[ns]/.test(letter);
  if (isLatitude(one) === isLatitude(other)) return null;
  const [latitude, longitude] = isLatitude(one)
    ? [value(one, first), value(other, second)]
    : [value(other, second), value(one, first)];
  return onEarth(latitude, longitude, false);
}

/** Degrees, minutes and seconds as degrees. */
function degreesOf(text: string): number {
  const [degrees = 0, minutes = 0, seconds = 0] = (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  return degrees + minutes / 60 + seconds / 3_600;
}

function onEarth(latitude: number, longitude: number, couldBeSwapped: boolean): PointTyped | null {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  return { point: { longitude, latitude }, couldBeSwapped };
}
