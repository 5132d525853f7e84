// Whole lives on both tracks: nothing unreachable, no dead end that isn't named, and what stays true whatever anybody
// tries in whatever order.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  finalHandlingStates,
  handlingMoveNames,
  handlingStates,
  hands,
  isOpen,
} from "../../../app/domain/problem/handling.ts";
import type { Hand, Handling } from "../../../app/domain/problem/handling.ts";
import {
  isPublicationMove,
  mayMove,
  moveRow,
  movesOpenTo,
} from "../../../app/domain/problem/lifecycle.ts";
import type { MoveName, Standing } from "../../../app/domain/problem/lifecycle.ts";
import {
  finalPublicationStates,
  publicationMoveNames,
  publicationStates,
} from "../../../app/domain/problem/publication.ts";
import type { Publication } from "../../../app/domain/problem/publication.ts";
import { urgencies } from "../../../app/domain/problem/urgency.ts";
import { branches } from "../../support/fixtures.ts";
import { actorWith, allFacts, now, standing } from "../../support/fixtures-standing.ts";

/** Every state that can be reached from `start` by any moves of one track. */
function reachableFrom(start: string, moves: readonly MoveName[]): Set<string> {
  const found = new Set([start]);
  for (const state of found) {
    for (const move of moves) {
      const row = moveRow(move);
      if (row.from.includes(state)) found.add(row.to);
    }
  }
  return found;
}

describe("the graph of the tracks", () => {
  it("reaches every state of handling from the submission", () => {
    expect(reachableFrom("submitted", handlingMoveNames)).toEqual(new Set(handlingStates));
  });

  it("reaches every state of publication from private", () => {
    expect(reachableFrom("private", publicationMoveNames)).toEqual(new Set(publicationStates));
  });

  it.each(handlingStates)("a problem that is %s can come to an end", (state) => {
    const reached = reachableFrom(state, handlingMoveNames);
    expect(finalHandlingStates.some((final) => reached.has(final))).toBe(true);
  });

  it.each(publicationStates)("a publication that is %s can come to rest", (state) => {
    const reached = reachableFrom(state, publicationMoveNames);
    expect(finalPublicationStates.some((final) => reached.has(final))).toBe(true);
  });

  it("has no dead end but the named final states", () => {
    const ends = handlingStates.filter(
      (state) => reachableFrom(state, handlingMoveNames).size === 1,
    );
    expect(finalHandlingStates).toEqual(expect.arrayContaining(ends));
    expect(ends).toEqual(["withdrawn"]);
  });

  it("calls open exactly what somebody still owes work: all but resolved and the final states", () => {
    const final: readonly Handling[] = finalHandlingStates;
    const expected = handlingStates.filter((s) => s !== "resolved" && !final.includes(s));
    expect(handlingStates.filter(isOpen)).toEqual(expected);
  });
});

const moveNames: readonly MoveName[] = [...handlingMoveNames, ...publicationMoveNames];

interface Attempt {
  readonly hand: Hand;
  /** A move by name, whether or not it has a button; or one of the buttons that this hand has now. */
  readonly move: MoveName | number;
  readonly toOffice: boolean;
}

/** Some hands come more often than others, or nearly every life would end early with its resident's withdrawal. */
const someHand = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Hand>("system") },
  { weight: 3, arbitrary: fc.constantFrom<Hand>("official", "lead", "moderator") },
  { weight: 2, arbitrary: fc.constantFrom(...hands) },
);
const attempt: fc.Arbitrary<Attempt> = fc.record({
  hand: someHand,
  move: fc.oneof(
    { weight: 3, arbitrary: fc.nat({ max: 60 }) },
    { weight: 1, arbitrary: fc.constantFrom(...moveNames) },
  ),
  toOffice: fc.boolean(),
});

/** What a move leaves, as far as the rule can see it. */
function after(problem: Standing, move: MoveName, hand: string): Standing {
  const { to } = moveRow(move);
  if (isPublicationMove(move)) return { ...problem, publication: to as Publication };
  const closedBy = to === "closed" ? (hand === "resident" ? "resident" : "silence") : null;
  return {
    ...problem,
    handling: to as Handling,
    closedBy,
    closedAt: to === "closed" ? now : null,
  };
}

interface Step {
  readonly before: Standing;
  readonly after: Standing;
  readonly move: MoveName;
  readonly hand: Hand;
}

