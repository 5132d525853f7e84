// A crash with people hurt, or a vehicle out of control.
import type { Cue } from "../cue.ts";

export const traffic: Cue = {
  code: "traffic",
  name: { en: "Traffic accident", "zh-CN": "交通事故" },
  active: true,
  phrases: {
    en: [
      "car|bus|truck|lorry|van|train|motorbike*|motorcycle*|scooter*|traffic|road|bike|bicycle ~1 crash*|accident*|collision*|pileup|pile-up",
      "crash*|accident*|collision* ~6 injur*|hurt|dead|died|killed|wounded|blood|trapped|ambulance|car|bus|truck|lorry|motorbike*|motorcycle*|just",
      "hit|run|knocked by|over|down ~2 car|bus|truck|lorry|van|motorbike*|motorcycle*|scooter*|train|driver|tram",
      "car|bus|truck|lorry|van|motorbike*|motorcycle*|scooter*|driver|train|tram ~3 hit|hits|ran-over|run-over|knocked|ran-into|crashed|ploughed|plowed|overturned|rolled ~4 child*|pedestrian*|man|woman|person|people|boy|girl|pupil*|cyclist*|over|crowd|shop|house|ditch|tree|barrier",
      "overturned|rolled-over ~3 car|bus|truck|lorry|tanker|van|tractor",
      "car|bus|truck|lorry|tanker|van|tractor ~3 overturned|rolled-over|upside-down",
      "brakes|brake ~4 fail*|not-work*|broken|dont-work|do-not-work|no",
      "drunk|drunken ~1 driver*|driving",
      "driving|drives|drive ~3 wrong-way|wrong-side|drunk",
      "hit and run",
      "gas|oil|diesel ~2 on the? road ~6 slip*|skid*|crash*",
    ],
    "zh-CN": [
      "车祸|撞车|追尾|撞人|撞死|撞伤|撞飞|碾压|翻车|侧翻|连环相撞|连环撞|肇事|酒驾|醉驾|刹车失灵|刹车坏|坠崖|交通事故",
      "被 ~5 车|货车|汽车|摩托|电动车|公交|大巴|渣土车|三轮车|火车 ~2 撞|碾|轧|压|刮倒|带倒",
      "车|货车|汽车|摩托|电动车|公交|大巴|渣土车|校车 ~4 撞|碾|轧|压|冲 ~3 人|孩子|学生|老人|行人|死|伤|倒|人群|房|店|河",
      "刹车|制动 ~3 失灵|坏|不灵|失效",
      "逆行 ~4 高速|撞",
      "校车 ~4 超载|刹车|事故|撞|翻",
    ],
  },
  except: {
    en: ["accident black spot", "prevent|avoid accident*"],
    "zh-CN": ["防止 ~4 车祸|撞车", "避免 ~4 撞|车祸"],
  },
  mustMatch: {
    en: [
      "A bus crashed into a truck, people are injured",
      "My son was hit by a car at the crossing",
      "truck overturned on the bridge",
      "hit and run on Station Road, a woman lies there",
      "The brakes of the school bus do not work",
      "A drunk driver is racing through the village",
    ],
    "zh-CN": [
      "路口发生车祸，有人受伤",
      "老人被电动车撞了",
      "货车侧翻压住一个人",
      "校車剎車失靈",
      "有人酒驾，开得飞快",
      "大巴车撞到学生了",
    ],
  },
  mustNotMatch: {
    en: [
      "Cars park on the pavement.",
      "The bus is always late.",
      "A speed bump could avoid accidents here.",
    ],
    "zh-CN": ["公交车总是晚点", "装个减速带可以防止撞车", "电动车乱停乱放"],
  },
};
