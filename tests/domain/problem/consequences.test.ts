// What must follow a move, besides letters: the jobs, what they are told, and when they are due.
import { describe, expect, it } from "vitest";
import { FOLLOW_UP_MS } from "../../../app/domain/clock/policy.ts";
import { consequencesOf, retractsPublication } from "../../../app/domain/problem/consequences.ts";
import { handlingMoveNames } from "../../../app/domain/problem/handling.ts";
import { moveRow } from "../../../app/domain/problem/lifecycle.ts";
import type { MoveName } from "../../../app/domain/problem/lifecycle.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import {
  publicationMoveNames,
  publicationStates,
} from "../../../app/domain/problem/publication.ts";
import type { EventId } from "../../../app/domain/shared/ids.ts";
import { HOUR_MS, addMs } from "../../../app/domain/shared/instant.ts";
import { now, standing } from "../../support/fixtures-standing.ts";

const moves: readonly MoveName[] = [...handlingMoveNames, ...publicationMoveNames];
const problem = { ...standing(), nextLimit: null } as Problem;
const eventId = "event-1" as EventId;

const names = (move: MoveName, before = problem, after = problem): string[] =>
  consequencesOf(move, before, after, eventId, now).map(({ name }) => name);

describe("the jobs that a move owes", () => {
  it("the router has to decide whenever a problem comes to it: nothing waits there for nobody", () => {
    const needsRouter = moves.filter((move) => ["routing", "returned"].includes(moveRow(move).to));
    // The router itself makes this one, and goes on.
    const expected = needsRouter.filter((move) => move !== "reroute");
    expect(moves.filter((move) => names(move).includes("route-problem"))).toEqual(expected);
  });

  it("a resolved problem is looked at again after the follow-up period, for this resolution only", () => {
    expect(consequencesOf("resolve", problem, problem, eventId, now)).toEqual([
      {
        name: "close-in-silence",
        payload: { problemId: problem.id, resolvedEventId: eventId },
        afterMs: FOLLOW_UP_MS,
      },
    ]);
    for (const move of moves.filter((one) => one !== "resolve")) {
      expect(names(move)).not.toContain("close-in-silence");
    }
  });

  it("a limit that is new or was moved is checked when it is due", () => {
    const nextLimit = { kind: "accept", dueAt: addMs(now, HOUR_MS) } as const;
    const limited = { ...problem, nextLimit };
    const owed = consequencesOf("route", problem, limited, eventId, now);
    expect(owed).toEqual([
      {
        name: "check-limit",
        payload: { problemId: problem.id, kind: "accept" },
        afterMs: HOUR_MS,
      },
      {
        name: "escalate-limit",
        payload: { problemId: problem.id, kind: "accept", dueAt: nextLimit.dueAt },
        afterMs: 0,
      },
    ]);
    expect(names("route", limited, limited)).toEqual([]);
    const later = { ...problem, nextLimit: { ...nextLimit, dueAt: addMs(now, 2 * HOUR_MS) } };
    expect(names("answer", limited, later)).toEqual(["check-limit", "escalate-limit"]);
    const resolve = { ...problem, nextLimit: { ...nextLimit, kind: "resolve" as const } };
    expect(names("accept", limited, resolve)).toEqual(["check-limit", "escalate-limit"]);
    expect(names("resolve", limited, problem)).not.toContain("check-limit");
  });

  it("a limit that is past already is checked at once, not before now", () => {
    const past = { ...problem, nextLimit: { kind: "resolve", dueAt: addMs(now, -1) } } as Problem;
    expect(consequencesOf("reopen", problem, past, eventId, now)).toMatchObject([
      { afterMs: 0 },
      { afterMs: 0 },
    ]);
  });
});

describe("the public view", () => {
  it("is left together with a withdrawal or a rejection, and by nothing else", () => {
    for (const move of moves) {
      for (const publication of publicationStates) {
        const shown = publication === "published" || publication === "pending";
        const ends = move === "withdraw" || move === "reject";
        expect([move, publication, retractsPublication(move, { ...problem, publication })]).toEqual(
          [move, publication, shown && ends],
        );
      }
    }
  });
});
