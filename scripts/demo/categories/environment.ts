// Kinds of problem: environment and cleanliness.
import type { TopKind } from "./kind.ts";

export const environment: TopKind = {
  code: "environment",
  name: { en: "Environment and cleanliness", "zh-CN": "环境卫生" },
  description: {
    en: "Refuse, noise, smells, rivers and ponds.",
    "zh-CN": "垃圾、噪声、异味、河塘。",
  },
  kinds: [
    {
      code: "refuse",
      name: { en: "Refuse", "zh-CN": "垃圾清运" },
      description: {
        en: "Bins that overflow, dumped rubbish, collections that don't come.",
        "zh-CN": "垃圾满溢、乱倒垃圾、清运不及时。",
      },
      examples: {
        en: [
          "The bins have not been emptied for a week and rats are coming.",
          "Somebody dumps building rubble beside the ditch at night.",
          "Old furniture has been lying next to the bins since the holiday.",
          "There is only one bin for sixty families.",
          "The refuse lorry spills half its load on the road.",
        ],
        "zh-CN": [
          "垃圾桶一个星期没清了，苍蝇老鼠到处都是。",
          "有人半夜往沟边倒建筑垃圾。",
          "旧沙发旧床垫堆在垃圾点，过完节到现在没人拉。",
          "六十户人家只有一个垃圾桶，每天都满出来。",
          "垃圾车一路走一路漏，路上又脏又臭。",
        ],
      },
    },
    {
      code: "noise",
      name: { en: "Noise", "zh-CN": "噪声扰民" },
      description: {
        en: "Building sites at night, loudspeakers, machines, bars.",
        "zh-CN": "夜间施工、高音喇叭、机器设备、歌厅。",
      },
      examples: {
        en: [
          "The building site works until two in the morning.",
          "Loudspeakers on the square start at half past five.",
          "The karaoke bar below us shakes the floor every night.",
          "The pump in the basement hums so that we can't sleep.",
          "A shop plays the same advertisement all day long.",
        ],
        "zh-CN": [
          "工地半夜两点还在施工，根本没法睡。",
          "早上五点半广场上就放音响跳舞，太吵了。",
          "楼下歌厅每天闹到凌晨，地板都在震。",
          "地下室的水泵嗡嗡响，整夜睡不着。",
          "门口商店的喇叭从早喊到晚，同一句话。",
        ],
      },
    },
    {
      code: "air-smell",
      name: { en: "Smells and smoke", "zh-CN": "油烟异味" },
      description: {
        en: "Cooking fumes, burning straw and rubbish, smells from works or farms.",
        "zh-CN": "餐饮油烟、焚烧秸秆垃圾、厂区养殖场异味。",
      },
      examples: {
        en: [
          "The restaurant's fumes blow straight into our windows.",
          "Somebody burns plastic every evening behind the workshop.",
          "The smell from the pig farm makes us close the windows in summer.",
          "Black exhaust comes out of the boiler house chimney.",
          "There is a sharp chemical smell near the paint shop at night.",
        ],
        "zh-CN": [
          "楼下饭店的油烟直接往我家窗户里灌。",
          "厂房后面天天傍晚烧塑料，味道刺鼻。",
          "养猪场的臭味太大，夏天都不敢开窗。",
          "锅炉房烟囱往外排黑烟，晾的衣服都脏了。",
          "喷漆店晚上偷偷干活，气味呛人。",
        ],
      },
    },
    {
      code: "river-pollution",
      name: { en: "Rivers and ponds", "zh-CN": "河塘污染" },
      description: {
        en: "Dirty water, dead fish, rubbish and weeds in rivers, ditches and ponds.",
        "zh-CN": "河沟池塘水质脏、死鱼、垃圾和水草。",
      },
      examples: {
        en: [
          "The stream behind the workshop has turned black.",
          "Dead fish are floating on the village pond.",
          "A pipe lets white foam into the river after dark.",
          "The ditch is full of plastic and duckweed and stinks.",
          "Our children used to swim there, now the water is green slime.",
        ],
        "zh-CN": [
          "厂房后面的小河水变黑了，还有臭味。",
          "村里池塘漂着一层死鱼。",
          "晚上有根管子往河里排白色泡沫。",
          "水沟里全是塑料袋和浮萍，蚊子特别多。",
          "以前孩子在河里游泳，现在水都绿得发臭。",
        ],
      },
    },
  ],
};
