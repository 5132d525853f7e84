// Calendars of working days from a file with a list of them: all or none.
import type { z } from "zod";
import type { ImportChange, ImportRow } from "../../branch/import-fault.ts";
import { calendarData } from "../../clock/calendar-data.ts";
import type { CalendarData } from "../../clock/calendar-data.ts";
import { readCalendars, saveCalendar } from "../../clock/save-clock-settings.server.ts";
import { canonicalJson } from "../../problem/event.ts";
import type { Actor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import type { ConfigRecord } from "../config-change.ts";
import { refusedFile } from "./exchange-outcome.ts";
import type { ExchangeFault, ExchangeOutcome } from "./exchange-outcome.ts";

/**
 * Adds the calendars of the list, and the next version of those that say something else. Again: nothing changes. With faults
 * nothing is written. Refuses with `not_allowed` for anybody but administrators and the portal itself.
 */
export async function importCalendars(
  context: Context,
  actor: Actor,
  rows: readonly ImportRow[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<ExchangeOutcome> {
  const standing = new Map((await readCalendars(context, actor)).map((one) => [one.code, one]));
  const faults: ExchangeFault[] = [];
  const changes: ImportChange[] = [];
  const wanted: CalendarData[] = [];
  for (const { line, fields } of rows) {
    const parsed = calendarData.safeParse(fields);
    if (!parsed.success) {
      faults.push({ line, of: "calendar", code: "shape", facts: shapeFacts(parsed.error) });
      continue;
    }
    const calendar = parsed.data;
    const before = standing.get(calendar.code) ?? null;
    if (before && canonicalJson(before) === canonicalJson(calendar)) continue;
    const saved = await saveCalendar(context, actor, { calendar, dryRun: true });
    for (const { code, about } of saved.faults)
      faults.push({ line, of: "calendar", code, facts: { about, calendar: calendar.code } });
    wanted.push(calendar);
    const [was, will] = [before && calendarInFile(before), calendarInFile(calendar)];
    changes.push({ code: calendar.code, line, before: was, after: will });
  }
  if (faults.length > 0) return refusedFile(faults);
  if (!dryRun)
    for (const calendar of wanted) await saveCalendar(context, actor, { calendar, dryRun: false });
  const added = changes.filter(({ before }) => before === null).length;
  return {
    ...{ faults, warnings: [], removed: [], changes, added },
    changed: changes.length - added,
    unchanged: rows.length - changes.length,
  };
}

function shapeFacts({ issues: [issue] }: z.ZodError) {
  return { about: issue?.path.join(".") ?? "", because: issue?.message ?? "" };
}

/** Field by field, each in one piece. */
function calendarInFile(calendar: CalendarData): ConfigRecord {
  return Object.fromEntries(
    Object.entries(calendar).map(([field, value]) => [
      field,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}
