// The figures of routing: what was chosen first beside what it came to, from decisions and events alone.
import { describe, expect, it } from "vitest";
import {
  OTHERS,
  confusionOf,
  matrixOf,
  routedProblem,
} from "../../../app/domain/routing/confusion.ts";
import type { FirstDecision, Pair } from "../../../app/domain/routing/confusion.ts";
import { confusionLines } from "../../../app/domain/routing/confusion-lines.ts";
import type { ReturnEvent } from "../../../app/domain/problem/returns.ts";
import { parseInstant } from "../../../app/domain/shared/instant.ts";
import type { ProblemId } from "../../../app/domain/shared/ids.ts";

const first = (
  branchId: string,
  changes: Partial<Record<"outcome" | "categoryId", string | null>> = {},
): FirstDecision =>
  ({
    problemId: "p" as ProblemId,
    outcome: "assigned",
    branchId,
    categoryId: "pothole",
    ...changes,
  }) as FirstDecision;

const event = (type: ReturnEvent["type"], facts: ReturnEvent["facts"] = {}): ReturnEvent => ({
  type,
  at: parseInstant("2026-03-02T01:00:00.000Z"),
  track: "handling",
  reason: null,
  facts,
});
const given = (type: ReturnEvent["type"], branchId: string) => event(type, { branchId });

describe("the way of one problem", () => {
  it("ends with the last branch that accepted it", () => {
    const events = [
      given("route", "north"),
      event("return", { returnReason: "not_our_kind" }),
      given("route", "township"),
      event("accept"),
      given("assign", "water"),
      event("accept"),
    ];
    expect(routedProblem(first("north"), events)).toMatchObject({
      chosenId: "north",
      acceptedId: "water",
      returns: [{ branchId: "north", reason: "not_our_kind" }],
      hops: 2,
      triaged: null,
    });
  });

  it("has no end while nobody accepted it", () => {
    const way = routedProblem(first("north"), [given("route", "north")]);
    expect(way).toMatchObject({ acceptedId: null, returns: [], hops: 0 });
  });

  it("tells what people did with what the router left to them", () => {
    const left = first("office", { outcome: "triage" });
    const start = given("send_to_triage", "office");
    expect(routedProblem(left, [start]).triaged).toBe("open");
    expect(routedProblem(left, [start, event("accept")]).triaged).toBe("kept");
    const events = [start, given("dispatch", "water"), event("return"), given("rule", "north")];
    expect(routedProblem(left, events)).toMatchObject({
      triaged: { to: "water" },
      returns: [{ branchId: "water", reason: null }],
    });
  });

  it.each([
    ["what nobody has changed", [], "pothole"],
    [
      "the resident's choice",
      [event("classified", { categoryId: "leak", categoryBefore: "gas" })],
      "gas",
    ],
    [
      "the router's finding",
      [event("classified", { categoryId: "leak", categoryBefore: null })],
      "leak",
    ],
    ["what a person corrected", [event("kind_corrected", { from: "leak", to: "gas" })], "leak"],
    ["nothing, until a person said it", [event("kind_corrected", { from: null, to: "gas" })], null],
    [
      "the kind, where only a place was found",
      [event("classified", { areaId: "north" })],
      "pothole",
    ],
  ])("begins with the kind that was %s", (_title, events, kind) => {
    expect(routedProblem(first("north"), events).kindAtFirst).toBe(kind);
  });
});

const pair = (from: string | null, to: string | null): Pair => ({ first: from, last: to });

