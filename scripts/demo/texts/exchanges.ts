// What officials ask residents, and what these answer, by the upper level of the kinds.
import type { Exchange, InBoth } from "./texts.ts";

const ask = (question: string, answer: string): Exchange => ({ question, answer });

export const exchanges: Readonly<Record<string, InBoth<readonly Exchange[]>>> = {
  water: {
    en: [
      ask(
        "Our fitter found normal pressure at noon. At which hours is it worst, and is it the whole house or one tap?",
        "Between six and half past eight in the evening, all taps. At noon it's fine, that's what I wrote.",
      ),
      ask(
        "Could you tell us which side of the road it is on? There are two covers and both were dry this morning.",
        "The one on the side of the garages. It is dry in the morning and overflows after seven in the evening.",
      ),
    ],
    "zh-CN": [
      ask(
        "师傅中午上门测过水压正常。请问哪个时间段最严重？是全家都这样还是某一个水龙头？",
        "晚上六点到八点半最严重，全家水龙头都小。中午是正常的，我前面写过了。",
      ),
      ask(
        "请问具体是路的哪一侧？现场有两个井盖，今天上午看都是干的。",
        "靠车库那一侧的，上午是干的，晚上七点以后才往外冒。",
      ),
    ],
  },
  roads: {
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
  },
  housing: {
    en: [
      ask(
        "May our engineer come into the stairwell on Thursday between two and four? Somebody would have to open the door.",
        "Thursday at three is fine. My neighbour on the ground floor will open.",
      ),
      ask(
        "Do you have the contract or a receipt from that time? A photo with names covered is enough.",
        "I have both. I'll bring copies to the office tomorrow morning, I don't want to send them by mail.",
      ),
    ],
    "zh-CN": [
      ask(
        "周四下午两点到四点技术人员想进楼道查看，能否请人开一下单元门？",
        "周四三点可以，一楼邻居会帮忙开门。",
      ),
      ask(
        "请问当时的合同或收据还在吗？遮住姓名拍照即可。",
        "都在，我明天上午把复印件送到办公室，不想在网上发。",
      ),
    ],
  },
  environment: {
    en: [
      ask(
        "We have been there twice in the daytime and found nothing. On which evenings is it worst?",
        "Mostly Tuesdays and Fridays, after nine. In the daytime they would be stupid to do it.",
      ),
      ask(
        "Would you agree to the point being moved to the other side of the road? Then the lorry can reach it more easily.",
        "Yes, gladly. I asked around, the families opposite have nothing against it either, if it has lids.",
      ),
    ],
    "zh-CN": [
      ask(
        "我们白天去过两次都没有发现。请问一般哪几天晚上最严重？",
        "多半是周二和周五，九点以后。白天他们才没那么傻。",
      ),
      ask(
        "如果把点位挪到马路对面，车也好进，您看行不行？",
        "行啊，我问过对面几户，只要桶有盖子，他们也没意见。",
      ),
    ],
  },
  welfare: {
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
  "schools-health": {
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
  market: {
    en: [
      ask(
        "Do you still have the receipt or a photo of it? We need the date and the amount, nothing else.",
        "Yes, the receipt is here. The ninth, thirty-six in all.",
      ),
    ],
    "zh-CN": [ask("小票或照片还在吗？只需要日期和金额。", "小票还在，九号，一共三十六块。")],
  },
  countryside: {
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
  },
  safety: {
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
