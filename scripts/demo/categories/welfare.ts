// Kinds of problem: care and livelihood.
import type { TopKind } from "./kind.ts";

export const welfare: TopKind = {
  code: "welfare",
  name: { en: "Care and livelihood", "zh-CN": "民生保障" },
  description: {
    en: "Pensions, care for the old, hardship, barriers, unpaid wages.",
    "zh-CN": "养老金、养老服务、困难救助、无障碍、欠薪。",
  },
  kinds: [
    {
      code: "pensions-benefits",
      name: { en: "Pensions and benefits", "zh-CN": "养老金与补贴" },
      description: {
        en: "Payments that are late, stopped or wrong.",
        "zh-CN": "养老金、补贴迟发、停发或金额有误。",
      },
      examples: {
        en: [
          "My pension has not been paid for two months.",
          "The allowance for people over eighty stopped without a letter.",
          "They calculated my years of work wrongly.",
          "I proved at the counter that I am alive and still no money comes.",
          "Where do I apply for the heating allowance?",
        ],
        "zh-CN": [
          "养老金两个月没到账了，问了几次都说在处理。",
          "八十岁以上的高龄津贴突然停发，没有任何通知。",
          "我的工龄算错了，少算了六年。",
          "年审已经做了，补贴还是没恢复。",
          "请问取暖补贴在哪里申请？",
        ],
      },
    },
    {
      code: "elder-care",
      name: { en: "Care and meals for the old", "zh-CN": "养老服务与助餐" },
      description: {
        en: "Canteens, day care, visits and alarms for old people.",
        "zh-CN": "老年食堂、日间照料、上门探访和呼叫设备。",
      },
      examples: {
        en: [
          "The old people's canteen has been closed since spring.",
          "My mother is ninety and nobody comes to check on her.",
          "The meals delivered to my father are cold.",
          "The day centre has no ramp and no heating.",
          "The emergency button in my aunt's flat doesn't work.",
        ],
        "zh-CN": [
          "老年食堂开春以后就关了，老人吃饭成问题。",
          "我妈九十岁独居，一直没人上门看望。",
          "送到家的老年餐都是凉的。",
          "日间照料中心没有坡道，冬天也不供暖。",
          "姑姑家的一键呼叫坏了，打不通。",
        ],
      },
    },
    {
      code: "hardship",
      name: { en: "Hardship", "zh-CN": "困难救助" },
      description: {
        en: "Families in need after illness, loss of work, fire or flood.",
        "zh-CN": "因病、失业、受灾等造成的家庭困难。",
      },
      sensitive: true,
      examples: {
        en: [
          "Since my husband's illness we can't pay for food and medicine.",
          "Our house was flooded and we have nothing for the winter.",
          "My neighbour raises two grandchildren alone and has no income.",
          "I lost my job and was refused minimum support.",
          "We owe the hospital more than we earn in a year.",
        ],
        "zh-CN": [
          "丈夫生病以后家里没有收入，吃药吃饭都困难。",
          "家里进了水，过冬的东西全没了。",
          "邻居一个人带两个孙子，没有生活来源。",
          "我失业了，申请低保又被退回来。",
          "住院欠的钱比我们一年挣的还多。",
        ],
      },
    },
    {
      code: "disability-access",
      name: { en: "Access for disabled people", "zh-CN": "无障碍设施" },
      description: {
        en: "Ramps, lifts, tactile paving, services that can't be reached.",
        "zh-CN": "坡道、电梯、盲道以及无法到达的服务场所。",
      },
      examples: {
        en: [
          "The ramp at the service hall is so steep that no wheelchair gets up.",
          "The tactile paving leads straight into a tree.",
          "There is no toilet I can use with my wheelchair at the bus station.",
          "The bank of lifts has no sound for blind people.",
          "My son can't get into the library because of four steps.",
        ],
        "zh-CN": [
          "办事大厅的坡道太陡，轮椅根本上不去。",
          "盲道修着修着就撞到树上了。",
          "车站没有轮椅能进的卫生间。",
          "电梯没有语音提示，盲人不知道到几楼了。",
          "图书馆门口四级台阶，我儿子进不去。",
        ],
      },
    },
    {
      code: "unpaid-wages",
      name: { en: "Unpaid wages", "zh-CN": "拖欠工资" },
      description: {
        en: "Wages that an employer or contractor doesn't pay.",
        "zh-CN": "用人单位或包工头拖欠工资。",
      },
      sensitive: true,
      complex: true,
      examples: {
        en: [
          "Twelve of us have not been paid for three months on the building site.",
          "The contractor has switched off his phone and owes us all our wages.",
          "The factory closed and the last two months were never paid.",
          "I cleaned offices for half a year without a contract and get no money.",
          "They pay half and promise the rest after the festival every year.",
        ],
        "zh-CN": [
          "工地十二个人干了三个月，一分钱没发。",
          "包工头电话关机，欠我们的工资找谁要？",
          "厂子关门了，最后两个月工资一直没结。",
          "我做保洁半年没签合同，现在不给钱。",
          "每年都只发一半，说过完节再给，一拖再拖。",
        ],
      },
    },
  ],
};
