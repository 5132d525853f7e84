// Kinds of problem: housing and buildings.
import type { TopKind } from "./kind.ts";

export const housing: TopKind = {
  code: "housing",
  name: { en: "Housing and buildings", "zh-CN": "住房与建筑" },
  description: {
    en: "Dangerous buildings, repairs of old housing, lifts, title deeds, cables.",
    "zh-CN": "危险房屋、老旧小区、电梯物业、房产证、线缆。",
  },
  kinds: [
    {
      code: "building-safety",
      name: { en: "Unsafe building", "zh-CN": "房屋安全" },
      description: {
        en: "Cracks that grow, loose facades, empty houses in danger.",
        "zh-CN": "裂缝变大、外墙脱落、空置危房。",
      },
      defaultUrgency: "urgent",
      examples: {
        en: [
          "The crack in our stairwell has become wider since the digging next door.",
          "Tiles fall from the facade onto the path where people walk.",
          "The empty house beside ours leans further every month.",
          "The balcony upstairs is loose and bits of concrete come down.",
          "The old wall of the warehouse bulges towards the street.",
        ],
        "zh-CN": [
          "隔壁工地开挖以后，楼道的裂缝越来越宽。",
          "外墙瓷砖往下掉，下面就是人行道，太吓人了。",
          "旁边空置的老房子一个月比一个月歪。",
          "楼上的阳台松动，不时掉水泥块。",
          "老仓库的围墙鼓出来了，路过的人都绕着走。",
        ],
      },
    },
    {
      code: "old-housing",
      name: { en: "Repairs in old housing", "zh-CN": "老旧小区维修" },
      description: {
        en: "Leaking roofs, damp walls, worn pipes and stairs in old blocks.",
        "zh-CN": "老旧楼房屋顶漏雨、墙面渗水、管道楼梯老化。",
      },
      examples: {
        en: [
          "The roof of our block leaks and the top flats are full of mould.",
          "Rain comes through the outer wall into my bedroom.",
          "The stair windows have been broken for two winters.",
          "When will our old estate be renovated, the list said last year.",
          "The common downpipe has cracked and drips along the wall.",
        ],
        "zh-CN": [
          "楼顶防水坏了，一下雨顶楼就漏，墙上全是霉斑。",
          "外墙渗水，卧室墙皮一块块往下掉。",
          "楼道的窗户坏了两个冬天了，没人修。",
          "我们小区说去年就要改造，到现在没动静。",
          "公共落水管裂了，水顺着墙往下流。",
        ],
      },
    },
    {
      code: "lifts-property",
      name: { en: "Lifts and property management", "zh-CN": "电梯与物业" },
      description: {
        en: "Lifts out of order, property companies that don't do their work, fees.",
        "zh-CN": "电梯故障、物业不作为、物业费。",
      },
      examples: {
        en: [
          "The lift has been out of order for a week and I live on the eleventh floor.",
          "The property company takes its fee and does nothing.",
          "The entrance door doesn't lock and strangers walk in.",
          "Nobody answers the management's phone at the weekend.",
          "The lift stops between floors every few days.",
        ],
        "zh-CN": [
          "电梯坏了一个星期没修，我家住十一楼，天天爬楼梯。",
          "物业费照收，楼道从来不打扫。",
          "单元门禁坏了很久，外人随便进出。",
          "周末物业电话没人接，有事找不到人。",
          "电梯三天两头出故障，坐着提心吊胆。",
        ],
      },
    },
    {
      code: "property-title",
      name: { en: "Outstanding title deeds", "zh-CN": "房产证遗留问题" },
      description: {
        en: "Homes bought long ago whose deeds were never issued.",
        "zh-CN": "购房多年未能办理不动产权证。",
      },
      complex: true,
      examples: {
        en: [
          "We moved in eleven years ago and still have no title deed.",
          "The developer is gone and nobody will register our flat.",
          "Without the deed my child can't be registered for the school.",
          "We paid all taxes and yet the deed office sends us away.",
          "Forty families in our block are waiting for their deeds.",
        ],
        "zh-CN": [
          "入住十一年了，房产证到现在都没办下来。",
          "开发商早就没人了，房子没法登记，我们该找谁？",
          "没有房产证，孩子上学落不了户。",
          "税费都交齐了，办证窗口还是说不能办。",
          "我们这栋楼四十多户都在等房产证。",
        ],
      },
    },
    {
      code: "shared-cables",
      name: { en: "Telephone and network cables", "zh-CN": "通信线缆" },
      description: {
        en: "Low or tangled communication cables, poles in the way, no signal.",
        "zh-CN": "通信线缆低垂杂乱、电杆挡路、没有信号。",
      },
      examples: {
        en: [
          "Network cables hang so low over the lane that lorries catch on them.",
          "An old telephone pole stands in the middle of our gate.",
          "A bundle of cables was cut and left on the ground.",
          "There is no mobile signal in our part of the village.",
          "Three companies have strung their cables across our windows.",
        ],
        "zh-CN": [
          "网线垂得太低，货车经过老是刮到。",
          "废弃的电话杆正好挡在我家大门口。",
          "通信线剪断后一大团扔在地上没人收。",
          "我们这一片手机没有信号，打电话要跑到山坡上。",
          "几家公司的线缆在窗前拉得像蜘蛛网一样。",
        ],
      },
    },
  ],
};
