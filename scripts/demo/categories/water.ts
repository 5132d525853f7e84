// Kinds of problem: water and drainage.
import type { TopKind } from "./kind.ts";

export const water: TopKind = {
  code: "water",
  name: { en: "Water and drainage", "zh-CN": "供水与排水" },
  description: {
    en: "Tap water, pipes in the street, drains and standing water.",
    "zh-CN": "自来水、街面管网、下水道和积水。",
  },
  kinds: [
    {
      code: "water-outage",
      name: { en: "No water or low pressure", "zh-CN": "停水或水压低" },
      description: {
        en: "The tap is dry, or upper floors get only a trickle.",
        "zh-CN": "家里没水，或高层水压不足。",
      },
      defaultUrgency: "urgent",
      examples: {
        en: [
          "There has been no tap water since yesterday evening and nobody told us.",
          "On the sixth floor we only get a trickle in the morning, the washing machine stops.",
          "The water was cut off without any notice and we have a baby at home.",
          "Water pressure drops to nothing every evening when everyone comes home.",
          "The whole building has been without water for two days.",
          "They said the water would be back by noon and it still isn't.",
        ],
        "zh-CN": [
          "从昨天晚上开始家里一直没水，也没有任何通知。",
          "我家住六楼，早上水龙头只有一点点水，洗衣机都用不了。",
          "停水两天了，家里有老人和婴儿，做饭都成问题。",
          "每天傍晚用水高峰水压特别低，热水器点不着火。",
          "整栋楼都停水了，物业说不知道什么时候来水。",
          "说好中午恢复供水，到现在还没来。",
        ],
      },
    },
    {
      code: "water-quality",
      name: { en: "Water quality", "zh-CN": "水质问题" },
      description: {
        en: "Tap water that is cloudy, coloured, or smells.",
        "zh-CN": "自来水浑浊、发黄或有异味。",
      },
      defaultUrgency: "urgent",
      examples: {
        en: [
          "The tap water has been brown since the pipes were repaired.",
          "Our drinking water smells strongly of bleach.",
          "There is sand in the water and it clogs the filter.",
          "The water leaves a white film on everything, is it safe for children?",
          "Tap water is cloudy every morning and has a rusty taste.",
        ],
        "zh-CN": [
          "自来水放出来是黄的，沉淀后有一层泥沙。",
          "这几天水里有一股很重的漂白粉味，不敢喝。",
          "水龙头里有铁锈，洗的白衣服都变黄了。",
          "烧开的水上面漂着一层白色的东西，请检测一下水质。",
          "早上第一股水又浑又有腥味，孩子喝了肚子不舒服。",
        ],
      },
    },
    {
      code: "pipe-leak",
      name: { en: "Leaking pipe in the street", "zh-CN": "管网漏水" },
      description: {
        en: "Clean water that runs from a pipe, a valve or a meter box outside.",
        "zh-CN": "室外水管、阀门或水表井漏水。",
      },
      examples: {
        en: [
          "Clean water is bubbling up through the pavement and running into the gutter.",
          "The valve in front of our gate has been dripping for weeks.",
          "A water main burst and the street is turning into a stream.",
          "The meter box is full of water, something in it must be leaking.",
          "So much water is wasted by the broken pipe next to the playground.",
        ],
        "zh-CN": [
          "路面一直往外冒清水，流了好几天没人管。",
          "家门口的阀门井漏水，水白白流进下水道。",
          "地下水管爆了，整条路都是水。",
          "水表井里全是水，应该是接头漏了。",
          "绿化带里的水管破了，一天到晚在漏，太浪费了。",
        ],
      },
    },
    {
      code: "drainage",
      name: { en: "Blocked drains and flooding", "zh-CN": "下水堵塞与积水" },
      description: {
        en: "Sewage that comes up, drains that don't drain, streets under water after rain.",
        "zh-CN": "污水外溢、下水道堵塞、雨后道路积水。",
      },
      examples: {
        en: [
          "Sewage comes up through the drain in our courtyard and the smell is awful.",
          "Every time it rains the underpass is knee deep in water.",
          "The storm drain is blocked with leaves and the road floods.",
          "Waste water from upstairs backs up into our bathroom on the ground floor.",
          "The sewer has overflowed for three days and children have to walk through it.",
        ],
        "zh-CN": [
          "小区污水井往外冒脏水，臭气熏天，没法出门。",
          "一下雨路口就积水，水深到膝盖，电动车都熄火了。",
          "雨水口被树叶和泥沙堵死了，水排不下去。",
          "一楼的卫生间返水，楼上一放水我家就遭殃。",
          "化粪池满了好几天没人来抽，污水流到路上。",
        ],
      },
    },
  ],
};
