// Working time as a table: the same answers as the domain's calendar, for millions of questions. Built once.
import { addWorkingMs } from "../../../app/domain/clock/calendar.ts";
import type { WorkingCalendar } from "../../../app/domain/clock/calendar.ts";
import { DAY_MS, instantFromMs, instantToMs } from "../../../app/domain/shared/instant.ts";

export interface WorkingTime {
  /** When `workingMs` of working time have passed since `fromMs`; zero gives `fromMs` itself. */
  after(fromMs: number, workingMs: number): number;
  /** Working time between two moments; 0 when the second is not later. */
  between(fromMs: number, toMs: number): number;
}

/** For questions from `beginMs` to `endMs`; throws RangeError for others. Epoch milliseconds. */
export function tabulate(calendar: WorkingCalendar, beginMs: number, endMs: number): WorkingTime {
  const { starts, ends, worked } = spans(calendar, beginMs, endMs);
  /** The first span that ends after that moment. */
  const spanAt = (ms: number): number => firstAbove(ends, ms);
  const workedAt = (ms: number): number => {
    const span = spanAt(ms);
    const before = worked[span];
    if (ms < beginMs || before === undefined)
      throw new RangeError(`beyond the table: ${String(ms)}`);
    return before + Math.max(0, ms - (starts[span] ?? ms));
  };
  return {
    after: (fromMs, workingMs) => {
      if (workingMs <= 0) return fromMs;
      const goal = workedAt(fromMs) + workingMs;
      // The span in which the goal is reached, at its end at the latest.
      const span = firstAbove(worked, goal - 1) - 1;
      const start = starts[span];
      if (start === undefined || span + 1 >= worked.length)
        throw new RangeError("beyond the table");
      return start + goal - (worked[span] ?? 0);
    },
    between: (fromMs, toMs) => (toMs <= fromMs ? 0 : workedAt(toMs) - workedAt(fromMs)),
  };
}

/** The working spans, and how much was worked before each. The calendar is asked, so that there is one truth. */
function spans(calendar: WorkingCalendar, beginMs: number, endMs: number) {
  const [starts, ends, worked] = [[] as number[], [] as number[], [] as number[]];
  const lengths = new Set<number>();
  let sumMs = 0;
  for (let atMs = beginMs; atMs < endMs;) {
    // Where the first millisecond of work ends, the span began one before.
    const startMs = msAfter(calendar, atMs, 1) - 1;
    const isWithin = (ms: number) => msAfter(calendar, startMs, ms) === startMs + ms;
    const known = [...lengths].find((ms) => isWithin(ms) && !isWithin(ms + 1));
    const lengthMs = known ?? longest(isWithin);
    lengths.add(lengthMs);
    starts.push(startMs);
    ends.push(startMs + lengthMs);
    worked.push(sumMs);
    sumMs += lengthMs;
    atMs = startMs + lengthMs;
  }
  return { starts, ends, worked };
}

/** The greatest length that is still within, up to a day. */
function longest(isWithin: (ms: number) => boolean): number {
  let [within, beyond] = [1, DAY_MS];
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2);
    if (isWithin(middle)) within = middle;
    else beyond = middle;
  }
  return within;
}

const msAfter = (calendar: WorkingCalendar, fromMs: number, workingMs: number): number =>
  instantToMs(addWorkingMs(calendar, instantFromMs(fromMs), workingMs));

/** The index of the first number above `limit` in a rising list; its length when there is none. */
function firstAbove(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
