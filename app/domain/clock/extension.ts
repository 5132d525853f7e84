// More time for a limit: asked for before it is over, once, by whoever has the problem; decided one level up. Pure.
import type { ProblemEvent } from "../problem/event.ts";
import type { StaffActor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { BranchId, PersonId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { instantToMs } from "../shared/instant.ts";
import { allowed, refused } from "../shared/refusal.ts";
import type { Verdict } from "../shared/refusal.ts";
import { endOfWork, isPossibleDay, workingMsBetween } from "./calendar.ts";
import type { WorkingCalendar } from "./calendar.ts";
import { limitsAfter } from "./ledger.ts";
import type { ClockEvent, Limit, Terms } from "./ledger.ts";

/** Only this limit can be extended: to accept and to answer takes no more time than it takes. */
export const EXTENDED_KIND = "resolve";

/** What became of it; `lapsed`: the limit was missed before anybody decided. */
type ExtensionState = "asked" | "granted" | "refused" | "lapsed";

export interface Extension {
  readonly state: ExtensionState;
  readonly askedAt: Instant;
  readonly askedBy: PersonId | null;
  /** Branches that the asker belongs to: nobody of theirs decides. */
  readonly ownBranchIds: readonly string[];
  readonly reason: string | null;
  /** By how much, in the limit's own time. */
  readonly extraMs: number;
  /** When it was due as they asked, and when it would be due. */
  readonly dueBefore: Instant;
  readonly dueAt: Instant;
  readonly decidedAt: Instant | null;
  readonly decision: string | null;
}

type Told = Pick<ProblemEvent, "type" | "at" | "actorId" | "reason" | "facts">;

/** The one that was ever asked for, from events of which none was taken back; null: none. */
export function extensionOf(events: readonly Told[]): Extension | null {
  const asked = events.find(({ type }) => type === "extension_asked");
  if (!asked) return null;
  const decided = events.find(
    ({ type }) => type === "extension_granted" || type === "extension_refused",
  );
  const { facts } = asked;
  return {
    state: stateOf(decided, events),
    askedAt: asked.at,
    askedBy: asked.actorId as PersonId | null,
    ownBranchIds: Array.isArray(facts.ownBranchIds) ? facts.ownBranchIds.map(String) : [],
    reason: asked.reason,
    extraMs: Number(facts.extraMs),
    dueBefore: String(facts.dueBefore) as Instant,
    dueAt: String(facts.dueAt) as Instant,
    decidedAt: decided?.at ?? null,
    decision: decided?.reason ?? null,
  };
}

function stateOf(decided: Told | undefined, events: readonly Told[]): ExtensionState {
  if (decided) return decided.type === "extension_granted" ? "granted" : "refused";
  const missed = events.some(
    ({ type, facts }) => type === "limit_missed" && facts.kind === EXTENDED_KIND,
  );
  return missed ? "lapsed" : "asked";
}

/** Why no more time can be asked for: none runs, it waits for the resident, it is over, it was asked for before. */
type NoExtension = "met" | "paused" | "over" | "once";

export interface ExtensionView {
  /** What was ever asked for; null: nothing. */
  readonly extension: Extension | null;
  readonly dueAt: Instant | null;
  /** Null: this person may ask for it now. Otherwise why nobody can, or `not_mine`. */
  readonly notAsked: NoExtension | "not_mine" | null;
  /** May this person decide what was asked for? */
  readonly mayDecide: boolean;
}

/** Null: it can be asked for now. */
export function noExtension(
  limit: Pick<Limit, "dueAt" | "metAt"> | undefined,
  extension: Extension | null,
  now: Instant,
): NoExtension | null {
  if (!limit || limit.metAt !== null) return "met";
  if (extension !== null) return "once";
  if (limit.dueAt === null) return "paused";
  return limit.dueAt <= now ? "over" : null;
}

interface ExtensionAsked {
  readonly extraMs: number;
  /** What the ledger then gives: the end of work of the day that was named, or earlier where several calendars count. */
  readonly dueAt: Instant;
}

/**
 * By how much the limit grows to reach the end of work on that day (`2026-11-30`), or why it can't: `invalid` (no day),
 * `earlier` (not later than it is due), `too_long` (more than twice its time).
 */
export function extensionUntil(
  day: string,
  limit: Pick<Limit, "dueAt" | "allowance">,
  events: readonly ClockEvent[],
  terms: Terms,
): ExtensionAsked | { readonly because: "invalid" | "earlier" | "too_long" } {
  const { dueAt, allowance } = limit;
  const [calendar] = terms.calendars;
  if (!isPossibleDay(day) || dueAt === null || !calendar) return { because: "invalid" };
  // Of several calendars the one with the least time: nobody gets more than the day that was named.
  const extras = terms.calendars.map((one) => extraIn(one, dueAt, day, allowance.working));
  const extraMs = Math.min(...extras);
  if (!(extraMs > 0)) return { because: "earlier" };
  if (extraMs > allowance.ms) return { because: "too_long" };
  const granted: ClockEvent = {
    ...{ type: "extension_granted", at: dueAt, track: null, toState: null },
    facts: { kind: EXTENDED_KIND, extraMs },
  };
  const then = limitsAfter([...events, granted], terms).find(({ kind }) => kind === EXTENDED_KIND);
  return then?.dueAt ? { extraMs, dueAt: then.dueAt } : { because: "invalid" };
}

function extraIn(calendar: WorkingCalendar, dueAt: Instant, day: string, working: boolean): number {
  const until = endOfWork(calendar, day);
  if (until === null) return 0;
  return working
    ? workingMsBetween(calendar, dueAt, until)
    : instantToMs(until) - instantToMs(dueAt);
}

/**
 * May that person decide it? A lead of a branch above the one that has the problem, or a supervisor over it; never whoever
 * asked, and no lead of a branch that is theirs. Refuses with `not_allowed` and `not_your_branch`.
 */
export function mayDecide(
  actor: StaffActor,
  extension: Pick<Extension, "askedBy" | "ownBranchIds">,
  branch: { readonly id: BranchId; readonly path: string } | null,
): Verdict {
  if (branch === null || actor.personId === extension.askedBy) return refused("not_allowed");
  const over = (path: string) => branch.path.startsWith(path);
  if (grantsOf(actor, "supervisor").some(({ branchPath }) => over(branchPath))) return allowed;
  const leads = grantsOf(actor, "lead");
  const above = leads.some(
    (grant) =>
      over(grant.branchPath) &&
      grant.branchId !== branch.id &&
      !extension.ownBranchIds.includes(grant.branchId),
  );
  if (above) return allowed;
  return refused(leads.length > 0 ? "not_your_branch" : "not_allowed");
}
