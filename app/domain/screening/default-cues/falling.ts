// Things and people that may fall from a height.
import type { Cue } from "../cue.ts";

export const falling: Cue = {
  code: "falling",
  name: { en: "Falling from a height", "zh-CN": "高空坠落" },
  active: true,
  phrases: {
    en: [
      "tile*|glass|window*|pane*|sign*|billboard*|brick*|facade|cladding|branch*|tree*|plaster|concrete|air-conditioner*|lamp*|pole* ~3 falling|fell|fall|about-to-fall|will-fall|came-down|coming-down|come-down|hit|dropped",
      "hang*|dangl*|loose ~2 sign*|billboard*|branch*|window*|tile*|brick*|panel*|facade|concrete",
      "sign*|billboard*|branch*|window*|panel* ~3 hanging|dangling|hangs|dangles ~4 over|above|thread|loose|pavement|path|road",
      "throw*|threw|thrown|toss*|dropp* ~5 from|out ~3 window*|floor|storey|story|roof|balcony|above",
      "fell|fallen|falling|fall|hanging|dangling ~2 from|off|out ~3 window|roof|balcony|scaffold*|ladder|floor|bridge|building|storey",
      "child*|kid*|boy|girl|toddler|person|someone|somebody|man|woman ~5 on|out|at|over ~2 ledge|windowsill|window-sill|parapet",
    ],
    "zh-CN": [
      "高空抛物|高空坠物|坠楼|坠落|坠物|天降|高空掉",
      "掉|摔|跌|坠 ~2 楼下|下楼|下来",
      "从 ~5 楼|楼上|高处|屋顶|房顶|窗户|阳台|架子|梯子|桥上 ~5 掉|摔|跌|坠|扔|抛|翻",
      "瓷砖|玻璃|窗户|外墙|墙皮|墙砖|广告牌|招牌|空调外机|树枝|树干|大树|灯杆|瓦片|砖头|吊顶|雨棚|花盆 ~5 掉|脱落|砸|摇摇欲坠|松动|倒|要掉|悬|快断",
      "摇摇欲坠",
      "爬|挂|悬 ~2 窗外|阳台外|护栏外|窗台",
    ],
  },
  except: {
    en: ["fall asleep", "price* ~2 fell|fall|falling"],
    "zh-CN": ["房价 ~4 掉|跌 下来", "掉 下来 的? 树叶|叶子"],
  },
  mustMatch: {
    en: [
      "Tiles are falling off the facade onto the pavement",
      "A big branch is hanging over the playground, loose",
      "someone throws bottles from the 12th floor window",
      "A worker fell from the scaffolding",
      "the billboard hangs by a thread above the path",
      "A toddler is climbing out on the window ledge",
    ],
    "zh-CN": [
      "外墙瓷砖脱落，砸到车了",
      "有人高空抛物",
      "广告牌摇摇欲坠",
      "工人从脚手架上摔下来了",
      "三樓的花盆掉下來差點砸到人",
      "小孩爬到窗外去了",
    ],
  },
  mustNotMatch: {
    en: [
      "The leaves are not swept in autumn.",
      "House prices fell this year.",
      "The bus stop has no roof.",
    ],
    "zh-CN": ["路边树叶没人扫", "楼上太吵", "电梯里贴满广告"],
  },
};
