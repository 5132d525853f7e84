// Any life with several calendars, kinds, urgencies, owners, undone steps and parts: what was promised never ends later,
// but for pauses and what was granted by name; what was missed stays where it was.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { WorkingCalendar } from "../../../app/domain/clock/calendar.ts";
import { limitsAfter } from "../../../app/domain/clock/ledger.ts";
import { ownPolicy } from "../../../app/domain/clock/limit-policy.ts";
import type { LimitKind, LimitPolicy } from "../../../app/domain/clock/limit-policy.ts";
import { defaultCalendar } from "../../../app/domain/clock/policy.ts";
import { calendarsNamed, termsOf } from "../../../app/domain/clock/terms.ts";
import type { ProblemEvent } from "../../../app/domain/problem/event.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { factsOfPart } from "../../../app/domain/problem/split.ts";
import { withoutUndone } from "../../../app/domain/problem/undone.ts";
import { urgencies } from "../../../app/domain/problem/urgency.ts";
import type { CategoryId, ProblemId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS, addMs, parseInstant } from "../../../app/domain/shared/instant.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";

const usual = defaultCalendar("Asia/Shanghai");
const calendars: Readonly<Record<string, WorkingCalendar>> = {
  "office/1": { ...usual, holidays: new Set(["2026-03-04", "2026-03-05"]) },
  "office/2": { ...usual, weekDays: [1, 2, 3, 4, 5, 6, 7] },
  "hill/1": { ...usual, weekDays: [1, 3], makeUpDays: new Set(["2026-03-08"]) },
};
const policy: LimitPolicy = {
  rows: [
    ...ownPolicy.rows,
    { category: "quick", urgency: "normal", kind: "resolve", amount: 3, unit: "working_days" },
    { category: "complex", urgency: "urgent", kind: "resolve", amount: 3, unit: "working_days" },
  ],
  focusFactors: { in_difficulty: 0.5 },
};
const categories = (["plain", "quick", "bridge"] as const).map((code) => ({
  ...{ id: code as unknown as CategoryId, code, complex: code === "bridge" },
}));
const START = parseInstant("2026-03-02T01:00:00.000Z");

type Standing = Pick<Problem, "urgency" | "categoryId" | "focusGroups">;
interface Life {
  readonly events: readonly ProblemEvent[];
  readonly standing: Standing;
}

