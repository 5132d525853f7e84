// The overview of leads and supervisors: what needs them now, who carries how much, and the rates of a period.
import { sumFigures } from "../../../db/repositories/figure.ts";
import type { CountedIn } from "../../../db/repositories/figure.ts";
import { loadOfBranches, loadOfPeople } from "../../../db/repositories/load-figure.ts";
import type { Period } from "../clock/period.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpenPage } from "../staff/permissions.ts";
import { branchesInReach, seesEverything } from "../staff/reach.ts";
import { added, noCounts } from "./counts.ts";
import type { Overview } from "./overview.ts";
import type { Counts } from "./counts.ts";

const PEOPLE_MAX = 100;
const noLoad = { open: 0, overdue: 0, withoutOwner: 0, returnedTwice: 0, reopened: 0 };

/** The branches whose figures `actor` sees; null: all. Leads see theirs and those below, supervisors and administrators all. */
function reachOf(
  actor: StaffActor,
  branches: Iterable<Parameters<typeof branchesInReach>[1] extends Iterable<infer B> ? B : never>,
): readonly BranchId[] | null {
  if (seesEverything(actor) || grantsOf(actor, "administrator").length > 0) return null;
  const above = actor.grants.filter(({ role }) => role === "lead" || role === "supervisor");
  return branchesInReach({ ...actor, grants: above }, branches);
}

/** Reads it. Refuses with `not_allowed`. */
export async function readOverview(
  context: Context,
  actor: StaffActor,
  period: Pick<Period, "from" | "until">,
): Promise<Overview> {
  if (!mayOpenPage(actor, "overview")) throw new Refusal("not_allowed");
  const queries = context.db.read;
  const now = context.now();
  const { branches } = await readCounty(queries);
  const branchIds = reachOf(actor, branches.values());
  const asked = { branchIds, from: period.from, until: period.until };
  const byBranch = await sumFigures(queries, asked, "branch");
  const byMonth = await sumFigures(queries, asked, "month");
  const loads = await loadOfBranches(queries, branchIds, now);
  const people = await loadOfPeople(queries, branchIds, now, PEOPLE_MAX);
  const shown = [...branches.values()]
    .map((branch) => ({
      id: branch.id,
      name: branch.name,
      depth: branch.path.split("/").length - 3,
      load: loads.find(({ branchId }) => branchId === branch.id) ?? null,
      counts: byBranch.find(({ key }) => key === branch.id)?.counts ?? null,
    }))
    .filter(({ load, counts }) => load !== null || counts !== null)
    .map((one) => ({ ...one, load: one.load ?? noLoad, counts: one.counts ?? noCounts }));
  return {
    branches: shown,
    load: loads.reduce(
      (sum, one) => ({
        open: sum.open + one.open,
        overdue: sum.overdue + one.overdue,
        withoutOwner: sum.withoutOwner + one.withoutOwner,
        returnedTwice: sum.returnedTwice + one.returnedTwice,
        reopened: sum.reopened + one.reopened,
      }),
      noLoad,
    ),
    counts: totalOf(byBranch),
    months: byMonth.map(({ key, counts }) => ({ month: key, counts })),
    people: people.map(({ personId, branchId, ...one }) => ({
      ...one,
      id: personId,
      branch: branches.get(branchId)?.name ?? null,
    })),
    mayLookIn: mayOpenPage(actor, "inbox"),
  };
}

function totalOf(parts: readonly CountedIn[]): Counts {
  return parts.reduce<Counts>((sum, { counts }) => added(sum, counts), noCounts);
}
