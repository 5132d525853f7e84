// What the door saw of who sent the form: a field that people don't see, and a form filled in faster than it can be read.
import { describe, expect, it } from "vitest";
import { FORM_TAKES_AT_LEAST_MS, signalsOf } from "../../../app/domain/problem/signal.ts";
import { addMs, parseInstant } from "../../../app/domain/shared/instant.ts";

const begunAt = parseInstant("2026-03-02T01:00:00.000Z");
const after = (ms: number, unseenField = "") =>
  signalsOf({ unseenField, begunAt, sentAt: addMs(begunAt, ms) });

describe("the signals of one sending", () => {
  it("are none for somebody who takes the time that it takes", () => {
    expect(after(FORM_TAKES_AT_LEAST_MS)).toEqual([]);
    expect(after(FORM_TAKES_AT_LEAST_MS, " \n")).toEqual([]);
  });

  it("name haste and the field that nobody sees", () => {
    expect(after(FORM_TAKES_AT_LEAST_MS - 1)).toEqual(["too_fast"]);
    expect(after(FORM_TAKES_AT_LEAST_MS, "http://x.example")).toEqual(["honeypot"]);
    expect(after(0, "x")).toEqual(["honeypot", "too_fast"]);
  });
});
