// The whole matrix of both tracks: every state, every move, every hand, against what DOMAIN.md says ("The two
// tracks", "Honesty rules"), written down here a second time and the other way round: by state, not by move.
import { describe, expect, it } from "vitest";
import { handlingMoveNames, handlingStates, hands } from "../../../app/domain/problem/handling.ts";
import type { Hand, Handling } from "../../../app/domain/problem/handling.ts";
import { isOpenTo, mayMove, moveRow, movesOpenTo } from "../../../app/domain/problem/lifecycle.ts";
import type { MoveName, Standing } from "../../../app/domain/problem/lifecycle.ts";
import {
  publicationMoveNames,
  publicationStates,
} from "../../../app/domain/problem/publication.ts";
import type { Publication } from "../../../app/domain/problem/publication.ts";
import {
  actorWith,
  allFacts,
  contradictedOnce,
  now,
  standing,
} from "../../support/fixtures-standing.ts";

type Expected = Partial<Record<MoveName, string>>;

const branch = "official lead";
const withdraw = "resident -> withdrawn";
const reject = "moderator -> rejected";
const merge = "system moderator official lead -> merged";
const assign = "lead supervisor -> assigned";
const accept = `${branch} -> accepted`;
const rule = "supervisor -> assigned";
const giveBack = `${branch} -> returned`;
const ask = `${branch} -> awaiting_resident`;
const resolve = `${branch} -> resolved`;

/** From each state: the moves that are possible, whose they are, and where they lead. Everything else is refused. */
const handling: Record<Handling, Expected> = {
  submitted: { begin_screening: "system -> screening", withdraw },
  screening: { hold: "system -> held", pass_screening: "system -> routing", withdraw },
  held: { send_on: "moderator -> routing", reject, merge, withdraw },
  routing: {
    route: "system -> assigned",
    send_to_triage: "system -> triage",
    reject,
    merge,
    withdraw,
  },
  triage: { dispatch: "official -> assigned", assign, rule, accept, reject, merge, withdraw },
  assigned: { accept, assign, rule, return: giveBack, reject, merge, withdraw },
  accepted: {
    start: `${branch} -> in_progress`,
    ask_resident: ask,
    assign,
    rule,
    return: giveBack,
    resolve,
    merge,
    withdraw,
  },
  in_progress: { ask_resident: ask, assign, rule, resolve, merge, withdraw },
  awaiting_resident: {
    answer: "resident -> in_progress",
    resume: `${branch} system -> in_progress`,
    withdraw,
  },
  returned: { reroute: "system -> routing", assign, rule, reject, merge, withdraw },
  resolved: {
    confirm: "resident -> closed",
    close_in_silence: "system -> closed",
    reopen: "resident -> reopened",
    escalate: "resident -> reopened",
  },
  reopened: { accept, assign, rule, merge, withdraw },
  closed: { reopen_closed: "resident -> reopened", escalate: "resident -> reopened" },
  rejected: { reinstate: "moderator supervisor -> routing" },
  merged: { unmerge: "moderator official lead supervisor -> routing" },
  withdrawn: {},
};

const publish = "moderator -> published";
const retract = "resident system -> private";

const publication: Record<Publication, Expected> = {
  private: { offer: "system -> pending" },
  pending: { publish, refuse: "moderator -> refused", retract },
  published: { hide: "moderator -> hidden", retract },
  refused: { publish },
  hidden: { publish },
};

interface Cell {
  readonly problem: Standing;
  readonly move: MoveName;
  readonly hand: Hand;
  /** What the table says: an answer of the rule, in one word. */
  readonly expected: string;
}

const handsIn = (entry: string | undefined): string[] =>
  entry === undefined ? [] : (entry.split(" -> ")[0] ?? "").split(" ");

