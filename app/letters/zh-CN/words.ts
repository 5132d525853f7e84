// What several letters in Simplified Chinese have in common: who acts, until when, and what was done.
import type { LetterFacts } from "../../domain/notification/letter.ts";
import type { Instant } from "../../domain/shared/instant.ts";
import { formatTag, local } from "../../domain/shared/language.ts";
import { dateParts } from "../letter-texts.ts";
import type { LetterContent } from "../letter-texts.ts";

export const branchOf = ({ branch }: LetterFacts): string =>
  branch === null ? "承办单位" : local(branch, "zh-CN");

export function dueOn({ limit, timeZone }: LetterFacts): string {
  return limit === null ? "" : momentOf(limit.dueAt, timeZone);
}

export function momentOf(at: Instant, timeZone: string): string {
  const { year, month, day, weekday, time, zone } = dateParts(at, timeZone, formatTag("zh-CN"));
  const monthName = /月$/.test(month) ? month : `${month}月`;
  return `${year}年${monthName}${day}日（${weekday}）${time}（${zone}）`;
}

export const next = "接下来";

export function whatWasDone(facts: LetterFacts): LetterContent["said"] {
  return (
    facts.resolution && {
      heading: `${branchOf(facts)}写道`,
      quotations: [
        { label: "核实的情况", text: facts.resolution.verified },
        { label: "采取的举措", text: facts.resolution.measure },
        { label: "取得的成效", text: facts.resolution.result },
        { label: "佐证", text: facts.resolution.evidence },
      ],
    }
  );
}
