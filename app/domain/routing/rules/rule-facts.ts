// What rules go by: all that is known of one problem when it is routed, in codes.
import { Temporal } from "temporal-polyfill";
import type { Area, Category } from "../../branch/branch.ts";
import type { WorkingCalendar } from "../../clock/calendar.ts";
import { workingMsBetween } from "../../clock/calendar.ts";
import type { FocusGroup } from "../../problem/focus-group.ts";
import type { Urgency } from "../../problem/urgency.ts";
import type { AreaId, CategoryId } from "../../shared/ids.ts";
import { addMs, instantToMs } from "../../shared/instant.ts";
import type { Instant } from "../../shared/instant.ts";

/** An instant as the clock on the wall shows it. */
export interface LocalTime {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  /** `2026-10-01` */
  readonly date: string;
}

export interface RuleFacts {
  /** Codes of the kind and of what it lies under; empty when it is not known. */
  readonly categories: readonly string[];
  /** Codes from the smallest area up; empty when it is not known. */
  readonly areas: readonly string[];
  readonly urgency: Urgency;
  readonly focusGroups: readonly FocusGroup[];
  /** The resident's own words, description and place. */
  readonly text: string;
  /** Answers to the extra questions, by their codes. */
  readonly answers: Readonly<Record<string, string>>;
  /** When it was submitted. */
  readonly at: Instant;
  readonly localTime: LocalTime;
  readonly inWorkingTime: boolean;
}

/** `at` by the calendar: the local time, and whether it is working time. */
export function timeFacts(
  at: Instant,
  calendar: WorkingCalendar,
): Pick<RuleFacts, "at" | "localTime" | "inWorkingTime"> {
  const local = Temporal.Instant.fromEpochMilliseconds(instantToMs(at)).toZonedDateTimeISO(
    calendar.timeZone,
  );
  return {
    at,
    localTime: {
      weekday: local.dayOfWeek,
      hour: local.hour,
      minute: local.minute,
      date: local.toPlainDate().toString(),
    },
    inWorkingTime: workingMsBetween(calendar, at, addMs(at, 1)) > 0,
  };
}

/** Codes of the kind and of what it lies under, the most specific first. Empty for null and for what is not there. */
export function categoryCodes(
  categories: ReadonlyMap<CategoryId, Category>,
  id: CategoryId | null,
): string[] {
  const codes: string[] = [];
  for (let at = id; at !== null;) {
    const found = categories.get(at);
    if (!found || codes.includes(found.code)) break;
    codes.push(found.code);
    at = found.parentId;
  }
  return codes;
}

/** Codes of the area and of what it lies in, the smallest first. Empty for null and for what is not there. */
export function areaCodes(areas: ReadonlyMap<AreaId, Area>, id: AreaId | null): string[] {
  const path = (id === null ? undefined : areas.get(id)?.path) ?? "";
  return path
    .split("/")
    .flatMap((one) => areas.get(one as AreaId)?.code ?? [])
    .reverse();
}
