// Kinds of problem: shops, food and licences.
import type { TopKind } from "./kind.ts";

export const market: TopKind = {
  code: "market",
  name: { en: "Shops, food and licences", "zh-CN": "市场与消费" },
  description: {
    en: "Food safety, quarrels with sellers, permits and licences.",
    "zh-CN": "食品安全、消费纠纷、证照办理。",
  },
  kinds: [
    {
      code: "food-safety",
      name: { en: "Food safety", "zh-CN": "食品安全" },
      description: {
        en: "Spoilt or dirty food, people who fell ill after eating.",
        "zh-CN": "变质、不洁食品，食后不适。",
      },
      defaultUrgency: "urgent",
      examples: {
        en: [
          "Three of us were sick after eating at the noodle shop.",
          "The supermarket sells milk that is past its date.",
          "I found a worm in the box lunch.",
          "The stall keeps raw meat in the sun without a cover.",
          "Labels with a new date are glued over the old ones.",
        ],
        "zh-CN": [
          "在面馆吃完饭，我们三个人都拉肚子。",
          "超市卖过期牛奶，孩子差点喝了。",
          "盒饭里吃出一条虫子。",
          "摊子上的生肉在太阳底下晒着，什么也不盖。",
          "有店家把新日期贴在旧日期上面。",
        ],
      },
    },
    {
      code: "consumer",
      name: { en: "Quarrels with sellers", "zh-CN": "消费纠纷" },
      description: {
        en: "Refunds, prepaid cards, faulty goods, false scales.",
        "zh-CN": "退款、预付卡、质量问题、缺斤少两。",
      },
      examples: {
        en: [
          "The gym closed and kept our prepaid cards.",
          "The shop refuses to take back a broken heater after two days.",
          "The scales on the market always show too much.",
          "The renovation company took the deposit and never came.",
          "They promised free repair for a year and now want money.",
        ],
        "zh-CN": [
          "健身房关门了，办的卡还有一半没用，钱不退。",
          "电暖器买回来两天就坏了，商店不给退。",
          "菜市场的秤不准，一斤只有八两。",
          "装修公司收了定金就不来了。",
          "说好保修一年，现在又要收钱。",
        ],
      },
    },
    {
      code: "licences",
      name: { en: "Licences and permits", "zh-CN": "证照办理" },
      description: {
        en: "Opening a business, permits, counters that send people away.",
        "zh-CN": "开办企业、许可证、窗口办事。",
      },
      examples: {
        en: [
          "I have been waiting five weeks for my food stall licence.",
          "The counter asks for papers that the website doesn't mention.",
          "Each office sends me to the next one for the same permit.",
          "The online form rejects my address every time.",
          "How do I close my small shop's registration?",
        ],
        "zh-CN": [
          "小吃店的证申请五个星期了还没批下来。",
          "窗口要的材料网上根本没写。",
          "办一个许可，几个部门互相推，跑断腿。",
          "网上填表老是提示地址不对，提交不了。",
          "小店不开了，怎么办注销？",
        ],
      },
    },
  ],
};
