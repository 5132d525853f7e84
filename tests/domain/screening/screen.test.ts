// The automatic look at a new problem: danger to life is found and never held, advertising is held, honest words pass.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  defaultCues,
  defaultCueSet,
} from "../../../app/domain/screening/default-cues/default-cues.ts";
import { screen as screenWith } from "../../../app/domain/screening/screen.ts";
import { spamCues } from "../../../app/domain/screening/spam-cues.ts";
import { urgencies } from "../../../app/domain/problem/urgency.ts";
import type { Urgency } from "../../../app/domain/problem/urgency.ts";

const screen = (text: string, urgency: Urgency, said: readonly string[] = []) =>
  screenWith(text, urgency, defaultCues, said);

/** Sentences that residents write when somebody's life is in danger, by cue, in both languages. */
const dangers: readonly (readonly [string, string])[] = [
  ["gas", "There is a strong smell of gas in our stairwell"],
  ["gas", "GAS LEAK behind the market!"],
  ["gas", "楼道里有很重的煤气味"],
  ["gas", "小区门口燃气泄漏，很危险"],
  ["live_wire", "A fallen power line lies across the path to school"],
  ["live_wire", "电线断了垂在路边"],
  ["live_wire", "路灯杆漏电"],
  ["collapse", "The retaining wall is about to collapse"],
  ["collapse", "院墙快要倒塌了"],
  ["collapse", "后山滑坡，石头滚到院子里"],
  ["fire", "The rubbish store is on fire"],
  ["fire", "三楼着火了"],
  ["missing_child", "A child is missing since noon"],
  ["missing_child", "孩子走失了，穿红色衣服"],
  ["self_harm", "My neighbour says he wants to kill himself"],
  ["self_harm", "有人要跳楼"],
  ["open_shaft", "The manhole cover is missing in front of the kindergarten"],
  ["open_shaft", "井盖不见了，孩子差点掉下去"],
  ["trapped", "Two people are trapped in the lift"],
  ["trapped", "老人被困在电梯里"],
  ["poison", "Several pupils have food poisoning"],
  ["poison", "一家人一氧化碳中毒"],
];

const honest: readonly string[] = [
  "The street lamp opposite the school has been dark for two weeks.",
  "Water comes from the tap brown in the morning. See https://example.test/photo",
  "Please plant trees along the road, it is hot in summer.",
  "村口的路坑坑洼洼，下雨天老人走路很不方便。",
  "垃圾桶三天没有人清理了，味道很大。",
  "学校门口没有斑马线，接送孩子的时候很乱。",
  "停电",
  "路灯坏了",
  "No water!",
];

const advertising: readonly string[] = [
  "http://a.test http://b.test http://c.test",
  "Best casino and cheap loans for everybody",
  "代开发票，加微信领取优惠",
  "无抵押贷款 网上赌场",
  "aaaaaaaaaaaaaaaaaaaaaaaa",
  "哈哈哈哈哈哈哈哈哈哈哈哈哈哈",
  "!!!???",
  "。。。。",
];

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe("danger to life", () => {
  it.each(dangers)("%s: %s", (code, text) => {
    const found = screen(text, "normal");
    expect(found.reasons).toContain(`danger:${code}`);
    expect(found.urgency).toBe("emergency");
    expect(found.verdict).toBe("pass");
  });

  it("has a cue for every sentence in this test", () => {
    const codes = defaultCueSet.cues.map(({ code }) => code);
    for (const [code] of dangers) expect(codes).toContain(code);
  });

  it("is believed to whoever says it, whatever the words are, and is never held", () => {
    const spam = "http://a.test http://b.test";
    expect(screen(spam, "normal", ["said_by_resident", "gas"])).toMatchObject({
      verdict: "pass",
      urgency: "emergency",
      reasons: ["danger:said_by_resident", "danger:gas", "spam:links"],
    });
  });

  it("that is both said and found is one reason", () => {
    const found = screen("楼道里有很重的煤气味", "normal", ["said_by_resident", "gas"]);
    expect(found.reasons).toEqual(["danger:said_by_resident", "danger:gas"]);
  });

  it.each(dangers)("is found in capitals and full-width letters too: %s: %s", (code, text) => {
    expect(screen(text.toUpperCase(), "normal").reasons).toContain(`danger:${code}`);
    expect(screen(fullWidth(text), "normal").reasons).toContain(`danger:${code}`);
  });

  it("is never held, however much the text looks like advertising", () => {
    for (const [, text] of dangers) {
      for (const spam of advertising) {
        expect(screen(`${spam} ${text} ${spam}`, "normal")).toMatchObject({
          verdict: "pass",
          urgency: "emergency",
        });
      }
    }
  });

  it("is not needed for a kind that is an emergency by itself: nothing of that kind is held", () => {
    for (const spam of advertising) expect(screen(spam, "emergency").verdict).toBe("pass");
  });
});

describe("advertising and noise", () => {
  it.each(advertising)("is held, for a person to decide: %s", (text) => {
    const found = screen(text, "normal");
    expect(found.verdict).toBe("hold");
    expect(found.reasons.length).toBeGreaterThan(0);
    expect(found.reasons.every((reason) => reason.startsWith("spam:"))).toBe(true);
  });

  it("one such phrase alone is not enough: it may be a complaint about it", () => {
    for (const phrase of spamCues) {
      const found = screen(`Somebody sticks notes with ${phrase} to our doors 到处贴`, "normal");
      expect([phrase, found.verdict]).toEqual([phrase, "pass"]);
      expect(found.reasons).toEqual(["spam:words"]);
    }
  });
});

describe("honest words", () => {
  it.each(honest)("pass, with the kind's own urgency: %s", (text) => {
    for (const urgency of urgencies) {
      expect(screen(text, urgency)).toMatchObject({ verdict: "pass", urgency });
    }
  });
});

describe("any text at all", () => {
  it("is answered alike each time, never lowers the urgency, and never throws", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.constantFrom(...urgencies),
        (text, urgency) => {
          const found = screen(text, urgency);
          expect(screen(text, urgency)).toEqual(found);
          expect(urgencies.indexOf(found.urgency)).toBeLessThanOrEqual(urgencies.indexOf(urgency));
          expect(found.verdict === "hold" && found.urgency === "emergency").toBe(false);
        },
      ),
    );
  });
});
