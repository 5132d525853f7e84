// 关于延期申请审批结果的信。
import type { LetterFacts } from "../../domain/notification/letter.ts";
import { paragraphs } from "../letter-texts.ts";
import type { LetterContent } from "../letter-texts.ts";
import { branchOf, dueOn, next } from "./words.ts";

export function moreTime(facts: LetterFacts): LetterContent {
  const { granted = false, askedBecause = null, dueAt = null } = facts.extension ?? {};
  const due = dueAt && dueOn({ ...facts, limit: { kind: "resolve", dueAt } });
  const quotations = [
    { label: "申请延期的原因", text: askedBecause },
    { label: granted ? "批准的理由" : "不批准的理由", text: facts.reason },
  ];
  return {
    opening: granted
      ? `${branchOf(facts)}办理您的问题的时限已获准延长。`
      : `${branchOf(facts)}申请延长办理您的问题的时限，未获批准。`,
    lead: ["延期不由承办单位自己决定，而由上一级审批。"],
    said: {
      heading: "理由",
      quotations: quotations.flatMap(({ label, text }) => (text ? [{ label, text }] : [])),
    },
    next: {
      heading: next,
      paragraphs: paragraphs(
        due === null
          ? "承办单位正在等待您的答复，等待期间时限暂停计算。"
          : granted
            ? `新的办结时限：${due}。延期只能一次。`
            : `时限不变：应于${due}前解决。`,
        "您无需做任何事情。",
      ),
    },
    link: { sentence: "您可以在问题页面上随时查看进展：", button: "打开我的问题" },
  };
}
