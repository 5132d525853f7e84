// What the clocks go by: limits and calendars, in versions that never change.
import type { WorkingCalendar } from "../../app/domain/clock/calendar.ts";
import { calendarFrom } from "../../app/domain/clock/calendar-data.ts";
import type { CalendarData } from "../../app/domain/clock/calendar-data.ts";
import type { LimitPolicy } from "../../app/domain/clock/limit-policy.ts";
import type { BranchId, PersonId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";

/** The table of limits of that version, or null. */
export async function findPolicy(queries: Queries, version: string): Promise<LimitPolicy | null> {
  const row = await queries
    .selectFrom("limit_policy")
    .select("policy")
    .where("version", "=", version)
    .executeTakeFirst();
  return row ? fromJson<LimitPolicy>(row.policy) : null;
}

/** The version that governs what is submitted now. */
export async function policyVersionInUse(queries: Queries): Promise<string> {
  const row = await queries
    .selectFrom("event_head")
    .select("policy_version")
    .executeTakeFirstOrThrow();
  return row.policy_version;
}

/** The highest number of a version that is kept; null when there is none. */
export async function newestPolicyNumber(queries: Queries): Promise<number | null> {
  const row = await queries
    .selectFrom("limit_policy")
    .select((eb) => eb.fn.max("number").as("newest"))
    .executeTakeFirst();
  const newest: unknown = row?.newest ?? null;
  return newest === null ? null : Number(newest);
}

export interface PolicyRecord {
  readonly version: string;
  readonly number: number;
  readonly policy: LimitPolicy;
  readonly reason: string;
  readonly madeBy: PersonId | null;
  readonly madeAt: Instant;
}

/** Adds a version and puts it in use: it governs what is submitted from now on. Throws when the number is taken. */
export async function insertPolicy(queries: Queries, record: PolicyRecord): Promise<void> {
  await queries
    .insertInto("limit_policy")
    .values({
      version: record.version,
      number: record.number,
      policy: toJson(record.policy),
      reason: record.reason,
      made_by: record.madeBy,
      made_at: record.madeAt,
    })
    .execute();
  await queries.updateTable("event_head").set({ policy_version: record.version }).execute();
}

/** The tables that administrators made, newest first, at most 100. */
export async function listPolicies(
  queries: Queries,
): Promise<Pick<PolicyRecord, "version" | "reason" | "madeAt">[]> {
  const rows = await queries
    .selectFrom("limit_policy")
    .select(["version", "reason", "made_at"])
    .orderBy("number", "desc")
    .limit(100)
    .execute();
  return rows.map(({ version, reason, made_at }) => ({
    ...{ version, reason },
    madeAt: made_at as Instant,
  }));
}

/** The calendar `CODE/VERSION`, or null. */
export async function findCalendar(
  queries: Queries,
  name: string,
): Promise<WorkingCalendar | null> {
  const [code = "", version = ""] = name.split("/");
  const row = await queries
    .selectFrom("calendar")
    .select("calendar")
    .where("code", "=", code)
    .where("version", "=", Number(version))
    .executeTakeFirst();
  return row ? calendarFrom(fromJson<CalendarData>(row.calendar)) : null;
}

export interface CalendarRecord {
  readonly code: string;
  readonly version: number;
  readonly calendar: CalendarData;
  readonly madeBy: PersonId | null;
  readonly madeAt: Instant;
}

/** The newest version of every calendar, by code. */
export async function listCalendars(queries: Queries): Promise<CalendarRecord[]> {
  const rows = await queries
    .selectFrom("calendar")
    .selectAll()
    .orderBy("code")
    .orderBy("version")
    .execute();
  const newest = new Map(rows.map((row) => [row.code, row]));
  return [...newest.values()].map((row) => ({
    code: row.code,
    version: row.version,
    calendar: fromJson<CalendarData>(row.calendar),
    madeBy: row.made_by as PersonId | null,
    madeAt: row.made_at as Instant,
  }));
}

/** Adds a version of a calendar. Throws when there is one of that number. */
export async function insertCalendar(queries: Queries, record: CalendarRecord): Promise<void> {
  await queries
    .insertInto("calendar")
    .values({
      code: record.code,
      version: record.version,
      calendar: toJson(record.calendar),
      made_by: record.madeBy,
      made_at: record.madeAt,
    })
    .execute();
}

/** Which branches have a calendar of their own: its code by branch. The others have that of the branch above. */
export async function calendarsOfBranches(queries: Queries): Promise<Map<BranchId, string>> {
  const rows = await queries.selectFrom("branch_calendar").selectAll().execute();
  return new Map(rows.map((row) => [row.branch_id as BranchId, row.calendar_code]));
}

/** Gives that branch a calendar of its own; null: it has that of the branch above again. */
export async function setBranchCalendar(
  queries: Queries,
  branchId: BranchId,
  code: string | null,
): Promise<void> {
  await queries.deleteFrom("branch_calendar").where("branch_id", "=", branchId).execute();
  if (code === null) return;
  await queries
    .insertInto("branch_calendar")
    .values({ branch_id: branchId, calendar_code: code })
    .execute();
}
