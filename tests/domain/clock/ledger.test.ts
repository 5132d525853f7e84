// The clock as a ledger, by hand: what runs, what pauses, when limits are due and when they are met.
import { describe, expect, it } from "vitest";
import { intervals, limitsAfter, nextLimit } from "../../../app/domain/clock/ledger.ts";
import type { ClockEvent, Limit } from "../../../app/domain/clock/ledger.ts";
import { allowanceFor, defaultCalendar, ownTerms } from "../../../app/domain/clock/policy.ts";
import { WORKING_DAY_MS } from "../../../app/domain/clock/limit-policy.ts";
import type { LimitKind } from "../../../app/domain/clock/limit-policy.ts";
import { moveRow } from "../../../app/domain/problem/lifecycle.ts";
import type { MoveName } from "../../../app/domain/problem/lifecycle.ts";
import type { Urgency } from "../../../app/domain/problem/urgency.ts";
import { MINUTE_MS, parseInstant } from "../../../app/domain/shared/instant.ts";

/** Monday to Friday, 9 to 12 and 13 to 18 o'clock; 2 March 2026 is a Monday. */
const calendar = defaultCalendar("UTC");
const at = (day: string, time: string) => parseInstant(`2026-03-${day}T${time}:00.000Z`);

function event(type: MoveName | "submit" | "limit_missed", day: string, time: string): ClockEvent {
  const moment = at(day, time);
  if (type === "submit") return { type, at: moment, track: "handling", toState: "submitted" };
  if (type === "limit_missed") return { type, at: moment, track: null, toState: null };
  const row = moveRow(type);
  return { type, at: moment, track: row.track, toState: row.to };
}

const submitted = event("submit", "02", "09:00");

function limits(events: readonly ClockEvent[], urgency: Urgency = "normal", complex = false) {
  const all = limitsAfter(events, ownTerms(urgency, complex, calendar));
  const of = (kind: LimitKind): Limit => all.find((limit) => limit.kind === kind) as Limit;
  return { accept: of("accept"), resolve: of("resolve"), next: nextLimit(all) };
}

describe("the limits of a new problem", () => {
  it.each<[Urgency, boolean, string, string]>([
    ["emergency", false, "2026-03-02T09:30:00.000Z", "2026-03-02T11:00:00.000Z"],
    ["emergency", true, "2026-03-02T09:30:00.000Z", "2026-03-02T11:00:00.000Z"],
    ["urgent", false, "2026-03-02T11:00:00.000Z", "2026-03-02T18:00:00.000Z"],
    ["urgent", true, "2026-03-02T11:00:00.000Z", "2026-03-02T18:00:00.000Z"],
    ["normal", false, "2026-03-02T18:00:00.000Z", "2026-03-10T18:00:00.000Z"],
    ["normal", true, "2026-03-02T18:00:00.000Z", "2026-03-20T18:00:00.000Z"],
  ])("%s (complex: %s): to accept until %s, to resolve until %s", (urgency, complex, a, r) => {
    const { accept, resolve, next } = limits([submitted], urgency, complex);
    expect(accept).toMatchObject({ kind: "accept", dueAt: a, metAt: null });
    expect(resolve).toMatchObject({ kind: "resolve", dueAt: r, metAt: null });
    expect(next).toMatchObject({ kind: "accept", dueAt: a });
  });

  it("an emergency of a Saturday night does not wait for Monday", () => {
    const { accept } = limits([event("submit", "07", "23:00")], "emergency");
    expect(accept.dueAt).toBe(at("07", "23:30"));
    expect(allowanceFor("accept", "emergency", false)).toEqual({
      ms: 30 * MINUTE_MS,
      working: false,
    });
  });

  it("a normal problem of a Saturday night waits for Monday", () => {
    expect(limits([event("submit", "07", "23:00")]).accept.dueAt).toBe(at("09", "18:00"));
  });

  it("nothing runs before there is an event", () => {
    expect(limits([]).next).toBeNull();
    expect(intervals([])).toEqual([]);
  });
});

