// Electricity where people can touch it.
import type { Cue } from "../cue.ts";

export const liveWire: Cue = {
  code: "live_wire",
  name: { en: "Live wire", "zh-CN": "带电线路" },
  active: true,
  phrases: {
    en: [
      "live ~1 wire*|cable*|conductor*",
      "fallen|downed|down|exposed|bare|hanging|dangling|sparking|sparks|loose|broken|snapped|torn|naked|open|low|dropped|uninsulated ~2 wire*|wier*|cable*|powerline*|power-line*|electric-line*|electrical-line*|electricity-line*|overhead-line*|high-voltage",
      "fallen|downed|exposed|bare|hanging|sparking line|lines",
      "wire*|wier*|cable*|powerline*|power-line*|power-lines|electric-line*|electricity-line*|overhead-line* ~4 down|fallen|fell|falling|hang*|dangl*|spark*|snapped|broke|broken|bare|exposed|touch*|lying|lies|on-the-ground|on-the-road|across|loose|live|in-the-water",
      "electrocu*|electrocut*|electricut*|electrocuted|electric-shock*|electrical-shock*|electrified",
      "got|get|gets|getting|gave|gives|had a|an|me? ~1 shock from|off|when|touch*",
      "shock* ~3 touch*|lamp|lamppost|pole|fence|railing|shower|tap|heater",
      "sparks ~3 flying|fly|coming|come|from|out|socket*|outlet*|box|pole|transformer|meter",
      "spark*|arcing ~3 socket*|outlet*|fuse*|meter*|pole*|transformer*|cable*|wire*|box",
      "pole|pylon|utility-pole|lamp-post|lamppost ~4 live|electrified|current|shock*",
      "pole|pylon|utility-pole ~4 wires|cables ~4 down|fell|fallen|leaning|snapped",
      "transformer ~3 spark*|smok*|humming|burn*",
    ],
    "zh-CN": [
      "漏电|触电|跑电|带电|电死|电伤|被电|电到|电击|麻手",
      "电线|电缆|高压线|电力线|线缆|输电线|火线|接线|电源线|低压线 ~6 掉|断|裸|垂|落|脱|破皮|外露|露出|露在外|烧|冒火|打火|松|耷拉|拖在地|搭在|泡在|泡水",
      "裸露|外露|断|掉|垂|断裂|掉落|脱落|老化裸露 ~2 电线|电缆|高压线|线头",
      "电线杆|电杆|线杆 ~5 倒|歪|斜|断|要倒",
      "冒火花|打火花|火花|冒电火花",
      "配电箱|电箱|变电箱|电表箱|插座|灯杆|路灯杆|变压器|电闸 ~5 漏|敞开|没盖|门开着|冒|打火|冒火",
    ],
  },
  except: {
    en: [
      "barbed|chicken wire*",
      "wire* fence*|mesh",
      "usb|tv|network|fibre|fiber|internet|telephone|phone cable*",
    ],
    "zh-CN": [
      "带电视|带电脑|带电梯|带电话|带电动",
      "被电视|被电信|被电话|被电动车|被电梯",
      "网线|电话线",
    ],
  },
  mustMatch: {
    en: [
      "A fallen power line lies across the path to school",
      "There are bare wires hanging out of the lamp post",
      "the power lines are down after the storm",
      "My son got a shock from the street lamp",
      "Sparks are flying from the transformer",
      "Somebody was electricuted at the pump",
      "electric cable lying in the water near the bus stop",
    ],
    "zh-CN": [
      "电线断了垂在路边",
      "路灯杆漏电",
      "高压线掉下来了",
      "小区配电箱门开着，线头裸露",
      "孩子摸到栏杆被电了一下",
      "電線杆快要倒了",
      "插座一直打火花",
    ],
  },
  mustNotMatch: {
    en: [
      "The barbed wire fence is broken.",
      "The street lamp has been dark for two weeks.",
      "The electricity bill is wrong.",
    ],
    "zh-CN": ["电费收得不对", "路灯不亮两个星期了", "希望公交车上能带电视"],
  },
};
