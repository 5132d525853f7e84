// The life of one problem while it is made: what it is by now, what was written about it, what comes next. Time runs
// forward only. The moves are those of the domain's table; what they write is what the use cases would write.
import type { JobOwed } from "../../../app/domain/outbox/job.ts";
import type { ProblemEvent } from "../../../app/domain/problem/event.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { RoutingDecision } from "../../../app/domain/routing/route.ts";
import type { BranchId, CategoryId, Id } from "../../../app/domain/shared/ids.ts";
import { instantText } from "./instant-text.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import type { UnchainedEvent } from "../../../db/repositories/event.ts";
import type { WholeProblem } from "../../../db/repositories/bulk-load.ts";
import type { Drawn } from "../../demo/stories/opening.ts";
import { policyVersion } from "../../../app/domain/clock/policy.ts";
import type { World } from "./world.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Lists = {
  [
    Key in "messages" | "resolutions" | "decisions" | "events" | "deliveries" | "outbox"
  ]: WholeProblem[Key][number][];
};

/** Somebody in the log. */
export interface Hand {
  readonly kind: ProblemEvent["actorKind"];
  /** Person of staff, job of the system. */
  readonly id: string | null;
}

/** Something that happens by itself when its time has come. */
export interface Pending {
  readonly atMs: number;
  readonly happen: (life: Life) => void;
}

export interface Life extends Lists {
  readonly world: World;
  readonly drawn: Drawn;
  readonly complex: boolean;
  readonly trackingKeyHash: string;
  /** What the portal does when a job that it owes is due. */
  readonly does: (job: JobOwed) => Pending["happen"] | null;
  nowMs: number;
  problem: Problem;
  publicText: Mutable<NonNullable<WholeProblem["publicText"]>> | null;
  screening: WholeProblem["screening"];
  pending: Pending[];
  timesResolved: number;
}

export const resident: Hand = { kind: "resident", id: null };
export const portal = (job: string): Hand => ({ kind: "system", id: job });
export const staff = (id: string): Hand => ({ kind: "staff", id });

export const now = (life: Life): Instant => instantText(life.nowMs);

export function newId<Kind extends string>(life: Life): Id<Kind> {
  return life.world.idAt<Kind>(life.nowMs);
}

/**
 * Runs on to `atMs`, and lets everything happen that is due before. False when that is after the present: the life
 * stops there.
 */
export function reach(life: Life, atMs: number): boolean {
  const untilMs = Math.min(Math.round(atMs), life.world.endMs);
  for (let next = takeDue(life, untilMs); next; next = takeDue(life, untilMs)) {
    life.nowMs = Math.max(life.nowMs, next.atMs);
    next.happen(life);
  }
  life.nowMs = Math.max(life.nowMs, untilMs);
  return atMs < life.world.endMs;
}

function takeDue(life: Life, untilMs: number): Pending | undefined {
  let first: Pending | undefined;
  for (const one of life.pending) {
    if (one.atMs < untilMs && (first === undefined || one.atMs < first.atMs)) first = one;
  }
  if (first) life.pending = life.pending.filter((one) => one !== first);
  return first;
}

export function plan(life: Life, atMs: number, happen: Pending["happen"]): void {
  life.pending.push({ atMs: Math.round(atMs), happen });
}

/** Writes one event, now. */
export function write(
  life: Life,
  hand: Hand,
  event: Pick<UnchainedEvent, "id" | "type"> & Partial<UnchainedEvent>,
): UnchainedEvent {
  const written: UnchainedEvent = {
    problemId: life.problem.id,
    at: now(life),
    actorKind: hand.kind,
    actorId: hand.id,
    track: null,
    fromState: null,
    toState: null,
    reason: null,
    facts: {},
    policyVersion,
    ...event,
  };
  life.events.push(written);
  return written;
}

/** What the router says of the problem as it is now, if it were of that kind and those branches had returned it. */
export function ask(
  { world, problem, drawn }: Life,
  categoryId: CategoryId | null,
  returnedBy: readonly BranchId[],
): RoutingDecision {
  const { text, placeText } = drawn.opening;
  return world.decide({ categoryId, areaId: problem.areaId, text, placeText, returnedBy });
}

/** The life as it is saved. */
export function asWhole(life: Life): WholeProblem {
  const { problem, drawn, trackingKeyHash, publicText, screening } = life;
  const { text, placeText, email, name } = drawn.opening;
  const { messages, resolutions, decisions, events, deliveries, outbox } = life;
  const branchId = problem.branch?.id ?? null;
  return {
    problem: { ...problem, trackingKeyHash, draftId: null, branchId },
    original: { description: text, place: placeText },
    contact: { email, name },
    ...{ publicText, screening, messages, resolutions, decisions, events, deliveries, outbox },
  };
}
