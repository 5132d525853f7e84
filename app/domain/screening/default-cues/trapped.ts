// Somebody can't get out.
import type { Cue } from "../cue.ts";

export const trapped: Cue = {
  code: "trapped",
  name: { en: "Trapped people", "zh-CN": "人员被困" },
  active: true,
  phrases: {
    en: [
      "trapped|traped|entrapped|traped-inside",
      "stuck|jammed|locked|caught|pinned ~3 in|inside|under|between|underneath ~3 lift*|elevator*|car|cars|house|flat|apartment|room|water|rubble|machine*|shaft|well|mud|cave|tunnel|vehicle|bus|toilet|roof|door|gate|escalator|railing*",
      "lift|elevator ~4 stuck|stopped|jammed|dropped|plunged|fell|falling|plummet* ~6 people|person|child*|kid*|inside|us|me|woman|man|somebody|someone|passengers|floor|floors",
      "people|person|child*|kid*|baby|boy|girl|somebody|someone|man|woman|family|mother|grandmother|grandfather ~3 stuck|locked|stranded|cut-off ~2 in|inside|under|on",
      "child*|kid*|baby|toddler ~2 left|locked|alone ~2 in|inside ~2 car",
      "can-not|cant|cannot|can't|unable-to|not get out ~3 lift|elevator|house|flat|car|room|building|fire|shaft",
      "stranded ~3 roof|flood*|water|island|mountain|hill|river",
      "escalator ~4 hand|foot|finger*|clothes|caught|child*",
    ],
    "zh-CN": [
      "被困|受困|困住",
      "困在|被卡|卡住了 ~2 人|孩子|手|头|脚",
      "困 ~2 电梯|车里|屋里|水里|山上|山里|楼里|里面|井下|屋顶",
      "人|孩子|小孩|老人|宝宝|婴儿|手|头|脚|腿|胳膊|我们 ~3 卡|锁|夹|关 ~1 在|住",
      "电梯 ~5 坠|急坠|下坠|下滑|突然下降|掉|困|关人|关住|夹人|夹住|卡在",
      "反锁|锁在 ~4 车里|屋里|家里|房间|里面|车内",
      "出不来|出不去|逃不出来|下不来",
      "压在 ~4 下面|底下|车下",
    ],
  },
  except: {
    en: ["trapped water|moisture|air", "stuck in traffic"],
    "zh-CN": ["堵车 ~6 出不去", "车位 ~6 出不来|出不去"],
  },
  mustMatch: {
    en: [
      "Two people are trapped in the lift",
      "my grandmother is stuck in the elevator since 8",
      "A child is locked in a car in the sun",
      "Family stranded on the roof, the water is rising",
      "We cannot get out of the building",
      "The lift dropped three floors with people inside",
    ],
    "zh-CN": [
      "老人被困在电梯里",
      "电梯突然下坠，里面有人",
      "孩子反锁在车里了",
      "洪水来了，一家人困在屋顶",
      "小孩的頭卡在欄杆裡",
      "有人压在车底下出不来",
    ],
  },
  mustNotMatch: {
    en: [
      "I was stuck in traffic for an hour.",
      "The lift is out of order.",
      "The button of the lift is dirty.",
    ],
    "zh-CN": ["早高峰堵车半小时出不去", "电梯坏了三天没人修", "电梯里有人抽烟"],
  },
};
