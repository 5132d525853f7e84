// A hole that people fall into.
import type { Cue } from "../cue.ts";

export const openShaft: Cue = {
  code: "open_shaft",
  name: { en: "Open shaft", "zh-CN": "井口洞口" },
  active: true,
  phrases: {
    en: [
      "manhole*|man-hole*|shaft*|drain-cover*|sewer-cover*|inspection-cover*|well|wells|cesspit*|septic-tank*|sewer|elevator-shaft*|lift-shaft* ~4 missing|open|opened|uncovered|stolen|gone|broken|broke|without|no-cover|unguarded|collapsed|cracked|loose|unsecured|removed",
      "missing|open|opened|uncovered|stolen|broken|no|without|unguarded|loose|deep ~2 manhole*|man-hole*|shaft*|drain-cover*|sewer-cover*|cesspit*|septic-tank*|well",
      "stole|steal|steals|stolen|took|take ~2 manhole*|drain-cover*|sewer-cover*|cover|covers|grate|grates",
      "cover ~3 manhole*|shaft*|well|drain|sewer ~3 missing|gone|stolen|broken|open",
      "fell|fall|falls|falling|fallen|step*|stumbled|drove ~2 in|into|down ~2 manhole*|shaft*|well|hole|pit|drain|sewer|trench|ditch|cesspit*",
      "deep ~1 pit|hole|trench|excavation ~4 unguarded|unfenced|no-fence|open|uncovered|without|no-sign",
      "unguarded|unfenced|uncovered ~2 pit|hole|trench|excavation",
    ],
    "zh-CN": [
      "井盖|井该|窨井盖|下水道盖|沟盖|盖板|地沟盖 ~5 不见|丢|没了|缺|被偷|破|碎|坏|翘|松|塌|移位|敞|打开|掉|断",
      "没有|没|缺|无|丢了|少了|掉了|偷 ~2 井盖|窨井盖|盖板",
      "窨井|水井|机井|枯井|下水道|化粪池|检查井|污水井|电缆井|井口|深坑|基坑|大坑|电梯井|坑洞|地窖|粪池 ~4 敞|没盖|没有盖|无盖|没有护栏|没围|无人看管|无防护|开着|裸露|露天",
      "掉|摔|跌|陷|踩空|栽 ~3 井里|井下|坑里|洞里|下水道|化粪池|窨井|粪池|井",
      "坠井|落井|掉井|踩空",
    ],
  },
  except: {
    en: ["well done|lit|known|maintained|over|into", "as|very|not|so well"],
    "zh-CN": ["坑坑洼洼", "井 水 ~3 坏"],
  },
  mustMatch: {
    en: [
      "The manhole cover is missing in front of the kindergarten",
      "someone stole the drain cover, the hole is a metre deep",
      "An open well behind the school without a fence",
      "My mother fell into a hole on the pavement",
      "There is no manhole lid on Mill Road, uncovered since Monday",
      "deep trench left open and unfenced next to the playground",
    ],
    "zh-CN": [
      "井盖不见了，孩子差点掉下去",
      "村口有口枯井没盖",
      "路中间的窨井蓋破了一半",
      "化粪池敞着，没有护栏",
      "老人晚上踩空掉进坑里",
      "马路上少了一块盖板",
    ],
  },
  mustNotMatch: {
    en: [
      "The office is not open well into the evening.",
      "The road is not well lit.",
      "Thank you, it works well.",
    ],
    "zh-CN": ["村口的路坑坑洼洼", "井水有点浑", "公交站没有座椅"],
  },
};
