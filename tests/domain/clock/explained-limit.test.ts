// Why a limit lies where it lies, in numbers that the pages put into words.
import { expect, it } from "vitest";
import { explainedLimits } from "../../../app/domain/clock/explained-limit.ts";
import { limitsAfter } from "../../../app/domain/clock/ledger.ts";
import { WORKING_DAY_MS } from "../../../app/domain/clock/limit-policy.ts";
import { defaultCalendar, ownTerms } from "../../../app/domain/clock/policy.ts";
import type { Urgency } from "../../../app/domain/problem/urgency.ts";
import type { ProblemEvent } from "../../../app/domain/problem/event.ts";
import { HOUR_MS, MINUTE_MS, parseInstant } from "../../../app/domain/shared/instant.ts";

const at = (day: string, time: string) => parseInstant(`2026-03-${day}T${time}:00.000Z`);
const event = (changes: Partial<ProblemEvent>) =>
  ({
    track: "handling",
    toState: null,
    facts: {},
    reason: null,
    actorId: null,
    ...changes,
  }) as ProblemEvent;
const submitted = event({ type: "submit", at: at("02", "09:00"), toState: "submitted" });
const asked = event({ type: "ask_resident", at: at("03", "09:00"), toState: "awaiting_resident" });
const answered = event({ type: "answer", at: at("05", "09:00"), toState: "in_progress" });

function resolveLimit(events: readonly ProblemEvent[], now: string, urgency: Urgency = "normal") {
  const calendar = defaultCalendar("UTC");
  const terms = ownTerms(urgency, false, calendar);
  const clock = { events, terms, calendars: [calendar], limits: limitsAfter(events, terms) };
  return explainedLimits(clock, parseInstant(now)).find(({ kind }) => kind === "resolve");
}

it("a pause of two days over one's own time counts in working time, and so does what is left", () => {
  expect(resolveLimit([submitted, asked, answered], at("12", "15:50"))).toMatchObject({
    ...{ startedAt: at("02", "09:00"), dueAt: at("12", "18:00"), pausedMs: 2 * WORKING_DAY_MS },
    ...{ leftMs: 2 * HOUR_MS + 10 * MINUTE_MS, extendedMs: 0 },
  });
});

it("over a weekend nothing is lost, and after its end it is over by working time", () => {
  expect(resolveLimit([submitted], at("07", "12:00"))).toMatchObject({
    leftMs: 2 * WORKING_DAY_MS,
  });
  expect(resolveLimit([submitted], at("11", "10:00"))).toMatchObject({ leftMs: -HOUR_MS });
});

it("an emergency counts every hour", () => {
  expect(resolveLimit([submitted], at("02", "10:30"), "emergency")).toMatchObject({
    leftMs: 30 * MINUTE_MS,
  });
});

it("while it waits nothing is left to say, but how long it has waited", () => {
  expect(resolveLimit([submitted, asked], at("04", "10:00"))).toMatchObject({
    ...{ dueAt: null, leftMs: null, pausedMs: WORKING_DAY_MS + HOUR_MS },
  });
});

it("names what was granted apart from what it had", () => {
  const facts = { kind: "resolve", extraMs: WORKING_DAY_MS };
  const granted = [
    event({ type: "extension_asked", at: at("04", "09:00"), facts, track: null }),
    event({ type: "extension_granted", at: at("04", "10:00"), facts, track: null }),
  ];
  expect(resolveLimit([submitted, ...granted], at("05", "09:00"))).toMatchObject({
    ...{ dueAt: at("11", "18:00"), extendedMs: WORKING_DAY_MS },
    allowance: { ms: 8 * WORKING_DAY_MS },
  });
});
