// Which event owes its resident which letter, written down a second time: nothing that concerns them goes unsaid.
import { describe, expect, it } from "vitest";
import {
  letterOwedBy,
  residentLetterKinds,
} from "../../../app/domain/notification/letters-owed.ts";
import { otherEventTypes } from "../../../app/domain/problem/event.ts";
import type { EventType } from "../../../app/domain/problem/event.ts";
import { handlingMoveNames } from "../../../app/domain/problem/handling.ts";
import { publicationMoveNames } from "../../../app/domain/problem/publication.ts";
import { moveRow } from "../../../app/domain/problem/lifecycle.ts";

const eventTypes: EventType[] = [...otherEventTypes, ...handlingMoveNames, ...publicationMoveNames];

const expected: Partial<Record<EventType, string>> = {
  submit: "received",
  hold: "held",
  route: "assigned",
  dispatch: "assigned",
  assign: "assigned",
  rule: "assigned",
  accept: "accepted",
  ask_resident: "question",
  return: "returned",
  resolve: "resolved",
  reopen: "reopened",
  reopen_closed: "reopened",
  escalate: "reopened",
  confirm: "closed",
  close_in_silence: "closed",
  reject: "rejected",
  merge: "merged",
  refuse: "refused",
  messaged: "message",
  hide: "refused",
  undone: "undone",
  split_from: "split",
  extension_granted: "extension",
  extension_refused: "extension",
};

describe("the letters that are owed", () => {
  it.each(eventTypes)("by %s", (type) => {
    expect(letterOwedBy(type)?.kind ?? null).toBe(expected[type] ?? null);
  });

  it("are of every kind that residents get", () => {
    const kinds = eventTypes.map((type) => letterOwedBy(type)?.kind).filter(Boolean);
    expect(new Set(kinds)).toEqual(new Set(residentLetterKinds));
  });

  it("the first one goes at once; all others wait, in case the change is undone", () => {
    for (const type of eventTypes) {
      const owed = letterOwedBy(type);
      if (owed) expect([type, owed.held]).toEqual([type, type !== "submit"]);
    }
  });

  it("what is decided against a resident is told even to one who stopped letters", () => {
    for (const type of ["submit", "hold", "reject", "refuse", "hide"] as const) {
      expect([type, letterOwedBy(type)?.stoppable]).toEqual([type, false]);
    }
    for (const type of ["route", "accept", "resolve", "confirm", "merge"] as const) {
      expect([type, letterOwedBy(type)?.stoppable]).toEqual([type, true]);
    }
  });

  it("every move of staff that must give a reason tells it, but for bringing something back", () => {
    const silent = [...handlingMoveNames, ...publicationMoveNames].filter(
      (move) =>
        moveRow(move).requires.includes("reason") &&
        moveRow(move).by.some((hand) => hand !== "resident") &&
        letterOwedBy(move) === null,
    );
    expect(silent).toEqual(["reinstate", "resume", "unmerge"]);
  });
});
