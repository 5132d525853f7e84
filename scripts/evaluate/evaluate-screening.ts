// How often the screening is right: recall on what should be held, false holds on what should not.
import { z } from "zod";
import { defaultCues } from "../../app/domain/screening/default-cues/default-cues.ts";
import { screen } from "../../app/domain/screening/screen.ts";
import { readLines } from "./read-lines.ts";

const line = z.object({ text: z.string(), hold: z.boolean() });

const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);

/** `recall` on what should be held, `falseHoldRate` on what should not, and the speed of one process. */
export function evaluateScreening(file: string) {
  const lines = readLines(file, line, '{"text": ..., "hold": true or false}');
  const startedMs = performance.now();
  const held = lines.map(({ text }) => screen(text, "normal", defaultCues).verdict === "hold");
  const seconds = (performance.now() - startedMs) / 1_000;
  const count = (should: boolean) => lines.filter(({ hold }) => hold === should).length;
  const heldOf = (should: boolean) =>
    lines.filter(({ hold }, index) => hold === should && held[index] === true).length;
  return {
    texts: lines.length,
    recall: share(heldOf(true), count(true)),
    falseHoldRate: share(heldOf(false), count(false)),
    textsPerSecond: Math.round(lines.length / seconds),
  };
}
