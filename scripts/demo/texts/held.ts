// Texts that the screening holds for a person to look at: rubbish, and honest ones that look like it; and one that
// passes the screening, though nobody in the county can help.
import type { InBoth } from "./texts.ts";

export interface Rejected {
  readonly text: string;
  readonly reason: string;
}

/** Advertising and noise: a moderator rejects them, and says why. */
export const rubbish: InBoth<readonly Rejected[]> = {
  en: [
    {
      text: "Work from home and earn 900 a day!!! Cheap loans without papers, see http://loans.example and http://fast.example",
      reason: "This is advertising and not a problem in the county.",
    },
    {
      text: "aaaaaaaaaaaaaaaaaaaaaaaa",
      reason: "We can't tell from this what the problem is. Please write again in a few words.",
    },
    {
      text: "Best online casino of the coast, click here to win today http://win.example",
      reason: "This is advertising and not a problem in the county.",
    },
  ],
  "zh-CN": [
    {
      text: "刷单兼职日结三百，无抵押贷款当天放款，加微信领取，网址 http://loans.example http://fast.example",
      reason: "内容为广告，不属于本县群众诉求。",
    },
    {
      text: "啊啊啊啊啊啊啊啊啊啊啊啊啊啊",
      reason: "看不出反映的是什么问题，欢迎用几句话重新说明。",
    },
    {
      text: "代开发票 办证刻章 诚信服务 http://papers.example",
      reason: "内容为广告，不属于本县群众诉求。",
    },
  ],
};

/** Honest problems with links in them: a moderator sends them on. */
export const linked: InBoth<readonly string[]> = {
  en: [
    "The bins by {place} have been overflowing for {days} days. Photos from Monday and from today: http://photos.example/monday and http://photos.example/today. You can see the same bag in both.",
    "Three lamps near {place} are dark. I marked them on a map, http://map.example/lamps, and there is a film of the walk home at http://film.example/home.",
  ],
  "zh-CN": [
    "{place}旁边的垃圾桶满了{days}天，周一和今天的照片分别在 http://photos.example/monday 和 http://photos.example/today，同一个袋子还在那儿。",
    "{place}附近三盏路灯不亮，我在地图上标了位置 http://map.example/lamps，晚上走这段路的视频在 http://film.example/home。",
  ],
};

/** Beyond the border: rejected with an honest answer. */
export const outside: InBoth<readonly Rejected[]> = {
  en: [
    {
      text: "The toll bridge an hour upstream from here takes money twice, on the way there and on the way back. I drive to my daughter's every week and nobody there picks up the telephone.",
      reason:
        "The bridge lies outside Wanglan County and we can't act beyond our border. Please write to the office of that county; its number is on the toll receipt.",
    },
  ],
  "zh-CN": [
    {
      text: "我每周去女儿家要过上游一个小时车程的收费桥，去一趟回一趟收两次钱，打电话没人接，你们能不能管？",
      reason:
        "该桥不在望澜县范围内，我们无法越界处理。请向桥梁所在县反映，收费票据上印有监督电话。",
    },
  ],
};
