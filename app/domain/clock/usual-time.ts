// What is usual: the time that half of the newest problems needed at most, if there are enough to say so.
import type { Instant } from "../shared/instant.ts";
import { DAY_MS, instantToMs } from "../shared/instant.ts";

/** With fewer nobody can say what is usual. */
export const USUAL_FROM_PROBLEMS = 20;
export const USUAL_SINCE_DAYS = 90;

/**
 * The median in whole days, rounded up, at least one, from submission to the first of the steps of each problem; null
 * for fewer than 20 problems.
 */
export function usualDays(
  steps: readonly {
    readonly problemId: string;
    readonly submittedAt: Instant;
    readonly at: Instant;
  }[],
): number | null {
  const took = new Map<string, number>();
  for (const { problemId, submittedAt, at } of steps) {
    const ms = instantToMs(at) - instantToMs(submittedAt);
    took.set(problemId, Math.min(ms, took.get(problemId) ?? Infinity));
  }
  if (took.size < USUAL_FROM_PROBLEMS) return null;
  const sorted = [...took.values()].sort((a, b) => a - b);
  const median = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return Math.max(1, Math.ceil(median / DAY_MS));
}
