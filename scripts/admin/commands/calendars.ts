// `import-calendar`, `export-calendar`, `assign-calendar`: the calendars of working days by which limits are counted.
import { readFile } from "node:fs/promises";
import { calendarData } from "../../../app/domain/clock/calendar-data.ts";
import type { CalendarFault } from "../../../app/domain/clock/calendar-data.ts";
import {
  assignCalendar,
  readCalendars,
  saveCalendar,
} from "../../../app/domain/clock/save-clock-settings.server.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import { isRefusal } from "../../../app/domain/shared/refusal.ts";
import { CommandFault, isSet, operandOf } from "../command.ts";
import type { Command } from "../command.ts";
import { withPortal } from "../portal.ts";

const sentences: Readonly<Record<CalendarFault["code"], (about: string) => string>> = {
  time_zone: (about) => `${about} is no time zone: write one like Asia/Shanghai.`,
  period: (about) => `${about}: work must begin before it ends, both written like 09:00.`,
  overlap: (about) => `${about} begins before the period before it ends: put them in order.`,
  week_day: (about) => `${about} is no week day: 1 is Monday, 7 is Sunday.`,
  no_day: (about) => `${about} is no day: write days like 2026-10-01.`,
  both: (about) => `${about} is listed as a holiday and as a working day: keep one.`,
  no_work: () => "Nobody ever works in this calendar: name week days and their periods.",
  break: (about) => `Nobody works for more than 60 days from ${about} on: check the holidays.`,
};

async function read(file: string) {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new CommandFault(`${file} can't be read as JSON: ${(error as Error).message}`);
  }
  const parsed = calendarData.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandFault(`${file}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

export const importCalendarCommand: Command = {
  name: "import-calendar",
  operands: ["FILE"],
  options: { "dry-run": { type: "boolean", does: "Says what is wrong, and writes nothing" } },
  does: "Adds a calendar of working days, or its next version, from JSON.",
  details: [
    "Problems that are there keep the calendar under which they came. docs/examples has an example.",
  ],
  examples: ["import-calendar docs/examples/calendar-cn-2026.json --dry-run"],
  run: async (call) => {
    const calendar = await read(operandOf(call));
    const dryRun = isSet(call, "dry-run");
    const saved = await withPortal("before", async ({ context }) => {
      try {
        return await saveCalendar(context, system("import-calendar"), { calendar, dryRun });
      } catch (error) {
        if (isRefusal(error) && error.code === "already_done") return null;
        throw error;
      }
    });
    if (saved === null) return void process.stdout.write(`${calendar.code} says this already.\n`);
    if (saved.faults.length > 0) {
      throw new CommandFault(
        saved.faults.map(({ code, about }) => sentences[code](about)).join("\n"),
      );
    }
    const name = `${calendar.code}, version ${String(saved.version)}`;
    process.stdout.write(dryRun ? `Would be ${name}.\n` : `Saved ${name}.\n`);
  },
};

export const exportCalendarCommand: Command = {
  name: "export-calendar",
  operands: ["CODE"],
  options: {},
  does: "Writes a calendar as JSON, as import-calendar reads it.",
  details: [],
  examples: ["export-calendar cn-2026 > calendar.json"],
  run: async (call) => {
    const all = await withPortal("before", ({ context }) =>
      readCalendars(context, system("export-calendar")),
    );
    const found = all.find(({ code }) => code === operandOf(call));
    if (!found) {
      throw new CommandFault(
        `There is no calendar ${operandOf(call)}. There are: ${all.map(({ code }) => code).join(", ") || "none"}.`,
      );
    }
    process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  },
};

export const assignCalendarCommand: Command = {
  name: "assign-calendar",
  operands: ["BRANCH", "CODE"],
  options: {},
  does: "Gives a branch and all below it a calendar; the code `none` takes it back.",
  details: ["A branch without one has that of the branch above."],
  examples: ["assign-calendar county cn-2026", "assign-calendar willow none"],
  run: async (call) => {
    const [branchCode = "", code = ""] = call.operands;
    const calendarCode = code === "none" ? null : code;
    await withPortal("before", ({ context }) =>
      assignCalendar(context, system("assign-calendar"), { branchCode, calendarCode }),
    );
    process.stdout.write(`${branchCode}: ${calendarCode ?? "the calendar of the branch above"}\n`);
  },
};