function cellsOf(
  table: Readonly<Record<string, Expected>>,
  moves: readonly MoveName[],
  problemIn: (state: string, move: MoveName) => Standing,
): Cell[] {
  return Object.entries(table).flatMap(([state, possible]) =>
    moves.flatMap((move) =>
      hands.map((hand) => {
        const here = handsIn(possible[move]).includes(hand);
        const elsewhere = Object.values(table).some((row) => handsIn(row[move]).includes(hand));
        const expected = here ? "allowed" : elsewhere ? "move_not_possible" : "not_allowed";
        return { problem: problemIn(state, move), move, hand, expected };
      }),
    ),
  );
}

const handlingCells = cellsOf(handling, handlingMoveNames, (state, move) =>
  standing({
    handling: state as Handling,
    publication: "pending",
    // The first time it goes back, the second time up.
    ...(move === "escalate" && { contradictions: contradictedOnce }),
  }),
);
const publicationCells = cellsOf(publication, publicationMoveNames, (state) =>
  standing({ handling: "in_progress", publication: state as Publication }),
);
const allCells = [...handlingCells, ...publicationCells];

const answered = ({ problem, move, hand }: Cell): string => {
  const verdict = mayMove(problem, move, actorWith[hand], allFacts, now);
  return verdict.allowed ? "allowed" : verdict.because;
};

const surprises = (cells: readonly Cell[]): string[] =>
  cells
    .filter((cell) => answered(cell) !== cell.expected)
    .map(
      (cell) =>
        `${cell.problem.handling}/${cell.problem.publication}: ${cell.move} by ${cell.hand} is ${answered(cell)}, not ${cell.expected}`,
    );

describe("the two tracks of a problem", () => {
  it("have a row in this test for every state", () => {
    expect(Object.keys(handling)).toEqual([...handlingStates]);
    expect(Object.keys(publication)).toEqual([...publicationStates]);
  });

  it("let every hand make, in every state of handling, the moves of the table and no others", () => {
    expect(handlingCells).toHaveLength(
      handlingStates.length * handlingMoveNames.length * hands.length,
    );
    expect(surprises(handlingCells)).toEqual([]);
  });

  it("let every hand make, in every state of publication, the moves of the table and no others", () => {
    expect(publicationCells).toHaveLength(
      publicationStates.length * publicationMoveNames.length * hands.length,
    );
    expect(surprises(publicationCells)).toEqual([]);
  });

  it("lead where the table says", () => {
    for (const [move, entry] of [handling, publication]
      .flatMap((table) => Object.values<Expected>(table))
      .flatMap((row) => Object.entries(row))) {
      expect(`${move} -> ${moveRow(move as MoveName).to}`).toBe(
        `${move} -> ${entry.split(" -> ")[1] ?? ""}`,
      );
    }
  });

  it("keep apart: publication never stops handling, and handling never stops publication", () => {
    for (const cell of handlingCells) {
      const answers = publicationStates.map((state) =>
        answered({ ...cell, problem: { ...cell.problem, publication: state } }),
      );
      expect(new Set(answers)).toEqual(new Set([cell.expected]));
    }
    for (const cell of publicationCells) {
      const answers = handlingStates.map((state) =>
        answered({ ...cell, problem: { ...cell.problem, handling: state } }),
      );
      expect(new Set(answers)).toEqual(new Set([cell.expected]));
    }
  });

  it("show a button exactly where the move would be allowed once its facts are typed", () => {
    for (const { problem, move, hand, expected } of allCells) {
      const buttons = movesOpenTo(problem, actorWith[hand], now);
      expect([move, hand, buttons.includes(move)]).toEqual([move, hand, expected === "allowed"]);
      expect(isOpenTo(problem, move, actorWith[hand]).allowed).toBe(expected === "allowed");
    }
  });

  it("give anybody nothing to do", () => {
    for (const { problem, move } of allCells) {
      const verdict = mayMove(problem, move, { kind: "public" }, allFacts, now);
      expect(verdict).toMatchObject({ allowed: false, because: "not_allowed" });
    }
  });
});
