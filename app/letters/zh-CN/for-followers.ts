// The letters in Simplified Chinese to people who follow somebody else's problem.
import { CONFIRMATION_KEPT_DAYS } from "../../domain/follower/follower.ts";
import type { LetterFacts } from "../../domain/notification/letter.ts";
import type { FollowerLetterKind } from "../../domain/notification/letters-owed.ts";
import type { LetterContent, LetterTexts } from "../letter-texts.ts";
import { branchOf, next, whatWasDone } from "./words.ts";

function followed(opening: string, facts: LetterFacts, ...more: string[]): LetterContent {
  return {
    opening,
    lead: more,
    said: null,
    next: {
      heading: next,
      paragraphs: ["您无需做任何事情。受理、办结、结案或重新办理时，我们会再写信告诉您。"],
    },
    link: { sentence: `${facts.reference}的公开页面：`, button: "打开问题" },
  };
}

export const forFollowers: Pick<LetterTexts["contents"], FollowerLetterKind> = {
  confirm_follow: (facts) => ({
    opening: `您想收到关于问题${facts.reference}的来信吗？`,
    lead: [
      "有人在一个公开问题的页面上填写了这个邮箱，希望了解它的进展。如果是您本人，按一下按钮即可确认。",
    ],
    said: null,
    next: {
      heading: "如果不是您",
      paragraphs: [
        `请不必理会。没有您的确认，我们不会再为此写信，并在${CONFIRMATION_KEPT_DAYS}天内忘掉这个邮箱。`,
      ],
    },
    link: {
      sentence: `带按钮的页面，${CONFIRMATION_KEPT_DAYS}天内有效（只打开页面不会确认）：`,
      button: "打开页面",
    },
  }),
  follow_accepted: (facts) =>
    followed(`${branchOf(facts)}已受理您关注的问题。`, facts, "从现在起，由该单位负责解决。"),
  follow_resolved: (facts) => ({
    ...followed(`${branchOf(facts)}表示您关注的问题已经解决。`, facts),
    lead: ["是否解决，由反映问题的人说了算。"],
    said: whatWasDone(facts),
  }),
  follow_closed: (facts) =>
    followed(
      "您关注的问题已结案。",
      facts,
      facts.closedBy === "silence"
        ? "承办单位表示问题已经解决，反映问题的人没有答复。我们把这记为“未答复”，不算作认可。"
        : "反映问题的人确认问题已经解决。",
    ),
  follow_reopened: (facts) =>
    followed(
      "您关注的问题已退回重新办理。",
      facts,
      `反映问题的人表示还没有解决，问题又回到${branchOf(facts)}。`,
    ),
  follow_merged: (facts) => ({
    ...followed("您关注的问题已与另一个问题合并。", facts),
    next: {
      heading: next,
      paragraphs: [
        facts.mergedInto
          ? `办理工作在${facts.mergedInto}下继续进行。如果想收到关于那个问题的来信，请在它的页面上填写邮箱。`
          : "办理工作在那个问题下继续进行。",
      ],
    },
  }),
};
