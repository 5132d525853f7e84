// A year of a working calendar as twelve tables; what is special about a day is said by a mark with words, not by colour.
import type { DayMark, MonthView } from "../domain/clock/calendar-year.ts";
import { useSpeech } from "./speech.tsx";

/** 5 January 1970 was a Monday. */
const MONDAY_MS = 4 * 24 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const signs: Readonly<Record<DayMark, string>> = {
  ...{ work: "", off: "–", holiday: "×", make_up: "+", part: "½" },
};

export function CalendarYear(props: {
  readonly year: number;
  readonly months: readonly MonthView[];
}) {
  const { year, months } = props;
  const { t, language } = useSpeech();
  const named = (options: Intl.DateTimeFormatOptions, ms: number) =>
    new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options }).format(new Date(ms));
  const weekDays = [0, 1, 2, 3, 4, 5, 6].map((day) =>
    named({ weekday: "narrow" }, MONDAY_MS + day * DAY_MS),
  );
  return (
    <>
      <p>
        {(["off", "holiday", "make_up", "part"] as const)
          .map((mark) => `${signs[mark]} ${t(`clock.calendars.mark.${mark}`)}`)
          .join(" · ")}
      </p>
      <div className="calendar-year">
        {months.map(({ month, weeks }) => (
          <table key={month}>
            <caption>
              {named({ year: "numeric", month: "long" }, Date.UTC(year, month - 1, 1))}
            </caption>
            <thead>
              <tr>
                {weekDays.map((name, index) => (
                  <th key={index} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week, number) => (
                <tr key={number}>
                  {week.map((cell, index) => (
                    <td key={index}>
                      {cell?.day}
                      {cell && cell.mark !== "work" && (
                        <>
                          <span aria-hidden="true">{signs[cell.mark]}</span>
                          <span className="unseen"> {t(`clock.calendars.mark.${cell.mark}`)}</span>
                        </>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  );
}