const step = fc.record({
  what: fc.constantFrom(
    ...(["urgency", "kind", "focus", "owner", "give", "return", "merge", "unmerge"] as const),
    ...(["pause", "resume", "undo", "miss", "note"] as const),
  ),
  pick: fc.nat(5),
  waitMs: fc.nat(DAY_MS),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

let made = 0;
function eventAt(at: Instant, changes: Partial<ProblemEvent>): ProblemEvent {
  made += 1;
  const blank = { track: null, toState: null, facts: {}, reason: null, policyVersion: "policy-2" };
  return { id: `event-${String(made)}`, at, ...blank, ...changes } as ProblemEvent;
}
const handled = (at: Instant, type: ProblemEvent["type"], toState: string, facts = {}) =>
  eventAt(at, { type, track: "handling", toState, facts });

const begun = (): Life => ({
  events: [handled(START, "submit", "submitted", { calendar: "office/1" })],
  standing: {
    ...{ urgency: "normal", categoryId: "bridge" as unknown as CategoryId, focusGroups: [] },
  },
});

function limitsOf({ events: all, standing }: Life): Map<LimitKind, Instant | null> {
  const named = calendarsNamed(all).map((name) => calendars[name ?? ""] ?? usual);
  const [first, ...rest] = withoutUndone(all);
  const since = first?.facts.submittedAt;
  const events = [{ ...first, ...(since && { at: since }) } as ProblemEvent, ...rest];
  const terms = termsOf(standing, all, { policy, categories, calendars: named });
  return new Map(limitsAfter(events, terms).map(({ kind, dueAt }) => [kind, dueAt]));
}

const statesOf = (events: readonly ProblemEvent[]) =>
  withoutUndone(events).findLast(({ track }) => track === "handling")?.toState;

/** What happens next; the same life where it can't happen. */
function lived(life: Life, { what, pick }: Step, at: Instant): Life {
  const { events, standing } = life;
  const [urgency, kind] = [urgencies[pick % 3] ?? "normal", categories[pick % 3]];
  const state = statesOf(events);
  const add = (event: ProblemEvent, changes: Partial<Standing> = {}): Life => ({
    events: [...events, event],
    standing: { ...standing, ...changes },
  });
  const from = standing;
  switch (what) {
    case "urgency":
      return add(eventAt(at, { type: "urgency_set", facts: { from: from.urgency, to: urgency } }), {
        urgency,
      });
    case "kind":
      return add(
        eventAt(at, {
          type: "kind_corrected",
          facts: { from: from.categoryId, to: kind?.id ?? null },
        }),
        { categoryId: kind?.id ?? null },
      );
    case "focus": {
      const to = pick % 2 === 0 ? (["in_difficulty"] as const) : [];
      const facts = { from: from.focusGroups, to };
      return add(eventAt(at, { type: "focus_set", facts }), { focusGroups: to });
    }
    case "owner":
    case "note":
      return add(eventAt(at, { type: what === "owner" ? "owner_set" : "noted" }));
    case "give":
      return add(handled(at, "assign", "assigned", { calendar: Object.keys(calendars)[pick % 3] }));
    case "return":
      return add(handled(at, "return", "returned"));
    case "merge":
      return add(handled(at, "merge", "merged"));
    case "unmerge":
      return state === "merged" ? add(handled(at, "unmerge", "routing")) : life;
    case "pause":
      return state === "merged" ? life : add(handled(at, "ask_resident", "awaiting_resident"));
    case "resume":
      return state === "awaiting_resident" ? add(handled(at, "answer", "in_progress")) : life;
    case "undo": {
      const last = events.at(-1);
      if (!last || events.length < 2 || ["undone", "limit_missed"].includes(last.type)) return life;
      return add(eventAt(at, { type: "undone", facts: { undoes: last.id, type: last.type } }));
    }
    case "miss": {
      const due = limitsOf(life).get("resolve");
      const known = events.some(({ type }) => type === "limit_missed");
      if (!due || due > at || known) return life;
      return add(eventAt(at, { type: "limit_missed", facts: { kind: "resolve", dueAt: due } }));
    }
  }
}

const lives = fc.array(step, { minLength: 1, maxLength: 14, size: "max" });
const always = (property: (steps: readonly Step[], pick: number) => void) => {
  fc.assert(fc.property(lives, fc.nat(5), property), { numRuns: 250 });
};

function* eachStep(steps: readonly Step[]): Generator<{ before: Life; after: Life; step: Step }> {
  let life = begun();
  let at = START;
  for (const one of steps) {
    at = addMs(at, one.waitMs);
    const after = lived(life, one, at);
    yield { before: life, after, step: one };
    life = after;
  }
}

it("nothing but a pause ever lets a limit end later, and nothing moves what was missed", () => {
  always((steps) => {
    let missedAt: Instant | null | undefined;
    for (const { before, after, step: one } of eachStep(steps)) {
      const [was, is] = [limitsOf(before), limitsOf(after)];
      for (const [kind, dueAt] of was) {
        const now = is.get(kind) ?? null;
        const paused = dueAt === null || one.what === "pause" || one.what === "resume";
        if (!paused && now !== null) expect(now <= dueAt).toBe(true);
      }
      if (missedAt) expect(is.get("resolve")).toBe(missedAt);
      if (after.events.at(-1)?.type === "limit_missed") missedAt ??= is.get("resolve");
    }
  });
});

it("a part never ends later than what was promised for the whole, whatever it is", () => {
  always((steps, pick) => {
    for (const { after: whole } of eachStep(steps)) {
      const of = { id: "whole" as ProblemId, submittedAt: START, ...whole.standing };
      const facts = factsOfPart(of, whole.events, null);
      const at = addMs(whole.events.at(-1)?.at ?? START, 1);
      const part: Life = {
        events: [handled(at, "split_from", "routing", facts)],
        standing: { ...begun().standing, categoryId: categories[pick % 3]?.id ?? null },
      };
      const promised = limitsOf(whole);
      for (const [kind, dueAt] of limitsOf(part)) {
        const limit = promised.get(kind);
        if (dueAt !== null && limit) expect(dueAt <= limit).toBe(true);
      }
    }
  });
});
