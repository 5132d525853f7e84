// Kinds of problem: roads and transport.
import type { TopKind } from "./kind.ts";

export const roads: TopKind = {
  code: "roads",
  name: { en: "Roads and transport", "zh-CN": "道路与交通" },
  description: {
    en: "Roads, paths, street lights, buses, signs and parking.",
    "zh-CN": "道路、便道、路灯、公交、标志和停车。",
  },
  kinds: [
    {
      code: "road-damage",
      name: { en: "Road damage", "zh-CN": "道路破损" },
      description: {
        en: "Potholes, cracks, sunken or torn up road surface.",
        "zh-CN": "路面坑洼、开裂、下沉或挖开未恢复。",
      },
      examples: {
        en: [
          "There is a deep pothole at the crossing and motorbikes keep falling.",
          "The road was dug up for cables and never properly closed again.",
          "The asphalt has sunk around the sewer lid and cars bang over it all night.",
          "Heavy lorries have ruined our village road, it is only mud now.",
          "The concrete road to the fields has broken into pieces.",
        ],
        "zh-CN": [
          "路口有一个大坑，晚上看不清，电动车经常摔倒。",
          "管道施工把路挖开后一直没恢复，坑坑洼洼。",
          "村里的水泥路被大货车压得全是裂缝。",
          "路面塌下去一块，汽车经过咣当响，吵得睡不着。",
          "通往田里的路全是烂泥，下雨天根本走不了。",
        ],
      },
    },
    {
      code: "footpath",
      name: { en: "Pavements and paths", "zh-CN": "人行道与便道" },
      description: {
        en: "Loose slabs, broken steps, paths that can't be walked, missing railings.",
        "zh-CN": "地砖松动、台阶破损、小路难走、缺少护栏。",
      },
      examples: {
        en: [
          "Loose paving slabs splash mud at everyone and my mother tripped on one.",
          "The steps down to the river are broken and there is no handrail.",
          "Cars park on the pavement so pushchairs have to go on the road.",
          "The path behind the school is overgrown and slippery.",
          "The railing along the pond path has rusted through.",
        ],
        "zh-CN": [
          "人行道地砖松了一大片，下雨一踩就溅一身泥。",
          "下河的台阶断了几级，旁边也没有扶手。",
          "学校后面的小路长满青苔，孩子滑倒好几次。",
          "池塘边的护栏锈断了，老人小孩走过去很危险。",
          "便道上的树根把砖顶起来，老人容易绊倒。",
        ],
      },
    },
    {
      code: "street-lighting",
      name: { en: "Street lighting", "zh-CN": "路灯照明" },
      description: {
        en: "Street lights that are dark, flicker or burn by day.",
        "zh-CN": "路灯不亮、闪烁或白天常亮。",
      },
      examples: {
        en: [
          "Five street lamps in a row are out and the lane is pitch dark.",
          "The lamp outside my bedroom flickers all night.",
          "There are no street lights on the way home from the evening class.",
          "The solar lamps go off after an hour.",
          "Street lights are on in the middle of the day.",
        ],
        "zh-CN": [
          "巷子里连着五盏路灯都不亮，晚上漆黑一片。",
          "窗外的路灯整夜一闪一闪的，没法睡觉。",
          "孩子晚自习回家的路上一盏灯都没有。",
          "村里的太阳能路灯亮一个小时就灭了。",
          "大白天路灯还亮着，太浪费电。",
        ],
      },
    },
    {
      code: "bus-service",
      name: { en: "Bus service", "zh-CN": "公交客运" },
      description: {
        en: "Buses that don't come, stops, timetables, drivers.",
        "zh-CN": "公交不准点、站点、班次、驾驶服务。",
      },
      examples: {
        en: [
          "The number 4 bus has not come on time once this week.",
          "The last bus leaves before the evening shift ends.",
          "The driver passed the stop although we waved.",
          "Our stop has no shelter and no timetable.",
          "Old people's bus cards are refused on the village line.",
        ],
        "zh-CN": [
          "4 路公交这个星期天天晚点，上班迟到好几次。",
          "末班车太早了，晚班下班根本赶不上。",
          "我们招手了司机也不停，直接开过站。",
          "公交站没有雨棚，也没有时刻表。",
          "乡村班车不让用老年卡，老人很有意见。",
        ],
      },
    },
    {
      code: "traffic-parking",
      name: { en: "Traffic signs and parking", "zh-CN": "交通标志与停车" },
      description: {
        en: "Traffic lights, crossings, speed, parked cars in the way.",
        "zh-CN": "红绿灯、斑马线、车速和乱停车。",
      },
      examples: {
        en: [
          "The green phase is so short that my grandfather can't get across.",
          "We need a zebra crossing in front of the market.",
          "Vans block the lane every morning so the ambulance can't pass.",
          "Cars race along our street, please put in speed bumps.",
          "The stop sign is hidden behind a tree.",
        ],
        "zh-CN": [
          "路口绿灯时间太短，老人还没走到一半就变红灯了。",
          "菜市场门口没有斑马线，过马路心惊胆战。",
          "每天早上货车把巷子堵死，救护车都进不来。",
          "我们这条路车速太快，希望装减速带。",
          "路口的标志牌被树挡住了，司机看不见。",
        ],
      },
    },
  ],
};
