// The demo county's extra questions: only what changes who gets a problem, or how fast. By the code of their kind.
import type { ExtraQuestion } from "../../app/domain/problem/extra-question.ts";

type Choice = readonly [code: string, en: string, zh: string];

const ask = (code: string, en: string, zh: string, ...choices: Choice[]): ExtraQuestion => ({
  code,
  label: { en, "zh-CN": zh },
  choices: choices.map(([choice, inEnglish, inChinese]) => ({
    code: choice,
    label: { en: inEnglish, "zh-CN": inChinese },
  })),
});

const yesOrNo: readonly Choice[] = [
  ["yes", "Yes", "是"],
  ["no", "No", "否"],
];

export const demoQuestions: Readonly<Record<string, readonly ExtraQuestion[]>> = {
  "street-lighting": [
    ask(
      "lamps-out",
      "How many lamps are dark?",
      "有几盏灯不亮？",
      ["one", "One", "一盏"],
      ["several", "Several, with lit ones between them", "好几盏，中间有亮的"],
      ["street", "The whole street or lane", "整条街或整条巷子"],
    ),
  ],
  "road-damage": [
    ask(
      "road-hole",
      "Can a foot or a bicycle wheel fall in?",
      "脚或自行车轮会陷进去吗？",
      ...yesOrNo,
    ),
    ask(
      "road-cover",
      "Is it about a manhole cover?",
      "是井盖的问题吗？",
      ["missing", "Yes, it is missing or broken", "是，缺失或破损"],
      ["loose", "Yes, it is loose or rattles", "是，松动或有响声"],
      ["none", "No", "不是"],
    ),
  ],
  "water-outage": [
    ask(
      "outage-since",
      "Since when is there no water, or too little?",
      "从什么时候开始停水或水压低？",
      ["today", "Since today", "今天开始"],
      ["days", "For one or two days", "一两天了"],
      ["longer", "For longer", "更久"],
      ["again", "It comes and goes", "时有时无"],
    ),
    ask(
      "outage-homes",
      "Who has no water?",
      "哪些住户没有水？",
      ["home", "Only my home", "只有我家"],
      ["building", "The whole building", "整栋楼"],
      ["street", "The whole street or village", "整条街或全村"],
    ),
  ],
  "water-quality": [
    ask(
      "water-ill",
      "Has anybody fallen ill who drank it?",
      "有人喝了以后身体不适吗？",
      ...yesOrNo,
    ),
  ],
  "pipe-leak": [
    ask(
      "leak-strength",
      "How strong is the leak?",
      "漏得厉害吗？",
      ["drips", "It drips or seeps", "滴水或渗水"],
      ["runs", "It runs all the time", "一直在流"],
      ["gushes", "It gushes, or the road is giving way", "大量喷涌，或路面下陷"],
    ),
  ],
  drainage: [
    ask(
      "drain-where",
      "Where does the water stand?",
      "水积在哪里？",
      ["street", "In the street", "街面上"],
      ["yard", "In a yard or stairwell", "院子或楼道里"],
      ["home", "In somebody's home", "住户家里"],
    ),
    ask(
      "drain-sewage",
      "Is it sewage?",
      "是污水吗？",
      ["sewage", "Yes, it smells or is dirty", "是，有臭味或很脏"],
      ["rain", "No, rain water", "不是，是雨水"],
    ),
  ],
  "lifts-property": [
    ask(
      "lift-state",
      "What about the lift?",
      "电梯是什么情况？",
      ["still", "It stands still", "停运"],
      [
        "faulty",
        "It runs with faults: jolts, doors, wrong floors",
        "能运行但有故障：抖动、门、停错楼层",
      ],
      ["other", "It is about something else", "不是电梯的问题"],
    ),
  ],
  "building-safety": [
    ask(
      "building-people",
      "Is anybody in or beside it every day?",
      "每天有人住在里面或从旁边经过吗？",
      ["lives", "Somebody lives in it", "有人居住"],
      ["passes", "People pass close by", "有人从旁边经过"],
      ["nobody", "Nobody", "没有"],
    ),
    ask(
      "building-change",
      "Has it grown worse in the last days?",
      "最近几天有变严重吗？",
      ...yesOrNo,
    ),
  ],
  "unpaid-wages": [
    ask(
      "wages-people",
      "How many people have not been paid?",
      "有多少人没拿到工资？",
      ["one", "Only me", "只有我"],
      ["some", "Two to nine", "二至九人"],
      ["many", "Ten or more", "十人以上"],
    ),
    ask(
      "wages-since",
      "For how long?",
      "拖欠多久了？",
      ["month", "Up to one month", "一个月以内"],
      ["quarter", "One to three months", "一至三个月"],
      ["longer", "Longer", "更久"],
    ),
  ],
  "fire-hazard": [
    ask("fire-exit", "Is a way out blocked or locked?", "逃生通道被堵或上锁了吗？", ...yesOrNo),
  ],
  "stray-animals": [ask("dog-bite", "Has somebody been bitten?", "有人被咬伤吗？", ...yesOrNo)],
};
