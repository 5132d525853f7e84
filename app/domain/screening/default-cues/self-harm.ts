// Somebody wants to end their life.
import type { Cue } from "../cue.ts";

export const selfHarm: Cue = {
  code: "self_harm",
  name: { en: "Self-harm", "zh-CN": "轻生自伤" },
  active: true,
  phrases: {
    en: [
      "suicid*|suiside|suicde|sucide|self-harm*|selfharm*",
      "kill|killing|kills|hang|hanging|hanged|drown|cut|cutting|hurt|hurting|harm|harming|shoot|poison|burn myself|himself|herself|themselves|themself|yourself",
      "want|wants|wanted|wish|wishes|going|ready|rather|better|try|tried to? die|be-dead",
      "dont|don't|do-not|doesnt|does-not|not|no-longer want to? live|be-alive|go-on-living|exist",
      "end|ending|ends|ended|take|taking|takes|took ~1 my|his|her|their|own ~1 life|lives",
      "end it all",
      "no reason|point ~2 living|live|life",
      "life ~2 not worth|over ~1 living|anymore",
      "can't|cant|cannot|can-not go on|live|take-it ~1 any-more|anymore|like-this|longer",
      "jump*|threaten*|stand* ~5 off|from|out ~3 bridge|roof|building|balcony|window|floor|tower",
      "jump* ~4 front ~3 train|car|bus",
      "overdose*|over-dose",
      "took|swallowed|taken|drank ~5 pills|tablets|pesticide*|sleeping-pills|poison",
      "goodbye|farewell note|letter|forever|world",
      "slit|cut ~1 wrist*",
    ],
    "zh-CN": [
      "自杀|不想活|轻生|跳楼|自残|自尽|寻短见|割腕|上吊|跳桥|跳河|跳江|投河|卧轨|想不开|自焚|寻死|求死|喝农药|遗书",
      "不想 ~2 活",
      "活 不下去|够了|着没意思|着没有意思|着没意义|着没有意义|着太累|着好累",
      "想|要|准备|打算|不如|宁愿|干脆|真想 ~2 死|去死|一死了之|死了算了|结束生命|了结|了断",
      "死 了算了|给你们看|给他们看|了一了百了",
      "一了百了|生无可恋|没有活路|没活路|逼死|一死了之",
      "结束|了结 ~3 生命|自己|一切",
      "喝|吃|吞|服 ~2 农药|敌敌畏|百草枯|安眠药|老鼠药|毒药",
      "站在|坐在|爬上|爬到 ~3 楼顶|桥上|天台|护栏|窗台|栏杆 ~4 要跳|想跳|跳|不肯下来|哭",
      "伤害|杀 了? 自己|我自己|他自己|她自己",
    ],
  },
  except: {
    en: ["dying|die of|to see|laughing", "jump* off point", "hurt myself ~3 stairs|pothole|bike"],
    "zh-CN": ["跳楼 价|大甩卖|机", "想死 你", "笑死|累死|热死|气死"],
  },
  mustMatch: {
    en: [
      "My neighbour says he wants to kill himself",
      "I don't want to live any more",
      "I can't go on, there is no reason to live",
      "a woman stands on the bridge and threatens to jump off the bridge",
      "She took a whole box of sleeping pills",
      "im going to end my life if nobody helps",
      "he talks about suiside every night",
    ],
    "zh-CN": [
      "有人要跳楼",
      "我真的不想活了",
      "邻居喝农药了快救人",
      "活着没意思，想一死了之",
      "她寫了遺書",
      "一个小伙坐在楼顶要跳",
      "再不解决我就死给你们看",
    ],
  },
  mustNotMatch: {
    en: [
      "I hurt myself on the stairs because the lamp is broken.",
      "The old tree wants water.",
      "Life in our village is quiet.",
    ],
    "zh-CN": ["超市跳楼价大喇叭太吵", "夏天公交站热死了", "生活垃圾没人清"],
  },
};
