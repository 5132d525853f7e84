import { describe, expect, it } from "vitest";
import { defaultCalendar } from "../../../app/domain/clock/policy.ts";
import { workingMsBetween } from "../../../app/domain/clock/calendar.ts";
import { findPersonalData } from "../../../app/domain/screening/personal-data.ts";
import { DAY_MS, SECOND_MS, addMs, parseInstant } from "../../../app/domain/shared/instant.ts";
import { makeStories } from "../../../scripts/demo/stories.ts";

const calendar = defaultCalendar("Asia/Shanghai");
const wanted = {
  seed: 3,
  count: 300,
  endingAt: parseInstant("2026-11-23T09:00:00.000Z"),
  days: 150,
  calendar,
};
const stories = makeStories(wanted);
const steps = stories.flatMap((story) => story.steps.map((step) => ({ story, step })));
const wordsOf = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value !== null && typeof value === "object"
      ? Object.values(value).flatMap(wordsOf)
      : [];

describe("the stories of the demo county", () => {
  it("are the same for the same seed and others for another", () => {
    expect(makeStories(wanted)).toEqual(stories);
    expect(makeStories({ ...wanted, seed: 4 })).not.toEqual(stories);
  });

  it("are as many as wanted, over the days wanted, and none goes beyond the end", () => {
    expect(stories).toHaveLength(300);
    expect(new Set(stories.map(({ key }) => key)).size).toBe(300);
    for (const { submittedAt } of stories) {
      expect(submittedAt < wanted.endingAt).toBe(true);
      expect(submittedAt > addMs(wanted.endingAt, -152 * DAY_MS)).toBe(true);
    }
    expect(stories[0] && stories[0].submittedAt < addMs(wanted.endingAt, -140 * DAY_MS)).toBe(true);
    for (const { story, step } of steps) {
      expect(step.at < wanted.endingAt).toBe(true);
      expect(step.at > story.submittedAt).toBe(true);
    }
  });

  it("never use one text twice, and leave no slot unfilled", () => {
    expect(new Set(stories.map(({ text }) => text)).size).toBe(300);
    for (const { text, placeText } of stories) expect(text + placeText).not.toMatch(/[{}]/);
    for (const { step } of steps) {
      for (const words of wordsOf(step.facts)) expect(words).not.toMatch(/[{}]|undefined|null/);
    }
  });

  it("speak both languages, each in its own words", () => {
    for (const language of ["en", "zh-CN"] as const) {
      const own = stories.filter((story) => story.language === language);
      expect(own.length).toBeGreaterThan(100);
      for (const { text, steps: told } of own) {
        // Codes of branches, stories and reasons are nobody's words: pages show them in the reader's language.
        const plain = told.flatMap(
          ({ facts: { branchCode: _b, targetKey: _t, returnReason: _r, ...facts } }) =>
            wordsOf(facts),
        );
        for (const words of [text, ...plain]) {
          expect(/\p{Script=Han}/u.test(words), words).toBe(
            language === "zh-CN" && !words.startsWith("http"),
          );
        }
      }
    }
  });

  it("hold no address outside the reserved domains", () => {
    const all = [...stories.flatMap(({ email, text }) => [email ?? "", text])].join(" ");
    for (const [address] of all.matchAll(/[\w.]+@[\w.]+\w/g)) {
      expect(address).toMatch(/@residents\.example$/);
    }
    expect(stories.filter(({ email }) => email === null).length).toBeGreaterThan(50);
  });

  it("publish nothing that identifies a person", () => {
    const telling = stories.filter(({ text }) => findPersonalData(text).length > 0);
    expect(telling.length).toBeGreaterThan(3);
    const published = steps.filter(({ step }) => step.move === "publish");
    expect(published.length).toBeGreaterThan(120);
    for (const { step } of published) {
      expect(findPersonalData(step.facts.publicText ?? "")).toEqual([]);
    }
  });

  it("let staff act in working time, but for emergencies and what is under way at the end", () => {
    for (const { story, step } of steps) {
      if (step.by === "resident" || story.urgency === "emergency") continue;
      if (step.at >= addMs(wanted.endingAt, -SECOND_MS)) continue;
      const around = workingMsBetween(
        calendar,
        addMs(step.at, -SECOND_MS),
        addMs(step.at, SECOND_MS),
      );
      expect(around, `${story.key} ${step.move} ${step.at}`).toBeGreaterThan(0);
    }
  });

  it("hold three needs that several people share, each told in other words", () => {
    const groups = new Map<string, number>();
    for (const { key } of stories.filter(({ key: name }) => !name.startsWith("free"))) {
      const group = key.replace(/-\d+$/, "");
      groups.set(group, (groups.get(group) ?? 0) + 1);
    }
    expect([...groups.values()].filter((size) => size >= 8)).toHaveLength(3);
  });
});