describe("the matrix", () => {
  it("counts, keeps the order of rows and columns alike, and leaves out what is empty", () => {
    const matrix = matrixOf([pair("a", "a"), pair("a", "b"), pair("a", "a"), pair("c", "a")], 15);
    expect(matrix).toEqual({
      columns: ["a", "b"],
      rows: [
        { id: "a", total: 3, agreeing: 2, cells: [2, 1] },
        { id: "c", total: 1, agreeing: 0, cells: [1, 0] },
      ],
      total: 4,
      agreeing: 2,
    });
  });

  it("puts the rare ones together, and still knows which of them agreed", () => {
    const pairs = [
      ...Array.from({ length: 5 }, () => pair("a", "a")),
      pair("b", "b"),
      pair("c", "d"),
      pair(null, "a"),
    ];
    const matrix = matrixOf(pairs, 1);
    expect(matrix.columns).toEqual(["a", OTHERS]);
    expect(matrix.rows).toEqual([
      { id: "a", total: 5, agreeing: 5, cells: [5, 0] },
      { id: OTHERS, total: 3, agreeing: 1, cells: [1, 2] },
    ]);
    expect(matrix.agreeing).toBe(6);
  });

  it("is empty for nothing", () => {
    expect(matrixOf([], 15)).toEqual({ columns: [], rows: [], total: 0, agreeing: 0 });
  });

  it("loses nothing, whatever the pairs", () => {
    const ids = ["a", "b", "c", "d", null];
    const pairs = Array.from({ length: 200 }, (_one, n) =>
      pair(ids[(n * 7) % 5] ?? null, ids[(n * n + 3) % 5] ?? null),
    );
    for (const most of [0, 1, 3, Infinity]) {
      const { rows, columns, total, agreeing } = matrixOf(pairs, most);
      expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(total);
      expect(rows.reduce((sum, row) => sum + row.agreeing, 0)).toBe(agreeing);
      for (const row of rows) {
        expect(row.cells).toHaveLength(columns.length);
        expect(row.cells.reduce((sum, cell) => sum + cell, 0)).toBe(row.total);
      }
    }
  });
});

describe("the figures of a period", () => {
  const north = [given("route", "north"), event("accept")];
  const returned = [
    given("route", "north"),
    event("return", { returnReason: "other_owner" }),
    given("route", "water"),
    event("accept"),
  ];
  const problems = [
    routedProblem(first("north"), north),
    routedProblem(first("north"), returned),
    routedProblem(first("north"), returned.slice(0, 2)),
    routedProblem(first("office", { outcome: "triage", categoryId: null }), [
      given("send_to_triage", "office"),
      given("dispatch", "water"),
    ]),
  ];

  it("tell agreement, returns, hops and what people decided", () => {
    const figures = confusionOf(problems, 15);
    expect(figures).toMatchObject({
      total: 4,
      assigned: 3,
      byBranch: { total: 2, agreeing: 1 },
      byKind: { total: 3, agreeing: 3 },
      returns: [{ branchId: "north", reason: "other_owner", count: 2 }],
      returnCount: 2,
      averageHops: 0.5,
      triage: { count: 1, kept: 0, open: 0, to: [{ branchId: "water", count: 1 }] },
    });
  });

  it("are nothing, not a fault, when there was nothing", () => {
    expect(confusionOf([], 15)).toMatchObject({ total: 0, averageHops: 0, returns: [] });
  });

  it("become lines of a file, in which no name is a formula", () => {
    const names = {
      north: { en: '=North, "upper"', "zh-CN": "北" },
      water: { en: "Water", "zh-CN": "水" },
      pothole: { en: "Pothole", "zh-CN": "坑" },
    };
    const lines = confusionLines({ ...confusionOf(problems, Infinity), names }, "en");
    expect(lines).toEqual([
      "table,first,last,count",
      `branch,"'=North, ""upper""","'=North, ""upper""",1`,
      `branch,"'=North, ""upper""",Water,1`,
      "kind,Pothole,Pothole,3",
      `return,"'=North, ""upper""",other_owner,2`,
      "triage,,Water,1",
    ]);
    const gone = confusionLines({ ...confusionOf(problems, Infinity), names: {} }, "zh-CN");
    expect(gone[1]).toBe("branch,north,north,1");
  });
});