describe("meeting a limit", () => {
  it("acceptance meets the first, a resolution the second", () => {
    const accepted = [submitted, event("route", "02", "10:00"), event("accept", "02", "11:00")];
    expect(limits(accepted).accept.metAt).toBe(at("02", "11:00"));
    expect(limits(accepted).next).toEqual({ kind: "first_answer", dueAt: at("04", "18:00") });
    const asked = [
      ...accepted,
      event("ask_resident", "02", "12:00"),
      event("answer", "02", "12:00"),
    ];
    expect(limits(asked).next).toEqual({ kind: "resolve", dueAt: at("10", "18:00") });
    const resolved = [...accepted, event("resolve", "03", "11:00")];
    expect(limits(resolved).resolve.metAt).toBe(at("03", "11:00"));
    expect(limits(resolved).next).toBeNull();
  });

  it.each(["reject", "merge", "withdraw"] as const)("nothing runs after: %s", (move) => {
    const { accept, resolve, next } = limits([submitted, event(move, "02", "10:00")]);
    expect([accept.metAt, resolve.metAt, next]).toEqual([
      at("02", "10:00"),
      at("02", "10:00"),
      null,
    ]);
  });

  it("accepting a second time does not move the moment of the first", () => {
    const events = [
      submitted,
      event("accept", "02", "10:00"),
      event("assign", "02", "11:00"),
      event("accept", "03", "10:00"),
    ];
    expect(limits(events).accept.metAt).toBe(at("02", "10:00"));
  });

  it("a limit that was missed and then met keeps both moments", () => {
    const { accept } = limits([submitted, event("accept", "04", "10:00")]);
    expect(accept).toMatchObject({
      kind: "accept",
      dueAt: at("02", "18:00"),
      metAt: at("04", "10:00"),
    });
  });
});

describe("waiting for the resident", () => {
  const accepted = [submitted, event("accept", "02", "09:00")];
  const asked = [...accepted, event("ask_resident", "02", "11:00")];

  it("stops the clock: nobody can miss a limit meanwhile", () => {
    expect(limits(asked).resolve.dueAt).toBeNull();
    expect(limits(asked).next).toBeNull();
    expect(intervals(asked)).toEqual([
      { from: at("02", "09:00"), to: at("02", "11:00"), state: "running" },
      { from: at("02", "11:00"), to: null, state: "paused" },
    ]);
  });

  it("lengthens the limit by exactly the working time that it took", () => {
    const answered = [...asked, event("answer", "03", "11:00")];
    expect(limits(answered).resolve.dueAt).toBe(at("11", "18:00"));
    const overnight = [
      ...accepted,
      event("ask_resident", "02", "18:00"),
      event("answer", "03", "08:00"),
    ];
    expect(limits(overnight).resolve.dueAt).toBe(at("10", "18:00"));
  });

  it("twice, lengthens it by both", () => {
    const twice = [
      ...asked,
      event("answer", "02", "12:00"),
      event("ask_resident", "03", "09:00"),
      event("answer", "03", "11:00"),
    ];
    expect(limits(twice).resolve.dueAt).toBe(at("11", "12:00"));
  });

  it("in an emergency, by the time on any clock", () => {
    const events = [
      event("submit", "07", "20:00"),
      event("accept", "07", "20:10"),
      event("ask_resident", "07", "20:30"),
      event("answer", "07", "21:15"),
    ];
    expect(limits(events, "emergency").resolve.dueAt).toBe(at("07", "22:45"));
  });

  it("after the limit was missed, lengthens nothing: what was missed is frozen", () => {
    const missed = [
      ...accepted,
      event("ask_resident", "12", "09:00"),
      event("answer", "13", "09:00"),
    ];
    expect(limits(missed).resolve.dueAt).toBe(at("10", "18:00"));
  });

  it("after the limit was missed, takes back nothing of an earlier pause either", () => {
    const pausedBefore = [...asked, event("answer", "03", "11:00")];
    const missedOn = limits(pausedBefore).resolve.dueAt;
    expect(missedOn).toBe(at("11", "18:00"));
    const askedAgain = [...pausedBefore, event("ask_resident", "12", "09:00")];
    expect(limits(askedAgain).resolve.dueAt).toBe(missedOn);
    const answeredAgain = [...askedAgain, event("answer", "13", "09:00")];
    expect(limits(answeredAgain).resolve.dueAt).toBe(missedOn);
  });
});

describe("what lengthens nothing", () => {
  it.each<[string, ClockEvent[]]>([
    [
      "a return and a new owner",
      [
        event("return", "03", "10:00"),
        event("reroute", "03", "10:00"),
        event("route", "03", "11:00"),
      ],
    ],
    [
      "two returns and the wait for a ruling",
      [
        event("return", "03", "10:00"),
        event("reroute", "03", "10:00"),
        event("route", "03", "11:00"),
        event("return", "04", "10:00"),
        event("rule", "06", "10:00"),
      ],
    ],
    ["a new owner by a lead", [event("assign", "03", "10:00")]],
    ["triage", [event("send_to_triage", "03", "10:00"), event("dispatch", "04", "10:00")]],
    [
      "publication",
      [
        event("offer", "03", "10:00"),
        event("publish", "04", "10:00"),
        event("hide", "05", "10:00"),
      ],
    ],
    ["a missed limit", [event("limit_missed", "03", "10:00")]],
    ["a rejection taken back", [event("reject", "03", "10:00"), event("reinstate", "04", "10:00")]],
    ["a merging taken back", [event("merge", "03", "10:00"), event("unmerge", "04", "10:00")]],
  ])("%s", (_what, later) => {
    const events = [submitted, event("route", "02", "10:00"), ...later];
    expect(limits(events).accept.dueAt).toBe(at("02", "18:00"));
    expect(limits(events).resolve.dueAt).toBe(at("10", "18:00"));
    expect(limits(events).resolve.metAt).toBeNull();
  });
});

