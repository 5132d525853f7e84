// 关于撤回操作和拆分问题的信。
import type { LetterFacts } from "../../domain/notification/letter.ts";
import type { Handling } from "../../domain/problem/handling.ts";
import { paragraphs, quoted } from "../letter-texts.ts";
import type { LetterContent } from "../letter-texts.ts";
import { branchOf, dueOn, next } from "./words.ts";

const standing: Readonly<Record<Handling, string>> = {
  submitted: "问题已收到",
  screening: "问题正在初筛",
  held: "问题正在等待审核",
  routing: "我们正在寻找负责的承办单位",
  triage: "工作人员正在确定由哪个单位办理",
  assigned: "问题已转给承办单位，尚未受理",
  accepted: "问题已受理",
  in_progress: "问题正在办理",
  awaiting_resident: "承办单位正在等待您的答复",
  returned: "我们正在另找承办单位",
  resolved: "承办单位表示问题已经解决",
  reopened: "问题正在重新办理",
  closed: "问题已结案",
  rejected: "问题不予受理",
  merged: "问题已并入另一个问题",
  withdrawn: "您已撤回问题",
};

const link: LetterContent["link"] = {
  sentence: "您可以在问题页面上随时查看进展：",
  button: "打开我的问题",
};

export const takenBack = (facts: LetterFacts): LetterContent => ({
  opening: "我们上一封信发错了。",
  lead: [
    `信中所说的操作几分钟后已经撤回。实际情况是：${standing[facts.handling]}。`,
    "给您带来不便，非常抱歉。",
  ],
  said: null,
  next: {
    heading: next,
    paragraphs: paragraphs(
      "上一封信里告诉您或请您做的事，请不必理会。",
      facts.limit && `办理时限与没有发生这个差错时一样：${dueOn(facts)}。`,
      "您无需做任何事情。",
    ),
  },
  link,
});

export const splitOff = (facts: LetterFacts): LetterContent => ({
  opening: facts.parent
    ? `您的问题${facts.parent}中有一部分已另立为一个问题：${facts.reference}。`
    : `您的问题中有一部分已另立为一个问题：${facts.reference}。`,
  lead: ["您反映的不止一件事，分开办理更好，互相不用等待。"],
  said: quoted("拆分的原因", facts.reason),
  next: {
    heading: next,
    paragraphs: paragraphs(
      facts.branch ? `新问题由${branchOf(facts)}办理。` : "新问题将转给负责的承办单位。",
      facts.limit && `办理时限从您最初提交时算起：${dueOn(facts)}。`,
      facts.parent
        ? `${facts.parent}仍按原编号继续办理。两个问题各有各的页面和来信，是否解决都由您说了算。`
        : "原来的问题仍按原编号继续办理。两个问题各有各的页面和来信。",
      "您无需做任何事情。",
    ),
  },
  link: { sentence: "新问题的页面：", button: "打开新问题" },
});
