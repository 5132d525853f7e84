// Animals that attack.
import type { Cue } from "../cue.ts";

export const animal: Cue = {
  code: "animal",
  name: { en: "Dangerous animal", "zh-CN": "动物伤人" },
  active: true,
  phrases: {
    en: [
      "dog|dogs|snake*|boar*|wolf|wolves|bear|bears|monkey*|bull|hornet*|wasp*|bees|crocodile*|tiger*|leopard*|pack-of-dogs ~4 bit|bite|bites|biting|bitten|attack*|maul*|stung|sting*|chas*|charg*|loose|escaped|aggressive",
      "bit|bite|bites|bitten|attacked|mauled|stung|chased|stings ~3 by|from ~3 dog|dogs|snake*|boar*|wolf|bear|monkey*|hornet*|wasp*|bees|crocodile*|rabid",
      "rabid|rabies|venomous|poisonous-snake*",
      "snake* ~3 in|inside ~3 house|room|kitchen|school|classroom|toilet|bed|garden",
      "wild boar*|bear|bears|tiger*|wolf|wolves|leopard* ~4 village|school|road|house|field*|people|seen|street",
    ],
    "zh-CN": [
      "狗咬|咬人|咬伤|被咬|狂犬|疯狗|毒蛇|马蜂窝|蜂窝|野猪|狼狗|恶犬|蜇伤|马蜂|胡蜂|蜇人|烈犬|藏獒",
      "狗|犬|蛇|野猪|猴子|狼|熊|牛|马蜂|胡蜂|豹|老虎 ~4 咬|追|扑|伤人|攻击|袭击|撞|蜇|顶伤",
      "被 ~4 狗|犬|蛇|猪|猴|狼|熊|马蜂|蜂|牛 ~2 咬|追|扑|伤|蜇|抓|顶|攻击",
      "家里|屋里|教室|厕所|床|小区|幼儿园|院子|跑进|爬进 ~5 蛇|毒蛇",
      "蛇|毒蛇 ~4 家里|屋里|教室|厕所|床|小区|幼儿园|跑进",
    ],
  },
  except: {
    en: ["hot dog|dogs", "bear with", "bites|bite mosquito*", "mosquito* ~2 bit*"],
    "zh-CN": ["蚊子 ~4 咬", "被 ~3 蚊子 ~2 咬", "蚊虫 ~4 咬|被咬"],
  },
  mustMatch: {
    en: [
      "A stray dog bit a pupil at the gate",
      "There is a snake in the classroom",
      "my mother was attacked by dogs",
      "wild boars run through the village street",
      "Hornets attacked the children at the bus stop",
      "The neighbour's aggressive dog is loose and chases kids",
    ],
    "zh-CN": [
      "流浪狗咬人了",
      "孩子被狗咬伤，找不到主人",
      "學校牆上有馬蜂窩",
      "家里跑进一条蛇",
      "野猪下山进村伤人",
      "大狼狗没拴绳，追着老人咬",
    ],
  },
  mustNotMatch: {
    en: [
      "There is no bin for dog waste in the park.",
      "The hot dog stand smells.",
      "Mosquitoes bite us at the pond.",
    ],
    "zh-CN": ["小区里狗屎没人清", "夏天蚊子咬得厉害", "邻居的狗半夜叫"],
  },
};