describe("a merging or a rejection that was taken back", () => {
  it.each<["merge" | "reject", "unmerge" | "reinstate"]>([
    ["merge", "unmerge"],
    ["reject", "reinstate"],
  ])("%s, %s: who had accepted in time has accepted in time", (end, back) => {
    const accepted = [submitted, event("accept", "02", "10:00")];
    const again = [...accepted, event(end, "03", "10:00"), event(back, "04", "10:00")];
    expect(limits(again).accept.metAt).toBe(at("02", "10:00"));
    expect(limits(again).resolve.metAt).toBeNull();
    expect(limits([submitted, ...again.slice(2)]).accept.metAt).toBeNull();
  });
});

describe("a reopened problem", () => {
  const resolved = [submitted, event("accept", "02", "10:00"), event("resolve", "03", "10:00")];

  it("has its old limit back, counted from the first submission", () => {
    const reopened = [...resolved, event("reopen", "09", "10:00")];
    expect(limits(reopened).resolve).toMatchObject({
      kind: "resolve",
      dueAt: at("10", "18:00"),
      metAt: null,
    });
  });

  it("after a month of silence is overdue at once", () => {
    const closed = [...resolved, event("close_in_silence", "10", "10:00")];
    const reopened = [...closed, event("reopen_closed", "31", "10:00")];
    expect(limits(reopened).next).toMatchObject({ kind: "resolve", dueAt: at("10", "18:00") });
  });

  it("was accepted in time, and stays so", () => {
    const reopened = [...resolved, event("reopen", "09", "10:00")];
    expect(limits(reopened).accept.metAt).toBe(at("02", "10:00"));
  });

  it("ran, stood still while it passed as resolved, and runs on", () => {
    expect(intervals([...resolved, event("reopen", "09", "10:00")])).toEqual([
      { from: at("02", "09:00"), to: at("03", "10:00"), state: "running" },
      { from: at("09", "10:00"), to: null, state: "running" },
    ]);
  });
});

describe("more time", () => {
  const granted = (day: string, time: string, days: number, kind = "resolve"): ClockEvent => ({
    ...{ type: "extension_granted", at: at(day, time), track: null, toState: null },
    facts: { kind, extraMs: days * WORKING_DAY_MS },
  });

  it("that was granted lengthens its own limit, by what was granted, and no other", () => {
    const before = limits([submitted]);
    const after = limits([submitted, granted("05", "10:00", 2)]);
    expect(after.resolve.dueAt).toBe(at("12", "18:00"));
    expect(after.accept).toEqual(before.accept);
    expect(limits([submitted, granted("05", "10:00", 2, "accept")]).resolve).toEqual(
      before.resolve,
    );
  });

  it("that was asked for, or refused, lengthens nothing", () => {
    for (const type of ["extension_asked", "extension_refused"] as const) {
      const event = { ...granted("05", "10:00", 2), type };
      expect(limits([submitted, event]).resolve.dueAt).toBe(limits([submitted]).resolve.dueAt);
    }
  });

  it("is at most as much again as the limit has", () => {
    expect(limits([submitted, granted("05", "10:00", 70)]).resolve.dueAt).toBe(at("19", "18:00"));
    const raised = limits([submitted, granted("02", "09:30", 7)], "emergency");
    expect(raised.resolve.dueAt).toBe(at("02", "13:00"));
  });

  it("moves nothing that was missed before", () => {
    const missed: ClockEvent = {
      ...event("limit_missed", "10", "18:00"),
      facts: { kind: "resolve", dueAt: at("10", "18:00") },
    };
    const late = limits([submitted, missed, granted("11", "10:00", 5)]);
    expect(late.resolve.dueAt).toBe(at("10", "18:00"));
  });
});

describe("the next limit", () => {
  it("is the earlier one of those that run", () => {
    const allowance = { ms: 1, working: false };
    const earlier = {
      kind: "accept",
      dueAt: at("02", "10:00"),
      nearsAt: null,
      allowance,
      metAt: null,
    } as const;
    const later = {
      kind: "resolve",
      dueAt: at("02", "11:00"),
      nearsAt: null,
      allowance,
      metAt: null,
    } as const;
    expect(nextLimit([later, earlier])).toEqual({ kind: "accept", dueAt: earlier.dueAt });
    expect(nextLimit([{ ...earlier, metAt: at("02", "09:00") }, later])?.kind).toBe("resolve");
    expect(nextLimit([{ ...earlier, dueAt: null }])).toBeNull();
  });
});
