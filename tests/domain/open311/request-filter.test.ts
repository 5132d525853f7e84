// What machines may ask for, and the dates in which they ask.
import { describe, expect, it } from "vitest";
import { readRequestFilter } from "../../../app/domain/open311/request-filter.ts";
import { instantOfW3c, w3cOf } from "../../../app/domain/open311/w3c-date.ts";
import { parseInstant } from "../../../app/domain/shared/instant.ts";

const now = parseInstant("2026-11-23T12:00:00.000Z");
const read = (query: Record<string, string>) =>
  readRequestFilter(new Map(Object.entries(query).map(([name, value]) => [name, [value]])), now);
const span = (query: Record<string, string>) => {
  const { from, to } = read(query).filter;
  return [from.slice(0, 10), to.slice(0, 10)];
};

describe("a span", () => {
  it.each([
    [{}, ["2026-08-25", "2026-11-23"]],
    [{ start_date: "2026-11-01T00:00:00Z" }, ["2026-11-01", "2026-11-23"]],
    [{ start_date: "2026-01-01T00:00:00Z" }, ["2026-01-01", "2026-04-01"]],
    [{ end_date: "2026-04-01T00:00:00Z" }, ["2026-01-01", "2026-04-01"]],
    [{ start_date: "2020-01-01", end_date: "2026-04-01" }, ["2026-01-01", "2026-04-01"]],
    [{ start_date: "2026-03-30", end_date: "2026-04-01" }, ["2026-03-30", "2026-04-01"]],
  ] as const)("%o is %o", (query, expected) => {
    expect(span(query)).toEqual(expected);
    expect(read(query).faults).toEqual([]);
  });
});

describe("a date of the W3C", () => {
  it.each([
    ["2010-01-01T00:00:00Z", "2010-01-01T00:00:00.000Z"],
    ["1994-11-05T08:15:30-05:00", "1994-11-05T13:15:30.000Z"],
    ["1994-11-05T08:15:30+08:00", "1994-11-05T00:15:30.000Z"],
    ["1994-11-05T08:15:30 08:00", "1994-11-05T00:15:30.000Z"],
    ["1994-11-05T08:15Z", "1994-11-05T08:15:00.000Z"],
    ["2024-02-29T23:59:59.123456Z", "2024-02-29T23:59:59.123Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
  ])("%s is read as %s", (text, expected) => {
    expect(instantOfW3c(text)).toBe(expected);
  });

  it.each([
    "",
    "2010",
    "2010-13-01T00:00:00Z",
    "2023-02-29T00:00:00Z",
    "2010-01-01T24:00:00Z",
    "2010-01-01T00:60:00Z",
    "2010-01-01T00:00:00",
    "2010-01-01T00:00:00+15:00",
    "2010-01-01 00:00:00Z",
    "9999-12-31T00:00:00Z",
    "0000-01-01T00:00:00Z",
    "２０１０-01-01T00:00:00Z",
    "1262304000",
  ])("%s is none", (text) => {
    expect(instantOfW3c(text)).toBeNull();
  });

  it("is written to the second", () => {
    expect(w3cOf(now)).toBe("2026-11-23T12:00:00Z");
  });
});
