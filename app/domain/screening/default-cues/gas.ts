// Escaping gas.
import type { Cue } from "../cue.ts";

export const gas: Cue = {
  code: "gas",
  name: { en: "Gas", "zh-CN": "燃气泄漏" },
  active: true,
  phrases: {
    en: [
      "smell*|smelt|odor*|odour*|stench|stink*|reek*|whiff ~3 gas|propane|lpg|methane",
      "gas|propane|lpg|methane ~2 smell*|smelt|odor*|odour*|stench|stink*",
      "gas|propane|lpg|methane ~4 leak*|leek*|escap*|hiss*|seep*",
      "leak*|leek*|hiss*|escap*|seep* ~3 gas|propane|lpg|methane",
      "gas pipe*|main|mains|line*|hose*|cylinder*|bottle*|canister*|meter*|valve*|tank* ~4 broke*|burst*|bust|damag*|cut|hit|crack*|open|fell|ruptur*|punctur*|severed",
      "hit|cut|broke|struck|damaged|ruptured|severed a|the? gas pipe*|main|mains|line*",
      "rotten egg|eggs ~2 smell*|odor*|odour*|stench",
      "smell*|stink* ~3 rotten egg|eggs",
      "hear|hearing|hears ~3 gas",
      "fuel|petrol|gasoline|diesel ~3 leak*|leek*|gush*|pouring",
    ],
    "zh-CN": [
      "漏气|漏煤气|漏燃气|漏天然气|漏瓦斯|跑煤气",
      "煤气|媒气|燃气|天然气|瓦斯|液化气|沼气|汽油|柴油 ~5 泄漏|泄露|泻漏|漏了|外泄|外漏|在漏|泄出|渗漏|没关",
      "泄漏|泄露|泻漏|漏 ~2 煤气|燃气|天然气|瓦斯|液化气|沼气",
      "煤气|媒气|燃气|天然气|瓦斯|液化气 ~6 味|味道|臭味|气味|异味|味儿",
      "闻到|闻着|闻见|有股|一股|股 ~5 煤气|媒气|燃气|天然气|瓦斯|液化气",
      "煤气|燃气|天然气|瓦斯|液化气 管|管道|管子|主管|软管|阀门|罐|瓶|表 ~5 破|断|裂|挖|砸|松|爆|嘶嘶|倒",
      "挖断|挖破|挖爆|挖到|砸坏|撞断|碰断 ~3 煤气|燃气|天然气",
      "臭鸡蛋 的? 味|味道|气味",
    ],
  },
  except: {
    en: ["gas|petrol station*", "gas bill*|price*|card*"],
    "zh-CN": ["车胎|轮胎|皮球|篮球|足球|气球|打气筒|自行车|单车|充气 ~6 漏气", "油烟 ~6 味|味道"],
  },
  mustMatch: {
    en: [
      "There is a strong smell of gas in our stairwell",
      "GAS LEAK behind the market!",
      "the whole corridor smells like gas since this morning",
      "I can smell gas near the boiler",
      "The gas pipe was hit by the digger and you can hear it hissing",
      "gas is leaking from the neighbours cylinder",
      "It smells of rotten eggs in the basement",
    ],
    "zh-CN": [
      "楼道里有很重的煤气味",
      "小区门口燃气泄漏，很危险",
      "闻到一股天然气的味道",
      "施工把燃气管道挖断了",
      "厨房的液化气罐一直在漏，关不上",
      "樓道裡有瓦斯味",
      "家里煤气漏气了",
    ],
  },
  mustNotMatch: {
    en: [
      "The gas station closes too early.",
      "My gas bill is too high this winter.",
      "Please bring the gas network to our village.",
    ],
    "zh-CN": [
      "加气站关门太早",
      "燃气费收得太高了",
      "公共自行车的轮胎漏气",
      "什么时候给我们村通天然气",
    ],
  },
};
