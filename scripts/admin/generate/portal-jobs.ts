// What the portal does in a life by itself: screening, routing, missed limits, closing in silence. As the use cases of
// the same names do it.
import { missedAt } from "../../../app/domain/clock/ledger.ts";
import type { JobOwed } from "../../../app/domain/outbox/job.ts";
import { knownOf } from "../../../app/domain/routing/gather-facts.server.ts";
import type { RoutingFacts } from "../../../app/domain/routing/facts.ts";
import {
  defaultCues,
  defaultCueSet,
} from "../../../app/domain/screening/default-cues/default-cues.ts";
import { screen, screeningVersion } from "../../../app/domain/screening/screen.ts";
import type { EventId } from "../../../app/domain/shared/ids.ts";
import { fastLimits } from "./life-clock.ts";
import { ask, newId, now, portal, write } from "./life.ts";
import type { Hand, Life } from "./life.ts";
import { move } from "./move.ts";
import { oweJob } from "./owe.ts";
import { instantToMs } from "../../../app/domain/shared/instant.ts";

/** What happens when that job is done; null where nothing but the job itself is written. */
export function doesOf(job: JobOwed): ((life: Life) => void) | null {
  switch (job.name) {
    case "screen-problem":
      return screenIt;
    case "route-problem":
      return routeIt;
    case "check-limit":
      return checkLimit;
    case "close-in-silence":
      return (life) => closeInSilence(life, job.payload.resolvedEventId);
    case "wake-problem":
      return wakeIt;
    case "hand-on-branch":
    case "release-owner":
    case "run-bulk":
    // Whoever was reminded of limits in generated lives has forgotten it: nobody is told of them.
    case "escalate-limit":
    case "send-letter":
    case "send-account-letter":
    case "tell-followers":
    case "check-assistance":
    case "train-model":
      return null;
  }
}

function screenIt(life: Life): void {
  const { problem, world, drawn } = life;
  if (problem.handling !== "submitted") return;
  const hand = portal("screen-problem");
  const kind = world.category(drawn.opening.categoryCode);
  const found = screen(drawn.opening.text, kind?.defaultUrgency ?? "normal", defaultCues);
  const { verdict, reasons, urgency } = found;
  const version = `${screeningVersion} cues-${String(defaultCueSet.version)}`;
  life.screening = { verdict, reasons, version, at: now(life) };
  if (urgency !== problem.urgency) {
    const facts = { from: problem.urgency, to: urgency, reasons };
    write(life, hand, { id: newId<"event">(life), type: "urgency_raised", facts });
    life.problem = { ...problem, urgency };
  }
  move(life, hand, "begin_screening");
  if (verdict === "hold") move(life, hand, "hold", { reason: reasons.join(" ") });
  else move(life, hand, "pass_screening");
  if (problem.wantsPublication) move(life, hand, "offer");
}

function routeIt(life: Life): void {
  const hand = portal("route-problem");
  if (life.problem.returns.awaitsRuling) return;
  if (life.problem.handling === "returned") move(life, hand, "reroute");
  if (life.problem.handling !== "routing") return;
  const { problem } = life;
  const decision = ask(life, problem.categoryId, problem.returns.by);
  const decisionId = newId<"decision">(life);
  life.decisions.push({ id: decisionId, at: now(life), decision });
  learn(life, hand, decision.facts);
  const name = decision.outcome === "assigned" ? "route" : "send_to_triage";
  move(life, hand, name, { branchId: decision.branchId, decisionId });
}

/** What the resident left open and the text says. */
function learn(life: Life, hand: Hand, facts: RoutingFacts): void {
  const { problem } = life;
  const { areaId } = knownOf(facts);
  if (problem.areaId !== null || areaId === null) return;
  write(life, hand, { id: newId<"event">(life), type: "classified", facts: { areaId } });
  life.problem = { ...problem, areaId };
}

function checkLimit(life: Life): void {
  const { problem, events } = life;
  const limits = fastLimits(events, problem.urgency, life.complex, life.world.time);
  const known = new Set(
    events.flatMap(({ type, facts }) => (type === "limit_missed" ? [facts.kind] : [])),
  );
  const { missed, next } = missedAt(limits, now(life), known);
  const branchId = problem.branch?.id ?? null;
  for (const { kind, dueAt } of missed) {
    const facts = { kind, dueAt, branchId, answerableBranchId: problem.answerableBranchId };
    write(life, portal("check-limit"), { id: newId<"event">(life), type: "limit_missed", facts });
  }
  if (missed.length === 0 || next === null) return;
  const payload = { problemId: problem.id, kind: next.kind };
  const job = {
    name: "check-limit",
    payload,
    afterMs: instantToMs(next.dueAt) - life.nowMs,
  } as const;
  oweJob(life, job, doesOf(job));
}

function wakeIt(life: Life): void {
  const { problem } = life;
  if (problem.snooze === null || problem.snooze.until > now(life)) return;
  const wokenAt = now(life);
  const version = problem.version + 1;
  life.problem = { ...problem, snooze: null, wokenAt, changedAt: wokenAt, version };
  const facts = { because: "time" };
  write(life, portal("wake-problem"), { id: newId<"event">(life), type: "woken", facts });
}

function closeInSilence(life: Life, resolvedEventId: EventId): void {
  if (life.problem.handling !== "resolved") return;
  const last = life.events.findLast(({ type }) => type === "resolve");
  if (last?.id === resolvedEventId) move(life, portal("close-in-silence"), "close_in_silence");
}
