// What administrators see of limits and calendars: what is in use, what was before, and when something would be due.
import {
  calendarsOfBranches,
  listCalendars,
  listPolicies,
  policyVersionInUse,
} from "../../../db/repositories/clock-setting.ts";
import { listBranches } from "../../../db/repositories/county.ts";
import { urgencies } from "../problem/urgency.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import type { CalendarData } from "./calendar-data.ts";
import { calendarOfBranch } from "./first-clock.server.ts";
import { policyOf } from "./known-versions.server.ts";
import { limitsAfter } from "./ledger.ts";
import type { DueToday } from "./due-today.ts";
import type { LimitPolicy } from "./limit-policy.ts";
import { readCalendars } from "./save-clock-settings.server.ts";
import { termsOf } from "./terms.ts";

export interface LimitsView {
  readonly version: string;
  readonly policy: LimitPolicy;
  /** Those that administrators made, newest first. */
  readonly versions: readonly {
    readonly version: string;
    readonly reason: string;
    readonly madeAt: Instant;
  }[];
  readonly now: Instant;
}

/** The table in use. Refuses with `not_allowed`. */
export async function readLimits(context: Context, actor: Actor): Promise<LimitsView> {
  await readCalendars(context, actor);
  const queries = context.db.read;
  const version = await policyVersionInUse(queries);
  const versions = await listPolicies(queries);
  const policy = await policyOf(context, queries, version);
  return { version, policy, versions, now: context.now() };
}

/** When what is submitted now would be due under that table, with the coordinating branch's calendar, by urgency. */
export async function previewLimits(context: Context, policy: LimitPolicy): Promise<DueToday[]> {
  const queries = context.db.read;
  const root = (await listBranches(queries)).find(({ parentId }) => parentId === null);
  const calendar = root ? await calendarOfBranch(context, queries, root) : context.calendar;
  const at = context.now();
  const submitted = { type: "submit", at, track: "handling", toState: "submitted" } as const;
  return urgencies.map((urgency) => {
    const standing = { urgency, categoryId: null, focusGroups: [] };
    const terms = termsOf(standing, [], { policy, categories: [], calendars: [calendar] });
    const limits = limitsAfter([submitted], terms).map(({ kind, dueAt }) => ({ kind, dueAt }));
    return { urgency, limits };
  });
}

export interface CalendarView {
  readonly calendar: CalendarData;
  readonly version: number;
  /** Branches that have it as their own; those below them have it too. */
  readonly branches: readonly { readonly code: string; readonly name: LocalText }[];
}

export interface CalendarsView {
  readonly calendars: readonly CalendarView[];
  /** All open branches, for giving them one. */
  readonly branches: readonly {
    readonly code: string;
    readonly name: LocalText;
    readonly depth: number;
    readonly calendar: string | null;
  }[];
  readonly today: Instant;
}

/** Every calendar in its newest version, and who goes by it. Refuses with `not_allowed`. */
export async function readCalendarPages(context: Context, actor: Actor): Promise<CalendarsView> {
  await readCalendars(context, actor);
  const queries = context.db.read;
  const branches = (await listBranches(queries)).filter(({ closed }) => !closed);
  const codes = await calendarsOfBranches(queries);
  const calendars = await listCalendars(queries);
  return {
    calendars: calendars.map(({ code, version, calendar }) => ({
      ...{ calendar, version },
      branches: branches
        .filter(({ id }) => codes.get(id) === code)
        .map(({ code: branch, name }) => ({ code: branch, name })),
    })),
    branches: branches.map(({ id, code, name, path }) => ({
      ...{ code, name },
      depth: path.split("/").length - 3,
      calendar: codes.get(id) ?? null,
    })),
    today: context.now(),
  };
}

/** That calendar. Refuses with `not_found` and `not_allowed`. */
export async function readCalendarPage(
  context: Context,
  actor: Actor,
  code: string,
): Promise<CalendarView> {
  const { calendars } = await readCalendarPages(context, actor);
  const found = calendars.find(({ calendar }) => calendar.code === code);
  if (!found) throw new Refusal("not_found");
  return found;
}
