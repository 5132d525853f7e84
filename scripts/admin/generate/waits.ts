// Time in a life: waiting for offices, for residents, for the portal; and whose hand moves when the time has come.
// False: the moment lies beyond the present, or the move is no longer possible, and the life ends where it is.
import { allowanceFor } from "../../../app/domain/clock/policy.ts";
import type { LimitKind } from "../../../app/domain/clock/limit-policy.ts";
import type { MoveFacts, MoveName } from "../../../app/domain/problem/lifecycle.ts";
import type { PersonId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, instantToMs } from "../../../app/domain/shared/instant.ts";
import { reach, resident, staff } from "./life.ts";
import type { Life } from "./life.ts";
import { move } from "./move.ts";

/** How long the portal has for its own part before anybody acts. */
const MACHINE_MS = MINUTE_MS;

/** After so much office time; in an emergency nobody waits for the office to open, and all goes ten times as fast. */
function officeTimeAfter(life: Life, workingMs: number): number {
  return life.problem.urgency === "emergency"
    ? life.nowMs + workingMs / 10
    : life.world.time.after(life.nowMs, Math.round(workingMs));
}

export function waitOffice(life: Life, hours: number): boolean {
  return reach(life, officeTimeAfter(life, hours * HOUR_MS));
}

/** Runs on to a share of the limit, counted from the submission, unless that has passed. */
export function waitShare(life: Life, kind: LimitKind, share: number): boolean {
  const { ms, working } = allowanceFor(kind, life.problem.urgency, life.complex);
  const submittedMs = instantToMs(life.problem.submittedAt);
  const partMs = Math.round(ms * share);
  const atMs = working ? life.world.time.after(submittedMs, partMs) : submittedMs + partMs;
  return atMs <= life.nowMs || reach(life, atMs);
}

export function byOfficial(
  life: Life,
  hours: number,
  name: MoveName,
  facts: MoveFacts = {},
): boolean {
  if (!waitOffice(life, hours) || !life.problem.branch) return false;
  return move(life, staff(life.world.officialOf(life.problem.branch.id)), name, facts);
}

export function byStaff(
  life: Life,
  person: PersonId,
  hours: number,
  name: MoveName,
  facts: MoveFacts,
): boolean {
  return waitOffice(life, hours) && move(life, staff(person), name, facts);
}

export function byResident(life: Life, days: number, name: MoveName, facts: MoveFacts): boolean {
  return reach(life, life.nowMs + days * DAY_MS) && move(life, resident, name, facts);
}

/** Until the portal has screened and routed it. */
export function waitForPortal(life: Life): boolean {
  return reach(life, life.nowMs + MACHINE_MS);
}
