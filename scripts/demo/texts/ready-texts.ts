// What the branches of the demo county often have to say to residents, in both languages; the gaps fill themselves.
import type { BaseLanguage } from "../../../app/domain/shared/language.ts";
import type { Handling } from "../../../app/domain/problem/handling.ts";

interface Words {
  readonly title: string;
  readonly text: string;
}

export interface ReadyText {
  readonly branchCode: string;
  /** The local part of the address of whoever keeps it. */
  readonly keeper: string;
  readonly handling: Handling | null;
  readonly categoryCode: string | null;
  /** From today on, in days; below zero: somebody is late. Null: nobody has to read it again. */
  readonly reviewInDays: number | null;
  readonly words: Readonly<Record<BaseLanguage, Words>>;
}

const forAll = (
  handling: Handling | null,
  reviewInDays: number | null,
  en: Words,
  zh: Words,
): ReadyText => ({
  branchCode: "coordinating-office",
  keeper: "supervisor",
  categoryCode: null,
  ...{ handling, reviewInDays, words: { en, "zh-CN": zh } },
});

const HALF_A_YEAR = 180;

export const readyTexts: readonly ReadyText[] = [
  forAll(
    "accepted",
    HALF_A_YEAR,
    {
      title: "Accepted, we come and look",
      text: "Thank you for telling us. We have taken on your problem {{reference}} and will look at {{place|the place that you named}} ourselves. You hear from us by {{limit|the end of next week}}.\n\n{{official}}, {{branch|the branch in charge}}",
    },
    {
      title: "已受理，将到现场查看",
      text: "感谢您反映问题。您的问题（编号 {{reference}}）我们已经受理，会到{{place|您说的地点}}现场查看，并在 {{limit|下周末}} 前答复您。\n\n{{branch|承办单位}} {{official}}",
    },
  ),
  forAll(
    null,
    HALF_A_YEAR,
    {
      title: "We need the exact place",
      text: "We want to find the place at once when we come. Please tell us exactly where it is: a house number, a shop or a bridge beside it, or on which side of the road. So far we know: {{place|nothing about the place}}.",
    },
    {
      title: "请告知准确地点",
      text: "为了到现场时能马上找到，请您告诉我们准确的位置：门牌号、旁边的商店或桥，或者在路的哪一边。目前我们知道的地点是：{{place|还没有}}。",
    },
  ),
  forAll(
    null,
    HALF_A_YEAR,
    {
      title: "A photo would help",
      text: "Could you send us a photo of it? One from close up and one from a few steps away are enough. You can add them on your page of the problem {{reference}}.",
    },
    {
      title: "请补充照片",
      text: "能否请您补充照片？一张近处的、一张几步之外的就够了，可以在问题 {{reference}} 的页面上添加。",
    },
  ),
  forAll(
    "in_progress",
    HALF_A_YEAR,
    {
      title: "When we come to you",
      text: "We come to you on ###day and time###. Somebody should be there to let us in. If that does not suit you, write to us on your page before, and we find another day.\n\n{{official}}, {{branch|the branch in charge}}",
    },
    {
      title: "约定上门时间",
      text: "我们将在 ###日期和时间### 上门，请留人在场。如果时间不方便，请提前在您的页面上留言，我们另约时间。\n\n{{branch|承办单位}} {{official}}",
    },
  ),
  forAll(
    "in_progress",
    -14,
    {
      title: "Waiting for parts",
      text: "We have looked at {{place|the place}} and know what is broken. The part that we need, ###which part###, is ordered and should come by ###day###. Until then we have done this to keep it safe: ###what###. We write to you as soon as it goes on.",
    },
    {
      title: "等待配件",
      text: "我们已查看{{place|现场}}，问题已经查明。需要的配件（###配件名称###）已经订购，预计 ###日期### 到货。在此之前，我们先采取了临时措施：###措施###。一有进展就告诉您。",
    },
  ),
  forAll(
    "in_progress",
    HALF_A_YEAR,
    {
      title: "It takes longer than we said",
      text: "We had said that your problem {{reference}} would be done earlier. It takes longer, because ###reason###. We are sorry for that. The next step is ###step###, by {{limit|a day that we write to you}}.",
    },
    {
      title: "办理时间比预计的长",
      text: "您的问题（编号 {{reference}}）原定时间内没有办完，原因是：###原因###，非常抱歉。下一步是：###步骤###，将在 {{limit|另行告知的日期}} 前完成。",
    },
  ),
  forAll(
    "resolved",
    HALF_A_YEAR,
    {
      title: "Done: this came of it",
      text: "Your problem {{reference}} is solved, we think: ###what was done###. Please look at it yourself and say on your page whether that is so. If it isn't, we go on.\n\n{{official}}, {{branch|the branch in charge}}",
    },
    {
      title: "已办结，请您确认",
      text: "您的问题（编号 {{reference}}）我们认为已经解决：###办理情况###。请您亲自看一看，并在您的页面上告诉我们是否真的解决了。如果没有，我们继续办。\n\n{{branch|承办单位}} {{official}}",
    },
  ),
  forAll(
    null,
    HALF_A_YEAR,
    {
      title: "Not a public matter, and who can help",
      text: "What you describe is a matter between private people, and no public office may decide it. These can help you: the mediator of your village or community, free of charge; and the legal advice at ###office and hours###. If there is danger, or if public ground is concerned, write to us, and we look again.",
    },
    {
      title: "属于私人事务，可以找谁帮助",
      text: "您反映的是私人之间的事务，公共部门无权裁决。可以帮助您的有：村（社区）人民调解员，不收费；###地点和时间### 的法律咨询。如果有危险，或者涉及公共用地，请再告诉我们，我们会重新研究。",
    },
  ),
  {
    branchCode: "dept-water",
    keeper: "supervisor",
    handling: null,
    categoryCode: "water",
    reviewInDays: HALF_A_YEAR,
    words: {
      en: {
        title: "The water is off while we repair",
        text: "We repair the pipe at {{place|the place that you named}}. For that the water is off on ###day, from and until###. Please store some before, and let the tap run for a minute afterwards: it may come brown at first, which is rust and does no harm.",
      },
      "zh-CN": {
        title: "维修期间停水",
        text: "我们将抢修{{place|您说的地点}}的水管，###日期和起止时间### 停水，请提前储水。恢复供水后请先放水一分钟：刚开始的水可能发黄，是管壁的铁锈，对身体无害。",
      },
    },
  },
  {
    branchCode: "xinzhong",
    keeper: "lead.xinzhong",
    handling: "accepted",
    categoryCode: null,
    reviewInDays: HALF_A_YEAR,
    words: {
      en: {
        title: "Come by on an open day",
        text: "We would like to talk it over with you. {{branch|Our office}} is open to everybody on Tuesday and Friday mornings; ask for {{official}} and name the number {{reference}}. If you can't come, tell us, and we come to you.",
      },
      "zh-CN": {
        title: "请在接待日来谈",
        text: "我们想和您当面谈一谈。{{branch|我们单位}}每周二、周五上午接待群众，请找{{official}}，说编号 {{reference}} 即可。如果您不方便来，请告诉我们，我们上门。",
      },
    },
  },
];
