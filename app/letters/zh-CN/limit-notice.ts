// 时限将到或已过时给工作人员的信。
import type { LadderStep } from "../../domain/clock/ladder.ts";
import type { LimitKind } from "../../domain/clock/limit-policy.ts";
import type { LetterFacts } from "../../domain/notification/letter.ts";
import { paragraphs, quoted } from "../letter-texts.ts";
import type { LetterContent } from "../letter-texts.ts";
import { branchOf, dueOn } from "./words.ts";

const deeds: Readonly<Record<LimitKind, string>> = {
  accept: "受理",
  first_answer: "作出首次答复",
  resolve: "办理完毕",
};
const why: Readonly<Record<LadderStep, string>> = {
  near: "这个问题由您或您的单位承办，所以通知您。",
  lead: "您是该单位或其上级的负责人，所以通知您。",
  parent: "超过时限已满一个工作日（紧急问题为15分钟），所以通知您。",
  supervisor: "超过时限已满两个工作日（紧急问题为30分钟），所以通知督办人员。",
};

export function limitNotice(facts: LetterFacts): LetterContent {
  const notice = facts.alert?.notice;
  const { kind, step } = notice ?? { kind: "accept" as const, step: "near" as const };
  const due = notice ? dueOn({ ...facts, limit: { kind: "accept", dueAt: notice.dueAt } }) : "";
  const deed = deeds[kind];
  return {
    opening:
      step === "near"
        ? `时限将到：${branchOf(facts)}有一个问题应在${due}前${deed}。`
        : `已超过时限：${branchOf(facts)}有一个问题应在${due}前${deed}。`,
    lead: paragraphs(why[step]),
    said: quoted("群众的原话", facts.alert?.words ?? null),
    next: {
      heading: "现在要做的",
      paragraphs: ["请打开问题页面办理下一步，或确认有人正在办理。"],
    },
    link: { sentence: "登录后打开问题页面：", button: "打开问题" },
  };
}
