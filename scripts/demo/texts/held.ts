// Texts that the screening holds for a person to look at: rubbish, and honest ones that look like it.
import type { InBoth } from "./texts.ts";

/** Advertising and noise: a moderator rejects them. */
export const rubbish: InBoth<readonly string[]> = {
  en: [
    "Work from home and earn 900 a day!!! Cheap loans without papers, see http://loans.example and http://fast.example",
    "aaaaaaaaaaaaaaaaaaaaaaaa",
    "Best online casino of the coast, click here to win today http://win.example",
  ],
  "zh-CN": [
    "刷单兼职日结三百，无抵押贷款当天放款，加微信领取，网址 http://loans.example http://fast.example",
    "啊啊啊啊啊啊啊啊啊啊啊啊啊啊",
    "代开发票 办证刻章 诚信服务 http://papers.example",
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
