// What must follow a move, besides letters: which jobs, and after how long. Pure.
import { nearsAtOf } from "../clock/ledger.ts";
import { FOLLOW_UP_MS } from "../clock/policy.ts";
import type { JobOwed } from "../outbox/job.ts";
import type { EventId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { instantToMs } from "../shared/instant.ts";
import type { MoveName } from "./lifecycle.ts";
import type { Problem } from "./problem.ts";

/** After these the router has to decide (again). */
const routed: ReadonlySet<MoveName> = new Set([
  "pass_screening",
  "send_on",
  "reinstate",
  "return",
  "unmerge",
]);

/** After these the public no longer sees the problem: its resident took it back, or it was never one. */
const unpublishing: ReadonlySet<MoveName> = new Set(["withdraw", "reject"]);

/** The jobs owed by `move`, which made `after` of `before` at `now`; `eventId` is the move's own event. */
export function consequencesOf(
  move: MoveName,
  before: Problem,
  after: Problem,
  eventId: EventId,
  now: Instant,
): JobOwed[] {
  const owed: JobOwed[] = [];
  const problemId = after.id;
  // Two branches said "not ours": the next word is a supervisor's.
  if (routed.has(move) && !after.returns.awaitsRuling) {
    const ahead = after.urgency === "emergency";
    owed.push({ name: "route-problem", payload: { problemId }, ahead });
  }
  if (move === "resolve") {
    owed.push({
      name: "close-in-silence",
      payload: { problemId, resolvedEventId: eventId },
      afterMs: FOLLOW_UP_MS,
    });
  }
  return [...owed, ...limitChecks(before, after, now)];
}

/** The check of the limit that comes next, and its ladder from when it nears, if it is another one than before. */
export function limitChecks(before: Problem, after: Problem, now: Instant): JobOwed[] {
  const next = after.nextLimit;
  const known = next?.kind === before.nextLimit?.kind && next?.dueAt === before.nextLimit?.dueAt;
  if (next === null || known) return [];
  const afterMs = Math.max(0, instantToMs(next.dueAt) - instantToMs(now));
  const nearsAt = nearsAtOf(next);
  const nearsMs = nearsAt === null ? 0 : instantToMs(nearsAt) - instantToMs(now);
  const { kind, dueAt } = next;
  const problemId = after.id;
  return [
    { name: "check-limit", payload: { problemId, kind }, afterMs },
    {
      name: "escalate-limit",
      payload: { problemId, kind, dueAt },
      afterMs: Math.max(0, nearsMs),
    },
  ];
}

/** True when the problem must leave the public view together with this move. */
export function retractsPublication(move: MoveName, after: Problem): boolean {
  const shown = after.publication === "published" || after.publication === "pending";
  return unpublishing.has(move) && shown;
}
