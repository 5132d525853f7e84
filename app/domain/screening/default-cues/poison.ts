// Something poisonous in the air, the water or the food.
import type { Cue } from "../cue.ts";

export const poison: Cue = {
  code: "poison",
  name: { en: "Poison", "zh-CN": "中毒污染" },
  active: true,
  phrases: {
    en: [
      "poisoned|poisoning|poisonous ~3 food|gas|water|children|pupils|family|people|dog*|mushroom*|air|smoke|fumes",
      "poisoned|food-poison*|carbon-monoxide|carbonmonoxide|co-alarm|co-poisoning|radiation|radioactive|toxic",
      "poisoning",
      "chemical*|acid|chlorine|ammonia|pesticide*|mercury|cyanide|solvent*|tanker ~4 spill*|leak*|burn*|cloud|fumes|escap*|dump*|smell*|overturn*",
      "spill*|leak*|dump* ~3 chemical*|acid|chlorine|ammonia|pesticide*|mercury|cyanide|waste-oil",
      "vomit*|diarrh*|sick|ill|dizzy ~6 pupils|students|children|kids|many|several|everyone|whole|people|school|canteen ~8 eat*|ate|lunch|canteen|meal|water|drink*|drank|food",
      "pupils|students|children|kids|many|several|everyone|whole|people|family ~4 vomit*|diarrh*|sick|ill|dizzy ~6 eat*|ate|lunch|canteen|meal|water|drink*|drank|food",
      "ate|eaten|drank|lunch|canteen|meal ~6 vomit*|diarrh*|sick|ill|dizzy",
      "drank|drunk|swallowed|ate ~3 bleach|pesticide*|poison|cleaner|battery|mushroom*|rat-poison|medicine",
      "fumes ~5 cant-breathe|dizzy|choking|headache|eyes|unbearable|toxic|factory",
      "rat poison ~4 child*|dog*|playground|park|ate",
    ],
    "zh-CN": [
      "中毒|一氧化碳|化学品泄漏|化学品|毒气|有毒|剧毒|毒烟|辐射|放射性|危化品|投毒|下毒|氰化物|氯气|氨气|硫化氢",
      "农药|硫酸|盐酸|氨水|液氨|甲醛|油罐车|化工|槽罐车|酸液|废液|水银 ~6 泄漏|泄露|侧翻|倒|洒|流|挥发|刺鼻|倾倒|外泄|偷排",
      "误食|误服|误喝|误饮",
      "学生|孩子|村民|工人|全家|很多人|好多人|多人|几十人|一家人 ~6 上吐下泻|呕吐|拉肚子|恶心|头晕|腹泻|食物中毒",
      "吃|喝 ~6 上吐下泻|呕吐|中毒|口吐白沫",
      "刺鼻|呛人|难闻 ~4 头晕|恶心|喘不过|呕吐|流泪|眼睛",
      "毒蘑菇|野蘑菇 ~4 吃|中毒|难受",
    ],
  },
  except: {
    en: ["poison ivy sign", "toxic ~1 relationship|atmosphere|comment*"],
    "zh-CN": ["有毒 有? 害 垃圾 桶", "电脑 ~3 中毒", "手机 ~3 中毒"],
  },
  mustMatch: {
    en: [
      "Several pupils have food poisoning",
      "The carbon monoxide alarm rings in our flat",
      "A tanker with acid overturned and it is leaking",
      "my little one drank bleach",
      "Everyone who ate in the canteen is vomiting after the lunch",
      "toxic fumes from the factory, we cannot breathe",
    ],
    "zh-CN": [
      "一家人一氧化碳中毒",
      "食堂吃完饭学生上吐下泻",
      "槽罐车侧翻，化学品泄漏",
      "孩子误食了老鼠药",
      "工廠排毒氣，聞了頭暈",
      "村民吃野蘑菇中毒了",
    ],
  },
  mustNotMatch: {
    en: [
      "The food in the canteen is too salty.",
      "Please put up more waste bins.",
      "The water bill is too high.",
    ],
    "zh-CN": ["食堂的菜太咸", "电脑中毒了，不能上网办事", "垃圾分类太麻烦"],
  },
};
