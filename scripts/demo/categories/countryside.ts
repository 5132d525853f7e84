// Kinds of problem: farming and the countryside.
import type { TopKind } from "./kind.ts";

export const countryside: TopKind = {
  code: "countryside",
  name: { en: "Farming and countryside", "zh-CN": "农业农村" },
  description: {
    en: "Irrigation, fields and their borders, support for farmers, plant and animal disease.",
    "zh-CN": "灌溉、土地、惠农政策、病虫害和动物疫病。",
  },
  kinds: [
    {
      code: "irrigation",
      name: { en: "Irrigation", "zh-CN": "灌溉用水" },
      description: {
        en: "Canals, pumps and sluices for the fields.",
        "zh-CN": "农田水渠、水泵和闸门。",
      },
      examples: {
        en: [
          "The canal is silted up and no water reaches our paddies.",
          "The pump broke just when the rice needs water.",
          "Upstream they keep the sluice closed and our fields dry out.",
          "The concrete channel has cracked and all the water seeps away.",
          "Nobody has cleaned the ditch before the planting season.",
        ],
        "zh-CN": [
          "水渠淤死了，水流不到我们的稻田。",
          "正是水稻要水的时候，抽水泵坏了。",
          "上游把闸门关着，我们下游的地都干裂了。",
          "水泥渠裂了，水半路就漏光了。",
          "马上要插秧了，沟渠还没人清。",
        ],
      },
    },
    {
      code: "farm-land",
      name: { en: "Fields and their borders", "zh-CN": "土地承包与边界" },
      description: {
        en: "Contracts, borders, compensation for land.",
        "zh-CN": "承包合同、地界、征地补偿。",
      },
      sensitive: true,
      complex: true,
      examples: {
        en: [
          "My field is smaller on the new certificate than on the old contract.",
          "The compensation for the land under the road has not been paid.",
          "The neighbour ploughs further into our plot each year.",
          "Our contract was given to a company without our signature.",
          "The border stones were moved when the terrace was rebuilt.",
        ],
        "zh-CN": [
          "新证上我家的地比老合同少了几分。",
          "修路占的地，补偿款一直没到账。",
          "邻居每年犁地都往我家这边多占一点。",
          "没经过我签字，地就流转给公司了。",
          "修梯田的时候界石被挪了位置。",
        ],
      },
    },
    {
      code: "farm-support",
      name: { en: "Support for farmers", "zh-CN": "惠农补贴" },
      description: {
        en: "Subsidies, crop insurance, machines, selling the harvest.",
        "zh-CN": "种粮补贴、农业保险、农机、农产品销售。",
      },
      examples: {
        en: [
          "The grain subsidy has not come although all my neighbours got theirs.",
          "Hail destroyed the pears and the insurance hasn't sent anybody.",
          "I bought a harvester and the promised support is refused.",
          "Nobody buys our cabbages, they rot in the field.",
          "How does a young farmer apply for a start-up loan?",
        ],
        "zh-CN": [
          "邻居的种粮补贴都到账了，就我家没有。",
          "冰雹把梨全打坏了，保险公司一直没来人定损。",
          "买了收割机，说好的农机补贴又不给了。",
          "白菜卖不出去，眼看烂在地里。",
          "返乡青年想申请创业贷款，怎么办手续？",
        ],
      },
    },
    {
      code: "plant-animal-disease",
      name: { en: "Plant and animal disease", "zh-CN": "病虫害与动物疫病" },
      description: {
        en: "Pests in the fields, sick animals, carcasses.",
        "zh-CN": "农田病虫害、牲畜生病、病死动物。",
      },
      defaultUrgency: "urgent",
      examples: {
        en: [
          "Hundreds of ducks died in three days on the farm by the river.",
          "Caterpillars are eating all the maize.",
          "Someone threw dead pigs into the ditch.",
          "The pear trees have brown spots and all leaves fall.",
          "Our goats cough and nobody has vaccinated them this year.",
        ],
        "zh-CN": [
          "河边养殖场的鸭子三天死了几百只。",
          "玉米地里虫子成片，叶子都快吃光了。",
          "有人把死猪扔在水沟里。",
          "梨树叶子长褐斑，掉了一大半。",
          "羊一直咳嗽，今年的防疫针还没人来打。",
        ],
      },
    },
  ],
};
