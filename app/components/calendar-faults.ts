// What is wrong with a calendar, in words.
import type { CalendarFault } from "../domain/clock/calendar-data.ts";
import { useSpeech } from "./speech.tsx";

/** The sentences of those faults, one after the other; empty when there are none. */
export function useCalendarFaults(): (faults: readonly CalendarFault[]) => string {
  const { t } = useSpeech();
  return (faults) =>
    faults.map(({ code, about }) => t(`clock.calendars.fault.${code}`, { about })).join(" ");
}
