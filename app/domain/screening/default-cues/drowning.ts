// Somebody in the water, or about to be.
import type { Cue } from "../cue.ts";

export const drowning: Cue = {
  code: "drowning",
  name: { en: "Drowning", "zh-CN": "溺水落水" },
  active: true,
  phrases: {
    en: [
      "drown*|droun*",
      "fell|fall|falls|fallen|falling|jump*|slipp*|swept|washed|carried|pushed|drove|drift* ~3 in|into|by|away ~3 water|river|lake|pond|canal|reservoir|sea|current|stream|ditch|flood*|weir|pool",
      "swept|washed|carried away|downstream",
      "child*|kid*|boy*|girl*|pupil*|student*|somebody|someone|man|woman|person|people|body ~4 in|on ~2 river|lake|pond|canal|reservoir|weir|thin-ice",
      "thin|breaking|cracked|on|the ice ~4 child*|kid*|boy*|skat*|walk*|play*|river|lake|pond",
      "broke|fell|falling|break through ~2 ice",
      "boat ~3 capsiz*|overturn*|sank|sinking|sunk",
      "cannot|can't|cant|can-not swim",
      "body ~3 float*",
    ],
    "zh-CN": [
      "溺水|落水|淹死|溺亡|淹水里|投河|投江|跳河|跳江|跳湖|跳水库|翻船|沉船|呛水",
      "掉|跌|摔|滑|冲|翻 ~2 河里|水里|江里|湖里|塘里|池塘|水库|渠里|鱼塘|海里|水塘|粪池|河道",
      "被 ~3 水|洪水|河水|浪 ~2 冲走|卷走|带走|冲跑",
      "冲走 ~1 了|人|一个|孩子",
      "孩子|小孩|学生|儿童|娃 ~5 河里|水库|池塘|野塘|水塘|江里|河边 ~4 游泳|玩水|洗澡|戏水|野泳",
      "野泳|下河 游泳|洗澡",
      "冰面|冰上|薄冰|破冰 ~4 玩|走|滑|掉|人|裂",
      "河里|水里|水面|池塘 ~4 人|尸体|漂着 ~3 漂|浮|沉|喊|救|挣扎",
    ],
  },
  except: {
    en: ["drown* out", "swimming pool ~3 closed|opening|ticket*"],
    "zh-CN": ["落水 管|口|井", "垃圾 ~3 掉|冲|漂 ~2 河里|水里"],
  },
  mustMatch: {
    en: [
      "A boy is drowning at the weir",
      "an old man fell into the canal near the mill",
      "Children are playing on the thin ice of the pond",
      "someone was swept away by the river",
      "A car drove into the reservoir",
      "there is a body floating under the bridge",
    ],
    "zh-CN": [
      "有人溺水了",
      "孩子掉河里了，快来救人",
      "一辆车冲进水库里",
      "學生在水庫裡游泳沒人管",
      "小孩在冰面上玩",
      "有人被洪水冲走了",
    ],
  },
  mustNotMatch: {
    en: [
      "The swimming pool is closed on Mondays.",
      "The loud music drowns out everything.",
      "The pond smells and has algae.",
    ],
    "zh-CN": ["河里有很多垃圾", "游泳馆票价太贵", "池塘的水发臭"],
  },
};
