// What officials ask residents, and what these answer, by the kind of problem.
import type { BaseLanguage } from "../../../app/domain/shared/language.ts";
import type { Exchange, InBoth } from "./texts.ts";

const ask = (question: string, answer: string): Exchange => ({ question, answer });

/** Fits whatever the problem is about. */
const anyKind: InBoth<readonly Exchange[]> = {
  en: [
    ask(
      "We would like to talk it over with you. Would you rather come to the office, or shall somebody come to you?",
      "Somebody to me, please, in the afternoon. I can show everything then.",
    ),
    ask(
      "Are others affected in the same way? We would like to ask them too before we decide.",
      "Yes, at least four families that I know of. I have told them, they expect you.",
    ),
  ],
  "zh-CN": [
    ask(
      "想和您当面了解一下情况，请问您来办公室方便，还是我们上门？",
      "麻烦你们上门吧，下午我都在，到时候把情况都给你们看。",
    ),
    ask(
      "请问周围还有没有同样情况的人家？我们想一并了解后再定方案。",
      "有的，我知道的就有四家，已经跟他们说过了，你们去就行。",
    ),
  ],
};

const findThePlace: InBoth<readonly Exchange[]> = {
  en: [
    ask(
      "We found two places that fit your description. Is yours before or after the bend?",
      "After the bend, seen from the town. There is a yellow mark on the kerb, I painted it myself so that nobody falls.",
    ),
    ask(
      "Is it like this every day, or only at certain times? We would like to come when it can be seen.",
      "Every day, but you see it best after dark. Come at eight, I'll show you.",
    ),
  ],
  "zh-CN": [
    ask(
      "现场有两处与您描述相似，请问是在弯道之前还是之后？",
      "从镇上过来在弯道之后，路沿上有一道黄漆，是我怕人摔跤自己刷的。",
    ),
    ask(
      "请问是每天都这样还是某些时间？我们想在能看到的时候过去。",
      "每天都这样，天黑以后最明显。八点来吧，我给你们带路。",
    ),
  ],
};

const whichCover: InBoth<readonly Exchange[]> = {
  en: [
    ask(
      "Could you tell us which side of the road it is on? There are two covers and both were dry this morning.",
      "The one on the side of the garages. It is dry in the morning and overflows after seven in the evening.",
    ),
  ],
  "zh-CN": [
    ask(
      "请问具体是路的哪一侧？现场有两个井盖，今天上午看都是干的。",
      "靠车库那一侧的，上午是干的，晚上七点以后才往外冒。",
    ),
  ],
};

const openTheDoor: InBoth<readonly Exchange[]> = {
  en: [
    ask(
      "May our engineer come into the stairwell on Thursday between two and four? Somebody would have to open the door.",
      "Thursday at three is fine. My neighbour on the ground floor will open.",
    ),
  ],
  "zh-CN": [
    ask(
      "周四下午两点到四点技术人员想进楼道查看，能否请人开一下单元门？",
      "周四三点可以，一楼邻居会帮忙开门。",
    ),
  ],
};

const whichEvenings: InBoth<readonly Exchange[]> = {
  en: [
    ask(
      "We have been there twice in the daytime and found nothing. On which evenings is it worst?",
      "Mostly Tuesdays and Fridays, after nine. In the daytime they would be stupid to do it.",
    ),
  ],
  "zh-CN": [
    ask(
      "我们白天去过两次都没有发现。请问一般哪几天晚上最严重？",
      "多半是周二和周五，九点以后。白天他们才没那么傻。",
    ),
  ],
};

const receipt: InBoth<readonly Exchange[]> = {
  en: [
    ask(
      "Do you still have the receipt or a photo of it? We need the date and the amount, nothing else.",
      "Yes, the receipt is here. The ninth, thirty-six in all.",
    ),
  ],
  "zh-CN": [ask("小票或照片还在吗？只需要日期和金额。", "小票还在，九号，一共三十六块。")],
};

