// What happens when a limit nears or passes: who is told, and when. Each step one higher than the one before. Pure.
import type { StaffRole } from "../shared/actor.ts";
import type { BranchId, PersonId } from "../shared/ids.ts";
import { HOUR_MS, MINUTE_MS, addMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";
import { addWorkingMs, workingMsBetween } from "./calendar.ts";
import type { WorkingCalendar } from "./calendar.ts";
import type { DueLimit } from "./ledger.ts";
import { WORKING_DAY_MS } from "./limit-policy.ts";

/** It nears: its owner, else the officials of its branch. It is missed: their lead; then the lead above; then supervisors. */
export const ladderSteps = ["near", "lead", "parent", "supervisor"] as const;
export type LadderStep = (typeof ladderSteps)[number];

export interface DueStep {
  readonly step: LadderStep;
  readonly at: Instant;
}

/** After the limit, in working time; limits in plain time (emergencies) go up in minutes. */
const afterMissed = {
  working: { lead: 0, parent: WORKING_DAY_MS, supervisor: 2 * WORKING_DAY_MS },
  plain: { lead: 0, parent: 15 * MINUTE_MS, supervisor: 30 * MINUTE_MS },
} as const;

/** The steps of a limit that nobody has met, in order. */
export function stepsOf(limit: DueLimit, calendar: WorkingCalendar): DueStep[] {
  const { dueAt, nearsAt, allowance } = limit;
  const waits = allowance.working ? afterMissed.working : afterMissed.plain;
  const later = (ms: number) =>
    allowance.working ? addWorkingMs(calendar, dueAt, ms) : addMs(dueAt, ms);
  const missed = (["lead", "parent", "supervisor"] as const).map((step) => ({
    step,
    at: later(waits[step]),
  }));
  return nearsAt === null ? missed : [{ step: "near", at: nearsAt }, ...missed];
}

/** The steps that are due by `now`; nobody is told that a limit nears when it has passed. */
export function dueSteps(steps: readonly DueStep[], now: Instant): readonly DueStep[] {
  const due = steps.filter(({ at }) => at <= now);
  return due.length > 1 ? due.filter(({ step }) => step !== "near") : due;
}

/** After the end of work letters still go out for so long; later ones wait for the next working time. */
const AFTER_WORK_MS = HOUR_MS;

/** When a reminder that is owed at `now` goes out: at once within working time and shortly after it, else when work begins. */
export function tellAt(calendar: WorkingCalendar, now: Instant): Instant {
  if (workingMsBetween(calendar, addMs(now, -AFTER_WORK_MS), addMs(now, 1)) > 0) return now;
  return addMs(addWorkingMs(calendar, now, 1), -1);
}

export interface Held {
  readonly personId: PersonId;
  readonly role: StaffRole;
  readonly branchId: BranchId;
  readonly closedAt: string | null;
}

export interface Told {
  readonly people: readonly PersonId[];
  /** Over which branch they hold their role; null: nobody was found. */
  readonly branchId: BranchId | null;
}

/**
 * Whom a step tells, from the roles held along the branch's `path` (`/root/.../branch/`; for a problem without a branch that
 * of the coordinating one). Where nobody holds the role, the nearest branch above that has somebody is told; at the top
 * supervisors, and at last leads and officials of the root. Closed accounts count as nobody.
 */
export function whomToTell(
  step: LadderStep,
  { path, ownerId }: { readonly path: string; readonly ownerId: PersonId | null },
  held: readonly Held[],
): Told {
  const line = path.split("/").filter(Boolean).reverse() as BranchId[];
  const open = held.filter(({ closedAt }) => closedAt === null);
  const nearest = (branches: readonly BranchId[], role: StaffRole): Told | null => {
    for (const branchId of branches) {
      const people = open.filter((one) => one.branchId === branchId && one.role === role);
      if (people.length > 0) return { people: once(people), branchId };
    }
    return null;
  };
  const supervisors = () => nearest(line, "supervisor");
  const leads = (branches: readonly BranchId[]) => nearest(branches, "lead");
  const found = {
    near: () =>
      ownerId !== null && open.some(({ personId }) => personId === ownerId)
        ? { people: [ownerId], branchId: line[0] ?? null }
        : (nearest(line.slice(0, 1), "official") ?? leads(line)),
    lead: () => leads(line) ?? supervisors(),
    parent: () => leads(line.slice(1)) ?? supervisors() ?? leads(line),
    supervisor: () => supervisors() ?? leads(line.slice(1)),
  }[step]();
  return found ?? nearest(line, "official") ?? { people: [], branchId: null };
}

const once = (held: readonly Held[]): PersonId[] => [
  ...new Set(held.map(({ personId }) => personId)),
];
