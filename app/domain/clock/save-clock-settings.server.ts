// Administrators set what the clocks go by: calendars, which branch has which, and the table of limits. Each change is a new
// version and a line in the log; what began under another version keeps it.
import {
  insertCalendar,
  insertPolicy,
  listCalendars,
  newestPolicyNumber,
  policyVersionInUse,
  setBranchCalendar,
  calendarsOfBranches,
} from "../../../db/repositories/clock-setting.ts";
import { listBranches, listCategories } from "../../../db/repositories/county.ts";
import { bumpRevision } from "../../../db/repositories/revision.ts";
import { recordChange } from "../administration/record-change.server.ts";
import type { Actor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { Refusal } from "../shared/refusal.ts";
import { calendarFaults } from "./calendar-data.ts";
import type { CalendarData, CalendarFault } from "./calendar-data.ts";
import { policyOf } from "./known-versions.server.ts";
import { ownPolicyVersion, policyFaults } from "./limit-policy.ts";
import type { LimitPolicy, PolicyFault } from "./limit-policy.ts";

export interface CalendarSaved {
  /** Empty when it could be saved. */
  readonly faults: readonly CalendarFault[];
  /** The version that it is, or would be; null when it has faults. */
  readonly version: number | null;
}

function mustSet(actor: Actor): void {
  const may = actor.kind === "system" || grantsOf(actor, "administrator").length > 0;
  if (!may) throw new Refusal("not_allowed");
}

/**
 * Saves the next version of a calendar: it counts for problems that are submitted, or come to their first branch, from now on.
 * With faults, or on a dry run, nothing is written. Refuses with `not_allowed` whoever is no administrator, and with
 * `already_done` what says the same as the newest version.
 */
export async function saveCalendar(
  context: Context,
  actor: Actor,
  input: { readonly calendar: CalendarData; readonly dryRun: boolean },
): Promise<CalendarSaved> {
  mustSet(actor);
  const { calendar } = input;
  const faults = calendarFaults(calendar);
  if (faults.length > 0) return { faults, version: null };
  return context.db.transact(async (queries) => {
    const before = (await listCalendars(queries)).find(({ code }) => code === calendar.code);
    const text = JSON.stringify(calendar);
    if (before && JSON.stringify(before.calendar) === text) throw new Refusal("already_done");
    const version = (before?.version ?? 0) + 1;
    if (input.dryRun) return { faults: [], version };
    const madeBy = actor.kind === "staff" ? actor.personId : null;
    const record = { code: calendar.code, version, calendar, madeBy, madeAt: context.now() };
    await insertCalendar(queries, record);
    await bumpRevision(queries, "clocks");
    await recordChange(context, queries, actor, {
      ...{ kind: "calendar", thingId: calendar.code, reason: "" },
      before: before ? { calendar: JSON.stringify(before.calendar) } : null,
      after: { calendar: text },
    });
    return { faults: [], version };
  });
}

/**
 * Gives a branch, and all below it that have none of their own, that calendar; null: it has that of the branch above. Refuses
 * with `not_allowed`, `unknown_branch`, and `not_found` for a calendar that there is not.
 */
export async function assignCalendar(
  context: Context,
  actor: Actor,
  input: { readonly branchCode: string; readonly calendarCode: string | null },
): Promise<void> {
  mustSet(actor);
  await context.db.transact(async (queries) => {
    const branch = (await listBranches(queries)).find(({ code }) => code === input.branchCode);
    if (!branch) throw new Refusal("unknown_branch");
    const codes = (await listCalendars(queries)).map(({ code }) => code);
    const { calendarCode } = input;
    if (calendarCode !== null && !codes.includes(calendarCode)) throw new Refusal("not_found");
    const before = (await calendarsOfBranches(queries)).get(branch.id) ?? null;
    await setBranchCalendar(queries, branch.id, calendarCode);
    await bumpRevision(queries, "clocks");
    await recordChange(context, queries, actor, {
      ...{ kind: "calendar", thingId: branch.code, reason: "" },
      before: { calendar: before },
      after: { calendar: calendarCode },
    });
  });
}

/** Every calendar in its newest version, by code. Refuses with `not_allowed`. */
export async function readCalendars(context: Context, actor: Actor): Promise<CalendarData[]> {
  mustSet(actor);
  return (await listCalendars(context.db.read)).map(({ calendar }) => calendar);
}

export interface LimitsSaved {
  readonly faults: readonly PolicyFault[];
  /** The version that governs what is submitted from now on; null when the table has faults. */
  readonly version: string | null;
}

/**
 * Puts a new table of limits in use, for what is submitted from now on: no problem that is there gets another limit. With
 * faults, or on a dry run, nothing is written. Refuses with `not_allowed`, and `missing_fact` without a reason.
 */
export async function saveLimits(
  context: Context,
  actor: Actor,
  input: { readonly policy: LimitPolicy; readonly reason: string; readonly dryRun?: boolean },
): Promise<LimitsSaved> {
  mustSet(actor);
  if (input.reason.trim() === "") throw new Refusal("missing_fact", { field: "reason" });
  return context.db.transact(async (queries) => {
    const codes = new Set((await listCategories(queries)).map(({ code }) => code));
    const faults = policyFaults(input.policy, codes);
    if (faults.length > 0) return { faults, version: null };
    if (input.dryRun === true) return { faults: [], version: null };
    const before = await policyOf(context, queries, await policyVersionInUse(queries));
    const ownNumber = Number(ownPolicyVersion.replace("policy-", ""));
    const number = Math.max(ownNumber, (await newestPolicyNumber(queries)) ?? 0) + 1;
    const version = `policy-${String(number)}`;
    const madeBy = actor.kind === "staff" ? actor.personId : null;
    const { policy, reason } = input;
    await insertPolicy(queries, { version, number, policy, reason, madeBy, madeAt: context.now() });
    await recordChange(context, queries, actor, {
      ...{ kind: "limits", thingId: version, reason },
      before: { limits: JSON.stringify(before) },
      after: { limits: JSON.stringify(policy) },
    });
    return { faults: [], version };
  });
}
