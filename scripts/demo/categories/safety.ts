// Kinds of problem: safety and neighbours.
import type { TopKind } from "./kind.ts";

export const safety: TopKind = {
  code: "safety",
  name: { en: "Safety and neighbours", "zh-CN": "安全与邻里" },
  description: {
    en: "Danger, fire risks, quarrels between neighbours, stray dogs.",
    "zh-CN": "险情、消防隐患、邻里纠纷、流浪犬。",
  },
  kinds: [
    {
      code: "danger",
      name: { en: "Immediate danger", "zh-CN": "紧急险情" },
      description: {
        en: "Something that may kill or injure people now. Call 119, 110 or 120 first.",
        "zh-CN": "随时可能伤人的险情。请先拨打 119、110 或 120。",
      },
      defaultUrgency: "emergency",
      examples: {
        en: [
          "There is a strong smell of gas in our stairwell.",
          "A power line has come down across the path and it sparks.",
          "The manhole cover is missing in the middle of the road.",
          "The slope above the houses is moving after the rain.",
          "The retaining wall is about to collapse onto the lane.",
        ],
        "zh-CN": [
          "楼道里有很重的煤气味。",
          "电线掉在路上还在冒火花。",
          "马路中间的井盖没了，晚上会掉人。",
          "下雨后房子后面的山坡在往下滑。",
          "挡土墙快要倒了，下面就是巷子。",
        ],
      },
    },
    {
      code: "fire-hazard",
      name: { en: "Fire risks", "zh-CN": "消防隐患" },
      description: {
        en: "Blocked escape routes, charging in stairwells, broken hydrants.",
        "zh-CN": "疏散通道堵塞、楼道充电、消火栓损坏。",
      },
      defaultUrgency: "urgent",
      examples: {
        en: [
          "E-bikes are charged in the stairwell with cables from the window.",
          "The fire exit of the market is locked with a chain.",
          "The hydrant in front of our block gives no water.",
          "The corridor is full of cardboard and old furniture.",
          "A workshop stores paint thinner under our flats.",
        ],
        "zh-CN": [
          "有人从窗户拉线在楼道里给电动车充电。",
          "市场的安全出口用铁链锁着。",
          "楼前的消火栓没有水。",
          "楼道里堆满纸箱和旧家具，消防通道都堵了。",
          "楼下小作坊存放稀料，住在上面害怕。",
        ],
      },
    },
    {
      code: "neighbours",
      name: { en: "Quarrels between neighbours", "zh-CN": "邻里纠纷" },
      description: {
        en: "Water from upstairs, shared yards, extensions, manners.",
        "zh-CN": "楼上漏水、公用院落、违建遮挡、生活习惯。",
      },
      sensitive: true,
      examples: {
        en: [
          "The family upstairs lets water run through our ceiling and denies it.",
          "My neighbour has built a shed over the shared path.",
          "He threatens me each time I ask him to move his van.",
          "Their air conditioner drips on our bed of vegetables.",
          "The children upstairs jump until midnight.",
        ],
        "zh-CN": [
          "楼上漏水把我家天花板泡坏了，他家不承认。",
          "邻居在公用过道上搭了个棚子。",
          "让他挪一下车，他每次都骂人。",
          "隔壁空调外机的水滴到我家菜地里。",
          "楼上孩子跳到半夜十二点。",
        ],
      },
    },
    {
      code: "stray-animals",
      name: { en: "Stray and loose dogs", "zh-CN": "流浪犬与不文明养犬" },
      description: {
        en: "Packs of dogs, dogs off the lead, bites, dirt.",
        "zh-CN": "成群流浪狗、不拴绳、咬人、粪便。",
      },
      examples: {
        en: [
          "A pack of stray dogs chases cyclists near the depot.",
          "A big dog without a lead jumped at my daughter.",
          "Nobody cleans up after their dogs on the green.",
          "I was bitten by a dog that belongs to nobody.",
          "The dog next door barks from morning to night.",
        ],
        "zh-CN": [
          "车站附近有一群流浪狗追着骑车的人跑。",
          "有人遛大狗不拴绳，扑到我女儿身上。",
          "草坪上到处是狗屎，没人收拾。",
          "我被一只没主人的狗咬了。",
          "隔壁的狗从早叫到晚。",
        ],
      },
    },
  ],
};
