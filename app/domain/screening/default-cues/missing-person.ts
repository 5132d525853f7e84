// A grown-up who can't be found and may not get through alone: old, confused, ill, threatened.
import type { Cue } from "../cue.ts";

export const missingPerson: Cue = {
  code: "missing_person",
  name: { en: "Missing person", "zh-CN": "人员走失" },
  active: true,
  phrases: {
    en: [
      "missing|lost|disappeared|confused|disoriented|wandering ~4 grandmother|grandma|granny|grandfather|grandpa|elderly|old-man|old-woman|old-lady|pensioner|mother|father|mum|mom|dad|husband|wife|patient|dementia|alzheimer*|person|hiker*|man|woman|sister|brother|uncle|aunt",
      "grandmother|grandma|granny|grandfather|grandpa|elderly|old-man|old-woman|old-lady|pensioner|mother|father|mum|mom|dad|husband|wife|patient|dementia|alzheimer*|hiker*|sister|brother|uncle|aunt ~5 missing|disappear*|dissapear*|vanish*|wandered|not-come-home|not-come-back|not-returned|didnt-come|has-not-come|lost-his-way|lost-her-way|does-not-know-where|gone-since",
      "missing person*",
      "has|have not been seen since|for|in",
      "not been-seen|seen|answered|opened ~3 for days|two-days|three-days|a-week ~6 neighbour|neighbor|old|elderly|door|worried",
      "neighbour*|neighbor* ~4 not been seen|answering|opening",
    ],
    "zh-CN": [
      "老人|老人家|老太太|老大爷|大爷|大妈|奶奶|爷爷|外婆|外公|母亲|父亲|妈妈|爸爸|我妈|我爸|老伴|丈夫|妻子|病人|痴呆|老年痴呆|精神病人|驴友|姐姐|哥哥|亲人|家人|工人 ~10 走失|失踪|不见了|走丢|找不到了|没回家|迷路|失联|联系不上|没回来|不知去向|找不到家",
      "走失|失踪|走丢|迷路 的? ~3 老人|老太太|老大爷|大爷|病人|驴友|人",
      "人 失踪|失联|走失",
      "好几天|几天|三天|两天|一周 ~3 没见 ~6 老人|邻居|独居|他|她|人",
      "独居 ~6 没动静|没人应|没开门|不开门|敲门不应|没见",
    ],
  },
  except: {
    en: ["missing ~2 word|sign|letter"],
    "zh-CN": ["找不到 人 ~2 办事|负责"],
  },
  mustMatch: {
    en: [
      "My grandmother with dementia is missing since this morning",
      "An old man wandered off from the care home and has not returned",
      "The elderly lady next door has not been seen for days",
      "Confused old woman lost at the bus station, does not know where she lives",
      "Two hikers disappeared on the mountain",
      "missing person, 70 years old, grey jacket",
    ],
    "zh-CN": [
      "我爷爷有老年痴呆，早上走失了",
      "老太太迷路找不到家",
      "独居老人好几天没开门了",
      "兩個驢友在山上失聯",
      "我妈昨天出门到现在没回来",
      "精神病人跑出去走丢了",
    ],
  },
  mustNotMatch: {
    en: [
      "A letter is missing on the street sign.",
      "The old man's bench was painted.",
      "I lost my bus card.",
    ],
    "zh-CN": ["办事大厅找不到人办事", "老人走路不方便", "希望给老人建食堂"],
  },
};
