// A calendar as text fields that people fill in: periods as `09:00-12:00 13:00-18:00`, days a line each. Pure.
import { calendarData } from "./calendar-data.ts";
import type { CalendarData } from "./calendar-data.ts";
import type { Period } from "./calendar.ts";

export const calendarFields = [
  "code",
  "nameEn",
  "nameZh",
  "timeZone",
  "weekDays",
  "periods",
  "weekDayPeriods",
  "holidays",
  "makeUpDays",
  "dayPeriods",
  "note",
] as const;
export type CalendarField = (typeof calendarFields)[number];
export type CalendarForm = Readonly<Record<CalendarField, string>>;

const periodsText = (list: readonly Period[]) =>
  list.map(({ from, to }) => `${from}-${to}`).join(" ");
const linesOf = (lists: Readonly<Record<string, readonly Period[]>>) =>
  Object.entries(lists)
    .map(([day, list]) => `${day} ${periodsText(list)}`.trim())
    .join("\n");

export function calendarForm(data: CalendarData): CalendarForm {
  return {
    code: data.code,
    nameEn: data.name.en,
    nameZh: data.name["zh-CN"],
    timeZone: data.timeZone,
    weekDays: data.weekDays.join(" "),
    periods: periodsText(data.periods),
    weekDayPeriods: linesOf(data.weekDayPeriods),
    holidays: data.holidays.join("\n"),
    makeUpDays: data.makeUpDays.join("\n"),
    dayPeriods: linesOf(data.dayPeriods),
    note: data.note,
  };
}

const wordsIn = (text: string) => text.split(/[\s,，、]+/u).filter(Boolean);

function periodsIn(words: readonly string[]): Period[] {
  return words.map((word) => {
    const [from = "", to = ""] = word.split(/[-–]/u);
    return { from, to };
  });
}

function listsIn(text: string): Record<string, Period[]> {
  const lists: Record<string, Period[]> = {};
  for (const line of text.split(/\r?\n/)) {
    const [day, ...words] = wordsIn(line);
    if (day !== undefined) lists[day] = periodsIn(words);
  }
  return lists;
}

/** What was typed as a calendar, whatever is wrong with it (`calendarFaults` says what), or the field that can't be read. */
export function calendarIn(
  form: CalendarForm,
): { readonly calendar: CalendarData } | { readonly field: CalendarField } {
  const read = calendarData.safeParse({
    code: form.code.trim(),
    name: { en: form.nameEn.trim(), "zh-CN": form.nameZh.trim() },
    timeZone: form.timeZone.trim(),
    weekDays: wordsIn(form.weekDays).map(Number),
    periods: periodsIn(wordsIn(form.periods)),
    weekDayPeriods: listsIn(form.weekDayPeriods),
    holidays: wordsIn(form.holidays),
    makeUpDays: wordsIn(form.makeUpDays),
    dayPeriods: listsIn(form.dayPeriods),
    note: form.note,
  });
  if (read.success) return { calendar: read.data };
  const [first, second] = read.error.issues[0]?.path ?? [];
  if (first === "name") return { field: second === "en" ? "nameEn" : "nameZh" };
  return { field: calendarFields.find((name) => name === first) ?? "code" };
}
