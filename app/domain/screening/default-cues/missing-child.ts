// A child that nobody can find, or that somebody took.
import type { Cue } from "../cue.ts";

export const missingChild: Cue = {
  code: "missing_child",
  name: { en: "Missing child", "zh-CN": "儿童走失" },
  active: true,
  phrases: {
    en: [
      "missing|lost|abducted|kidnapped|snatched|disappeared|abandoned|unattended ~3 child*|boy*|girl*|kid*|toddler*|baby|babies|infant*|son|sons|daughter*|grandson*|granddaughter*|grandchild*|pupil*|schoolgirl*|schoolboy*|teenager*",
      "child*|boy*|girl*|kid*|toddler*|baby|infant*|son|sons|daughter*|grandson*|granddaughter*|grandchild*|pupil*|schoolgirl*|schoolboy*|teenager*|niece|nephew ~5 missing|disappear*|dissapear*|vanish*|abducted|kidnapped|snatched|run-away|ran-away|not-come-home|not-come-back|not-returned|never-came|has-not-come|didnt-come|gone-since|wandered|lost-since|is-lost",
      "can-not|cant|can't|cannot|couldnt|could-not|unable-to find ~3 child*|boy|girl|kid*|toddler|baby|son|daughter|grandson|granddaughter|grandchild|pupil",
      "looking|searching|search for ~3 child|boy|girl|kid|toddler|son|daughter|grandson|granddaughter ~8 missing|lost|since|hours|yesterday|disappeared",
      "kidnap*|abduct*|child-snatch*",
      "stranger* ~6 take|took|taking|lure*|luring|grab*|pull* ~4 child*|kid*|boy|girl|pupil*|car|van",
    ],
    "zh-CN": [
      "孩子|小孩|儿童|儿子|女儿|孙子|孙女|娃|娃娃|小朋友|宝宝|男孩|女孩|学生|小男孩|小女孩|外孙|外孙女|侄子|弟弟|妹妹|幼儿|婴儿 ~6 走失|失踪|不见了|丢了|找不到|没回家|走丢|跑丢|没有回家|失联|联系不上|被拐|被抱走|被带走|不知去向|没回来|离家出走",
      "走失|失踪|丢了|走丢|丢失|拐走|抱走|找 ~3 孩子|小孩|儿童|儿子|女儿|孙子|孙女|小朋友|男孩|女孩|学生|婴儿|娃 ~8 不见|找不到|急|失踪|走失|没回",
      "走失|失踪|走丢 的? ~2 孩子|小孩|儿童|男孩|女孩|学生",
      "拐卖|拐骗|人贩子|拐走|偷孩子|抢孩子|绑架|诱拐",
      "弃婴",
      "遗弃|丢弃|扔了 ~3 婴儿|孩子|女婴|男婴",
      "陌生人|有人 ~6 带走|抱走|拉走|哄骗|拖 ~3 孩子|小孩|学生|女孩|男孩",
    ],
  },
  except: {
    en: ["lost ~2 toy*|glove*|bike|bag|phone|card|keys"],
    "zh-CN": ["孩子 的? 书包|自行车|手机|玩具|学生证|电话手表 ~4 丢了|不见了|找不到"],
  },
  mustMatch: {
    en: [
      "A child is missing since noon",
      "My daughter has not come home from school",
      "we cannot find our little boy, he wears a red coat",
      "a man tried to lure kids into his van, strangers take children",
      "Lost girl at the market, about 4 years old",
      "The toddler disappeared from the yard",
    ],
    "zh-CN": [
      "孩子走失了，穿红色衣服",
      "我女儿放学没回家，找不到人",
      "三岁小男孩不见了",
      "有人贩子在幼儿园门口",
      "孫子丟了，請幫忙",
      "垃圾桶旁边有个弃婴",
    ],
  },
  mustNotMatch: {
    en: [
      "The playground has no swings for children.",
      "A toy was lost on the bus.",
      "There is no crossing for pupils at the school.",
    ],
    "zh-CN": ["学校门口接送孩子很乱", "孩子的书包丢了", "希望多建一些儿童乐园"],
  },
};
