// Somebody attacks, threatens or holds somebody.
import type { Cue } from "../cue.ts";

export const violence: Cue = {
  code: "violence",
  name: { en: "Violence", "zh-CN": "暴力伤害" },
  active: true,
  phrases: {
    en: [
      "knife|knives|machete*|axe|gun|guns|pistol*|rifle*|weapon*|cleaver ~6 threat*|attack*|stab*|wav*|chas*|man|men|guy|person|somebody|someone|people|kill*|carry*|running|holding|point*",
      "man|men|guy|person|somebody|someone|neighbour|neighbor|husband|he|she|people|boys|youth* ~4 with|has|holding|waving|carrying|pulled|drew a|an? ~1 knife|knives|machete*|axe|gun|pistol|rifle|weapon*|cleaver",
      "stab|stabs|stabbed|stabbing*|gunshot*|gun-shot*|gunfire|shots-fired|shooting|shot-at|murder*|homicide",
      "beat|beats|beating|beaten|hit|hits|hitting|punch*|kick*|strangl*|chok*|slapp*|whipp* ~4 wife|husband|child|children|kid|kids|mother|father|son|daughter|girl|boy|woman|man|baby|pupil|student|girlfriend|her|him|me|us|elderly|old",
      "domestic|family|sexual violence|abuse|assault*|abus*",
      "abus* ~3 child*|kid*|wife|elderly|girl|boy|student*|her|him|me",
      "child*|kid*|wife|girl|boy|elderly ~3 abus*|molest*|beaten",
      "rape|raped|rapes|raping|rapist*|molest*|sexually-assault*|sexual-assault*|assaulted|assaulting",
      "threat* ~4 kill|stab|hurt|shoot|burn|murder|harm|life",
      "kill|hurt|stab|shoot me|us|her|him|them|you|my|everybody|everyone|somebody",
      "hostage*|held-captive|locked-up-by|imprisoned|human-traffick*",
      "fight|fighting|brawl* ~5 knife|knives|blood|injur*|gang|weapons|bats|sticks|street|many|people|now",
      "being|was|is|got|were robbed|mugged|attacked|followed|stalked",
      "robber*|mugging*|armed",
      "screaming|screams|scream ~3 help|woman|child|night|next-door|neighbour|neighbor",
      "call|called|send the? police ~4 now|quick*|please|help|fast",
    ],
    "zh-CN": [
      "家暴|砍人|杀人|行凶|持刀|拿刀|捅人|捅伤|砍伤|刺伤|强奸|猥亵|性侵|抢劫|劫持|人质|绑架|斗殴|群殴|枪击|枪声|开枪|持枪|非法拘禁|囚禁|虐待|虐童|打死|杀了|灭口|报复社会|凶杀|投毒|勒死|掐死",
      "拿|带|持|挥|举|提 ~3 刀|菜刀|砍刀|匕首|斧头|铁棍|钢管|枪",
      "刀|菜刀|斧头|匕首 ~4 砍|捅|威胁|追|伤",
      "打 ~3 老婆|孩子|妻子|老人|女人|小孩|学生|媳妇|我|他|她|人 ~6 血|伤|头破|住院|死|天天|经常|往死里|救|报警|昏|不停|很凶",
      "被 ~5 打|殴打|打伤|打晕|打死|砍|捅|抢|抢劫|跟踪|威胁|尾随|拘禁|霸凌|欺凌",
      "殴打|毒打|暴打|暴力|打架|打群架|打起来|动手打|校园霸凌|校园欺凌",
      "威胁|扬言|恐吓 ~6 杀|砍|弄死|死|烧|捅|报复|伤害|打",
      "要|会|想|说 ~2 杀|砍|捅|弄死|打死 ~2 我|他|她|人|全家|孩子|你",
      "救命|呼救|喊救命",
    ],
  },
  except: {
    en: [
      "knife|axe|gun sharpen*|shop|rack",
      "nail|glue gun",
      "street|armed-forces day",
      "shooting star*|stars",
      "beat the? heat",
    ],
    "zh-CN": [
      "打 疫苗|针|车|电话|扫|折|卡",
      "水枪|玩具枪|喷枪|枪头|枪杆|加油枪",
      "被 ~3 打 扰|扰到|断|印",
      "打架子鼓",
    ],
  },
  mustMatch: {
    en: [
      "A man with a knife is running around at the market",
      "My husband beats me every night, please help",
      "someone got stabbed in front of the bar",
      "The neighbour threatens to kill us",
      "I hear a child screaming next door, he hits the boy again",
      "A girl was raped near the river",
      "We were robbed at gunpoint",
    ],
    "zh-CN": [
      "有人拿刀在街上追人",
      "楼上家暴，女的一直喊救命",
      "我被前夫威胁，他扬言要杀我全家",
      "学校里有学生被霸凌殴打",
      "門口打群架，有人受傷",
      "老板非法拘禁工人",
    ],
  },
  mustNotMatch: {
    en: [
      "The knife shop has no sign.",
      "Trees could help us beat the heat.",
      "The clinic should stay open later.",
    ],
    "zh-CN": ["打疫苗排队太久", "孩子的玩具枪太吵", "半夜被噪音打扰", "办事大厅打电话没人接"],
  },
};
