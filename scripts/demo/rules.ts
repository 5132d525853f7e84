// The demo county's rules: those that are published, and a draft that somebody is working on.
import type { Rule } from "../../app/domain/routing/rules/rule.ts";

const rule = (
  position: number,
  code: string,
  en: string,
  zh: string,
  when: Rule["when"],
  then: Rule["then"],
): Rule => ({ code, name: { en, "zh-CN": zh }, position, active: true, when, then });

export const demoRules: readonly Rule[] = [
  rule(
    10,
    "school-gate",
    "Danger at a school gate",
    "校门口的安全隐患",
    {
      all: [
        { words: ["school gate", "outside the school", "校门口", "学校门口"] },
        { words: ["car*", "traffic", "speed*", "cross*", "车", "超速", "过马路", "拥堵"] },
      ],
    },
    { branch: "dept-education", assisting: ["dept-transport"], focusGroups: ["old_and_young"] },
  ),
  rule(
    20,
    "burst-main",
    "A burst water main",
    "供水主管爆裂",
    {
      all: [{ category: "water" }, { words: ["burst*", "爆管", "爆裂", "喷水"] }],
    },
    { branch: "water-company", urgency: "urgent" },
  ),
  rule(
    30,
    "lift-and-frail",
    "A broken lift and people who cannot climb",
    "电梯故障且有行动不便者",
    {
      all: [
        { category: "lifts-property" },
        { words: ["wheelchair", "elderly", "grandmother", "老人", "轮椅", "腿脚不便"] },
      ],
    },
    { urgency: "urgent", focusGroups: ["old_and_young"] },
  ),
  rule(
    40,
    "night-noise",
    "Noise at night",
    "夜间噪声",
    { all: [{ category: "noise" }, { time: { fromHour: 22, toHour: 6 } }] },
    { assisting: ["dept-safety"] },
  ),
  rule(
    50,
    "river-smell",
    "A smell from the river",
    "河道异味",
    {
      all: [
        { category: "air-smell" },
        { words: ["river", "canal", "ditch", "河", "水渠"] },
        { not: { words: ["chimney", "烟囱"] } },
      ],
    },
    { branch: "dept-water", assisting: ["dept-environment"] },
  ),
  rule(
    60,
    "wages-winter",
    "Unpaid wages before the Spring Festival",
    "春节前拖欠工资",
    {
      all: [
        { category: "unpaid-wages" },
        { time: { fromDate: "2026-12-01", toDate: "2027-02-28" } },
      ],
    },
    { branch: "dept-welfare", urgency: "urgent", focusGroups: ["in_difficulty"] },
  ),
  rule(
    65,
    "dark-street",
    "A whole street without light",
    "整条街没有照明",
    {
      all: [
        { category: "street-lighting" },
        { answer: { question: "lamps-out", oneOf: ["street"] } },
      ],
    },
    { urgency: "urgent" },
  ),
];

export const demoDraft: readonly Rule[] = [
  ...demoRules,
  rule(
    70,
    "street-stalls",
    "Stalls that block the road",
    "占道经营",
    {
      all: [
        { any: [{ category: "roads" }, { category: "market" }] },
        { words: ["stall", "vendor", "占道经营", "摆摊"] },
      ],
    },
    { branch: "dept-market" },
  ),
];
