// The clock of a problem at the moment of its submission, before there is an event, and the calendars in force.
import { calendarsOfBranches, listCalendars } from "../../../db/repositories/clock-setting.ts";
import { policyVersionInUse } from "../../../db/repositories/clock-setting.ts";
import { listBranches } from "../../../db/repositories/county.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Branch, Category } from "../branch/branch.ts";
import { gives } from "../problem/returns.ts";
import type { MoveFacts, MoveName } from "../problem/lifecycle.ts";
import type { Problem } from "../problem/problem.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { remembered } from "../shared/remembered.server.ts";
import type { WorkingCalendar } from "./calendar.ts";
import { calendarOf, policyOf } from "./known-versions.server.ts";
import { limitsAfter, nextLimit } from "./ledger.ts";
import type { NextLimit } from "./ledger.ts";
import { termsOf } from "./terms.ts";

const inForce = remembered("clocks", async (queries) => {
  const versions = new Map(
    (await listCalendars(queries)).map(({ code, version }) => [code, `${code}/${String(version)}`]),
  );
  return { versions, codes: await calendarsOfBranches(queries) };
});

/**
 * The calendar of a branch now, `CODE/VERSION`: its own, else that of the nearest branch above that has one; null when none
 * has: then the portal's own counts.
 */
async function calendarNameOf(
  context: Pick<Context, "db">,
  queries: Queries,
  { path }: Pick<Branch, "path">,
): Promise<string | null> {
  const { versions, codes } = await inForce(context.db, queries);
  const line = path.split("/").filter(Boolean).reverse() as BranchId[];
  const code = line.map((id) => codes.get(id)).find((found) => found !== undefined);
  return code === undefined ? null : (versions.get(code) ?? null);
}

/** The calendar that counts for that branch now. */
export async function calendarOfBranch(
  context: Pick<Context, "db" | "calendar">,
  queries: Queries,
  branch: Pick<Branch, "path">,
): Promise<WorkingCalendar> {
  return calendarOf(context, queries, await calendarNameOf(context, queries, branch));
}

/**
 * The calendar that the event of this move must carry: that of the branch which gets the problem first. Null for every later
 * move: whoever gets it then inherits what was promised.
 */
export async function firstCalendar(
  context: Context,
  queries: Queries,
  problem: Pick<Problem, "branch">,
  move: MoveName,
  { branchId }: MoveFacts,
): Promise<string | null> {
  if (problem.branch !== null || !gives(move) || !branchId) return null;
  const { codes } = await inForce(context.db, queries);
  if (codes.size === 0) return null;
  const branch = (await listBranches(queries)).find(({ id }) => id === branchId);
  return branch ? calendarNameOf(context, queries, branch) : null;
}

/** The next limit of what is submitted at `at`, and the name of the calendar that its first event must carry. */
export async function firstClock(
  context: Context,
  queries: Queries,
  at: Instant,
  standing: Pick<Problem, "urgency" | "categoryId" | "focusGroups">,
  category: Category | null,
  coordinating: Pick<Branch, "path">,
): Promise<{ readonly next: NextLimit | null; readonly calendar: string | null }> {
  const name = await calendarNameOf(context, queries, coordinating);
  const policy = await policyOf(context, queries, await policyVersionInUse(queries));
  const calendars = [await calendarOf(context, queries, name)];
  const categories = category === null ? [] : [category];
  const terms = termsOf(standing, [], { policy, categories, calendars });
  const submitted = { type: "submit", at, track: "handling", toState: "submitted" } as const;
  return { next: nextLimit(limitsAfter([submitted], terms)), calendar: name };
}
