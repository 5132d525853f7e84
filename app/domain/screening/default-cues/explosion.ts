// Something blew up, or may.
import type { Cue } from "../cue.ts";

export const explosion: Cue = {
  code: "explosion",
  name: { en: "Explosion", "zh-CN": "爆炸" },
  active: true,
  phrases: {
    en: [
      "explosion*|explod*|explosive*|expolsion*|exploson*|detonat*|grenade*|dynamite",
      "blew|blow|blown|blowing|blows up",
      "about|going|might|could|will to? blow|explode|burst",
      "bomb|bombs|ied|landmine*|shell-from-the-war|unexploded|artillery-shell*",
      "loud|huge|big|massive bang|blast|boom",
      "gas|boiler|tank|cylinder|transformer|battery ~3 blast|burst|bang",
      "fireworks|firecracker* ~4 store*|storing|stock*|illegal*|warehouse|workshop|factory",
    ],
    "zh-CN": [
      "爆炸|炸了|爆燃|炸弹|炸药|引爆|炸开|炸伤|手榴弹|地雷|雷管|炮弹|未爆弹|土炸药",
      "要|快要|可能|随时|会 ~1 炸",
      "锅炉|煤气罐|液化气罐|气瓶|变压器|高压锅|电瓶 ~4 炸|爆|爆了",
      "一声巨响|巨大的响声|轰的一声|砰的一声",
      "私藏|囤放|囤积|非法 ~4 烟花|爆竹|鞭炮|火药",
    ],
  },
  except: {
    en: [
      "blow|blew|blows|blowing up balloon*|mattress*",
      "bath bomb|bombs",
      "population explosion",
    ],
    "zh-CN": ["爆炸 性? 新闻|消息", "炸了 锅", "爆炸头"],
  },
  mustMatch: {
    en: [
      "There was an explosion in the workshop",
      "The transformer blew up and sparks fell on the road",
      "we heard a loud bang and the windows broke",
      "I found an old grenade in the field",
      "the boiler is going to explode, it shakes",
      "Somebody left a bag, maybe a bomb, at the bus stop",
    ],
    "zh-CN": [
      "厂里刚才爆炸了",
      "锅炉快要炸了，压力表都红了",
      "挖地基挖出一颗炮弹",
      "變壓器炸了",
      "有人在出租屋私藏大量烟花",
      "听到一声巨响，玻璃全碎了",
    ],
  },
  mustNotMatch: {
    en: [
      "Please blow up balloons for the children's day.",
      "The speed bumps are too high.",
      "Prices rise quickly here.",
    ],
    "zh-CN": ["微信群里都炸了锅", "广场舞音响太响", "这里的炸鸡店油烟太大"],
  },
};
