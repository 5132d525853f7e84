// The clock of one life: the domain's ledger over a table of working time. A test holds it to the ledger itself.
import { intervals, nearMsOf } from "../../../app/domain/clock/ledger.ts";
import type { ClockEvent, Limit } from "../../../app/domain/clock/ledger.ts";
import { allowanceFor } from "../../../app/domain/clock/policy.ts";
import { limitKinds } from "../../../app/domain/clock/limit-policy.ts";
import type { Allowance, LimitKind } from "../../../app/domain/clock/limit-policy.ts";
import type { Urgency } from "../../../app/domain/problem/urgency.ts";
import { instantToMs } from "../../../app/domain/shared/instant.ts";
import { instantText } from "./instant-text.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import type { WorkingTime } from "./working-time.ts";

const ending = new Set(["rejected", "merged", "withdrawn"]);
const metBy: Readonly<Record<LimitKind, ReadonlySet<string>>> = {
  accept: new Set(["accepted", "resolved"]),
  first_answer: new Set(["awaiting_resident", "returned", "resolved"]),
  resolve: new Set(["resolved", "closed"]),
};

/** What `limitsAfter` of the domain says of these events. */
export function fastLimits(
  events: readonly ClockEvent[],
  urgency: Urgency,
  complex: boolean,
  time: WorkingTime,
): Limit[] {
  return limitKinds.map((kind) => ({
    kind,
    ...due(kind, events, allowanceFor(kind, urgency, complex), time),
    metAt: metAt(kind, events),
  }));
}

function metAt(kind: LimitKind, events: readonly ClockEvent[]): Instant | null {
  let byWork: Instant | null = null;
  let byEnding: Instant | null = null;
  for (const { type, at, track, toState } of events) {
    if (track !== "handling" || toState === null) continue;
    if (kind === "resolve" && toState === "reopened") byWork = null;
    else if (type === "reinstate" || type === "unmerge") byEnding = null;
    else if (ending.has(toState)) byEnding ??= at;
    else if (metBy[kind].has(toState)) byWork ??= at;
  }
  return byWork ?? byEnding;
}

function due(
  kind: LimitKind,
  events: readonly ClockEvent[],
  allowance: Allowance,
  time: WorkingTime,
): Pick<Limit, "dueAt" | "nearsAt" | "allowance"> {
  const [first] = events;
  if (!first) return { dueAt: null, nearsAt: null, allowance };
  const missed = events.find(({ type, facts }) => type === "limit_missed" && facts?.kind === kind);
  if (missed) return { dueAt: missed.facts?.dueAt as Instant, nearsAt: null, allowance };
  let startMs = instantToMs(first.at);
  let leftMs = allowance.ms;
  for (const interval of intervals(events)) {
    if (interval.state === "running") continue;
    const pausedMs = instantToMs(interval.from);
    const usedMs = allowance.working ? time.between(startMs, pausedMs) : pausedMs - startMs;
    if (usedMs >= leftMs) break;
    if (interval.to === null) return { dueAt: null, nearsAt: null, allowance };
    leftMs -= usedMs;
    startMs = instantToMs(interval.to);
  }
  const at = (ms: number): Instant =>
    instantText(allowance.working ? time.after(startMs, ms) : startMs + ms);
  const nearMs = nearMsOf(allowance);
  return { dueAt: at(leftMs), nearsAt: at(Math.max(0, leftMs - nearMs)), allowance };
}
