// Tables of limits and calendars by version. A version never changes, so each is read once in the life of a process.
import { findCalendar, findPolicy } from "../../../db/repositories/clock-setting.ts";
import type { Database, Queries } from "../../../db/handle.ts";
import type { Context } from "../shared/context.server.ts";
import type { WorkingCalendar } from "./calendar.ts";
import { ownPolicies } from "./limit-policy.ts";
import type { LimitPolicy } from "./limit-policy.ts";

const policiesOf = new WeakMap<Database, Map<string, LimitPolicy>>();
const calendarsOf = new WeakMap<Database, Map<string, WorkingCalendar>>();

/** What is kept for that database under that name, or is read now. */
async function known<Thing>(
  kept: WeakMap<Database, Map<string, Thing>>,
  db: Database,
  name: string,
  read: () => Promise<Thing | null>,
): Promise<Thing> {
  const things = kept.get(db) ?? new Map<string, Thing>();
  kept.set(db, things);
  const found = things.get(name) ?? (await read());
  if (found === null) throw new Error(`the log names ${name}, which is not in the database`);
  things.set(name, found);
  return found;
}

/** The table of limits of that version, `policy-3`. Throws for one that the log can't have named. */
export async function policyOf(
  { db }: Pick<Context, "db">,
  queries: Queries,
  version: string,
): Promise<LimitPolicy> {
  const own = ownPolicies.get(version);
  return own ?? known(policiesOf, db, version, () => findPolicy(queries, version));
}

/** The calendar of that name, `CODE/VERSION`; null is the portal's own. Throws for one that the log can't have named. */
export async function calendarOf(
  { db, calendar }: Pick<Context, "db" | "calendar">,
  queries: Queries,
  name: string | null,
): Promise<WorkingCalendar> {
  return name === null ? calendar : known(calendarsOf, db, name, () => findCalendar(queries, name));
}
