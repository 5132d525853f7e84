// Instants as text, as the domain writes them, for millions: the day is formatted once, the rest is arithmetic.
import {
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  SECOND_MS,
  instantFromMs,
} from "../../../app/domain/shared/instant.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";

const DAY_CHARACTERS = "2026-11-23T".length;

const numbers = (count: number, digits: number): string[] =>
  Array.from({ length: count }, (_, number) => String(number).padStart(digits, "0"));
const two = numbers(60, 2);
const three = numbers(1_000, 3);
const days = new Map<number, string>();

/** What `instantFromMs` gives, for whole milliseconds since 1970. */
export function instantText(epochMs: number): Instant {
  const day = Math.floor(epochMs / DAY_MS);
  let beginning = days.get(day);
  if (beginning === undefined) {
    beginning = instantFromMs(day * DAY_MS).slice(0, DAY_CHARACTERS);
    days.set(day, beginning);
  }
  const ofDay = epochMs - day * DAY_MS;
  const hour = two[Math.floor(ofDay / HOUR_MS)] ?? "";
  const minute = two[Math.floor(ofDay / MINUTE_MS) % 60] ?? "";
  const second = two[Math.floor(ofDay / SECOND_MS) % 60] ?? "";
  return `${beginning}${hour}:${minute}:${second}.${three[ofDay % 1_000] ?? ""}Z` as Instant;
}
