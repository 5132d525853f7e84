// The overview as lines of a CSV file (RFC 4180): one line a branch and one a month, every rate with what it is a share of.
import { csvField } from "../shared/csv.ts";
import { local } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { rateNames, ratesOf } from "./counts.ts";
import type { Counts } from "./counts.ts";
import { intervalOf } from "./rate.ts";
import type { Overview } from "./overview.ts";

const now = ["open", "overdue", "withoutOwner", "returnedTwice", "reopened"] as const;

/** Heading first. Shares and the ends of their 95 % intervals from 0 to 1, to four places; empty where there is none. */
export function overviewLines(overview: Overview, language: Language): string[] {
  const rates = (counts: Counts) =>
    rateNames.flatMap((name) => {
      const rate = ratesOf(counts)[name];
      const interval = intervalOf(rate);
      const ends = interval ? [interval.low.toFixed(4), interval.high.toFixed(4)] : ["", ""];
      return [String(rate.count), String(rate.of), ...ends];
    });
  const none = now.map(() => "");
  return [
    [
      ...["table", "name", ...now.map((name) => `now_${name}`), "submitted", "silent"],
      ...rateNames.flatMap((name) => [name, `${name}_of`, `${name}_low`, `${name}_high`]),
    ],
    ...overview.branches.map(({ name, load, counts }) => [
      ...["branch", local(name, language), ...now.map((one) => String(load[one]))],
      ...[String(counts.submitted), String(counts.silent), ...rates(counts)],
    ]),
    ...overview.months.map(({ month, counts }) => [
      ...["month", month, ...none, String(counts.submitted), String(counts.silent)],
      ...rates(counts),
    ]),
  ].map((cells) => cells.map(csvField).join(","));
}