const whichPlots: InBoth<readonly Exchange[]> = {
  en: [
    ask(
      "Which plots are concerned, by the names that the village uses? The numbers on our map are new.",
      "The three strips below the old well, we call them the Saddle. Everybody here knows them.",
    ),
  ],
  "zh-CN": [
    ask(
      "请问是哪几块地？用村里的叫法就行，我们图上的编号是新的。",
      "老井下面那三垄，我们叫马鞍地，村里人都知道。",
    ),
  ],
};

const byKind: Readonly<Record<string, InBoth<readonly Exchange[]>>> = {
  "water-outage": {
    en: [
      ask(
        "Our fitter found normal pressure at noon. At which hours is it worst, and is it the whole house or one tap?",
        "Between six and half past eight in the evening, all taps. At noon it's fine.",
      ),
    ],
    "zh-CN": [
      ask(
        "师傅中午上门测过水压正常。请问哪个时间段最严重？是全家都这样还是某一个水龙头？",
        "晚上六点到八点半最严重，全家水龙头都小，中午是正常的。",
      ),
    ],
  },
  drainage: whichCover,
  "pipe-leak": whichCover,
  "road-damage": findThePlace,
  footpath: findThePlace,
  "street-lighting": findThePlace,
  "building-safety": openTheDoor,
  "old-housing": openTheDoor,
  "lifts-property": openTheDoor,
  "property-title": {
    en: [
      ask(
        "Do you have the contract or a receipt from that time? A photo with names covered is enough.",
        "I have both. I'll bring copies to the office tomorrow morning, I don't want to send them by mail.",
      ),
    ],
    "zh-CN": [
      ask(
        "请问当时的合同或收据还在吗？遮住姓名拍照即可。",
        "都在，我明天上午把复印件送到办公室，不想在网上发。",
      ),
    ],
  },
  noise: whichEvenings,
  "air-smell": whichEvenings,
  "river-pollution": whichEvenings,
  refuse: {
    en: [
      ask(
        "Would you agree to the point being moved to the other side of the road? Then the lorry can reach it more easily.",
        "Yes, gladly. I asked around, the families opposite have nothing against it either, if it has lids.",
      ),
    ],
    "zh-CN": [
      ask(
        "如果把点位挪到马路对面，车也好进，您看行不行？",
        "行啊，我问过对面几户，只要桶有盖子，他们也没意见。",
      ),
    ],
  },
  "pensions-benefits": {
    en: [
      ask(
        "When did the last payment arrive, and was a letter or a message sent with it?",
        "In March. There was no letter, only a line in the bank book that I don't understand.",
      ),
    ],
    "zh-CN": [
      ask(
        "请问最后一笔是什么时候到账的？有没有收到通知或短信？",
        "三月份到的。没有通知，只有存折上一行字，我也看不懂。",
      ),
    ],
  },
  clinics: {
    en: [
      ask(
        "On which days were you there, and roughly at what time? We want to compare it with the duty roster.",
        "On Monday and Wednesday of last week, both times shortly after two.",
      ),
    ],
    "zh-CN": [
      ask(
        "请问您是哪几天、大概几点去的？我们想和值班表核对一下。",
        "上周一和周三，都是下午两点多。",
      ),
    ],
  },
  "food-safety": receipt,
  consumer: receipt,
  irrigation: whichPlots,
  "farm-land": whichPlots,
  neighbours: {
    en: [
      ask(
        "When can we meet both sides at home? The mediator has time on Wednesday or Saturday.",
        "Saturday morning. On weekdays nobody is in before eight.",
      ),
    ],
    "zh-CN": [
      ask("请问什么时候双方都在家？调解员周三和周六有空。", "周六上午吧，平时八点前家里没人。"),
    ],
  },
};

/** What may be asked about a problem of that kind, with the answers; never empty. */
export function exchangesAbout(kindCode: string, language: BaseLanguage): readonly Exchange[] {
  return [...(byKind[kindCode]?.[language] ?? []), ...anyKind[language]];
}