function moveOf({ move, hand }: Attempt, problem: Standing): MoveName | undefined {
  if (typeof move === "string") return move;
  const buttons = movesOpenTo(problem, actorWith[hand], now);
  return buttons[move % Math.max(1, buttons.length)];
}

/** The steps that a random crowd gets through, from a new problem. */
function live(urgency: Standing["urgency"], attempts: readonly Attempt[]): Step[] {
  let problem = standing({ urgency, closedBy: null, closedAt: null });
  const steps: Step[] = [];
  for (const tried of attempts) {
    const { hand, toOffice } = tried;
    const move = moveOf(tried, problem);
    const facts = { ...allFacts, branchId: toOffice ? branches.office.id : branches.south.id };
    if (!move || !mayMove(problem, move, actorWith[hand], facts, now).allowed) continue;
    const next = after(problem, move, hand);
    steps.push({ before: problem, after: next, move, hand });
    problem = next;
  }
  return steps;
}

const crowd = fc.array(attempt, { maxLength: 80, size: "max" });
const urgency = fc.constantFrom(...urgencies);

/** Holds for every step of every generated life. */
function always(property: (step: Step, earlier: readonly Step[]) => boolean): void {
  fc.assert(
    fc.property(urgency, crowd, (how, attempts) => {
      const steps = live(how, attempts);
      return steps.every((step, index) => property(step, steps.slice(0, index)));
    }),
    { numRuns: 100 },
  );
}

describe("whatever anybody tries", () => {
  it("goes far enough to mean something", () => {
    const seen = new Set<string>();
    const lives = fc.sample(fc.tuple(urgency, crowd), { numRuns: 300, seed: 1 });
    for (const [how, attempts] of lives) {
      for (const step of live(how, attempts))
        seen.add(step.after.handling).add(step.after.publication);
    }
    expect(new Set(["submitted", ...seen])).toEqual(
      new Set([...handlingStates, ...publicationStates]),
    );
  });

  it("a handling move never changes publication, and a publication move never handling", () => {
    always(({ before, after: next, move }) =>
      isPublicationMove(move)
        ? before.handling === next.handling
        : before.publication === next.publication,
    );
  });

  it("an emergency is never held", () => {
    always(({ after: next }) => !(next.urgency === "emergency" && next.handling === "held"));
  });

  it("nobody but the system screens and routes, and nobody but a moderator publishes", () => {
    always(({ after: next, before, move, hand }) => {
      if (next.publication === "published" && before.publication !== "published") {
        return hand === "moderator";
      }
      const routes = ["screening", "triage"].includes(next.handling) && !isPublicationMove(move);
      return !routes || before.handling === next.handling || hand === "system";
    });
  });

  it("whoever resolves doesn't close: closed is the resident's word, or silence", () => {
    always(({ after: next, before, hand }) =>
      next.handling === "closed" && before.handling !== "closed"
        ? before.handling === "resolved" &&
          (hand === "resident" ? next.closedBy === "resident" : next.closedBy === "silence")
        : true,
    );
  });

  it("what its resident confirmed is never opened again", () => {
    always(
      ({ before, after: next }) =>
        !(before.closedBy === "resident" && before.handling === "closed") ||
        next.handling === "closed",
    );
  });

  it("nothing is resolved that no branch accepted since it was last given or reopened", () => {
    always(({ after: next, before }, earlier) => {
      if (next.handling !== "resolved" || before.handling === "resolved") return true;
      const states = earlier.map((step) => step.after.handling);
      const given = Math.max(states.lastIndexOf("assigned"), states.lastIndexOf("reopened"));
      return states.lastIndexOf("accepted") > given;
    });
  });

  it("what was withdrawn stays withdrawn", () => {
    always(
      ({ before, after: next }) => before.handling !== "withdrawn" || next.handling === "withdrawn",
    );
  });

  it("a final state is left only by the moves that are named for it", () => {
    const leaving: Partial<Record<Handling, MoveName>> = {
      closed: "reopen_closed",
      rejected: "reinstate",
      merged: "unmerge",
    };
    const final: readonly Handling[] = finalHandlingStates;
    always(
      ({ before, after: next, move }) =>
        !final.includes(before.handling) ||
        next.handling === before.handling ||
        move === leaving[before.handling],
    );
  });
});
