// Which part of a record a page shows, and in which order, as its address says. Pure.
import { recordTopics } from "./record.ts";
import type { RecordLine } from "./record.ts";

/** So many lines are shown before "show all" is asked for. */
export const RECORD_LINES_SHOWN = 50;

export const recordFilters = ["all", ...recordTopics] as const;

export interface RecordChoice {
  readonly show: (typeof recordFilters)[number];
  readonly order: "newest" | "oldest";
  /** Without a limit. */
  readonly whole: boolean;
  /** The list that its page was come to from, which no link of the record forgets. */
  readonly from: string | null;
}

/** What an address asks for; whatever is unknown there means the usual: everything, newest first. */
export function recordChoice(query: URLSearchParams): RecordChoice {
  return {
    show: recordFilters.find((one) => one === query.get("show")) ?? "all",
    order: query.get("order") === "oldest" ? "oldest" : "newest",
    whole: query.get("lines") === "all",
    from: query.get("from"),
  };
}

/** The address of that choice on the page that shows it. */
export function recordAddress({ show, order, whole, from }: RecordChoice): string {
  const query = new URLSearchParams(from === null ? {} : { from });
  if (show !== "all") query.set("show", show);
  if (order === "oldest") query.set("order", order);
  if (whole) query.set("lines", "all");
  return `?${query.toString()}#record`;
}

export interface ChosenLines {
  readonly lines: readonly RecordLine[];
  /** Older ones, which are left out. */
  readonly left: number;
}

/** Of `record`, oldest first, what is asked for: the newest `RECORD_LINES_SHOWN`, whichever of them comes first. */
export function chosenLines(record: readonly RecordLine[], choice: RecordChoice): ChosenLines {
  const { show, order, whole } = choice;
  const found = show === "all" ? record : record.filter(({ topics }) => topics.includes(show));
  const newest = whole ? found : found.slice(-RECORD_LINES_SHOWN);
  return {
    lines: order === "oldest" ? newest : newest.toReversed(),
    left: found.length - newest.length,
  };
}
