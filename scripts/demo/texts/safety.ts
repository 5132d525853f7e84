// What residents and officials write about safety and neighbours.
import { resolution } from "./texts.ts";
import type { TextsByKind } from "./texts.ts";

export const safetyTexts: TextsByKind = {
  danger: {
    problems: {
      en: [
        "There is a strong smell of gas in the stairwell next to {place}. We have opened the windows and are standing outside with {count} people.",
        "A fallen power line lies across the path near {place} and it sparks. Children pass here at four!",
        "The manhole cover is missing in the middle of the road by {place}. I put a branch in it, but after dark nobody will see that.",
        "After the rain the slope behind {place} has begun to move, there is a crack as wide as my hand. I think it is a landslide beginning.",
      ],
      "zh-CN": [
        "{place}旁边的楼道里有很重的煤气味，我们已经开窗，{count}个人都站在外面不敢进去。",
        "{place}附近一根电线掉在路上还在冒火花，四点钟学生就要从这里放学！",
        "{place}旁边马路中间的井盖没了，我插了根树枝，可天一黑谁也看不见。",
        "下雨以后{place}后面的山坡裂了一道手掌宽的缝，土还在往下掉，看样子要滑坡。",
      ],
    },
    solvedBy: [0, 0, 0, 0],
    resolutions: {
      en: [
        resolution(
          "On site in twelve minutes near {place}. The report was right: immediate danger.",
          "The place was closed off and guarded at once, the cause removed by the emergency crew, the surroundings checked.",
          "No danger any more; {count} residents were told in person.",
          "Log of the control room, photos.",
        ),
      ],
      "zh-CN": [
        resolution(
          "接报十二分钟到达{place}附近，情况属实，险情紧急。",
          "立即封控值守，抢险人员排除险情，并对周边逐一检查。",
          "险情已经解除，当面告知{count}位居民。",
          "指挥中心记录和现场照片。",
        ),
      ],
    },
  },
  "fire-hazard": {
    problems: {
      en: [
        "In the building by {place} e-bikes are charged on every floor, with cables out of the windows. Last week one melted. There is one staircase for {count} families.",
        "The emergency exit of the hall near {place} is locked with a chain. I asked why, and was told: because of thieves.",
      ],
      "zh-CN": [
        "{place}旁边那栋楼每层都有人从窗户拉线给电动车充电，上周有根线都烧化了。整栋{count}户人家就一个楼梯。",
        "{place}附近商场的安全出口用铁链锁着，我问为什么，说是防小偷。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "Checked in the evening without notice: {count} bikes on charge in the stairwell near {place}.",
          "They were moved out the same evening; a covered charging place with smoke alarm was set up within the week.",
          "Stairwell free on three further checks.",
          "Photos, record of the checks.",
        ),
        resolution(
          "The exit of the hall near {place} was chained, as reported; {count} people were inside.",
          "The chain was cut on the spot, a push bar with alarm was fitted within two days, and the owner was fined.",
          "The door opens with one hand, also on three checks without notice.",
          "Photos, record of the checks.",
        ),
      ],
      "zh-CN": [
        resolution(
          "晚上不打招呼检查，{place}附近楼道内有{count}辆电动车在充电。",
          "当晚全部搬离，一周内建成带烟感的充电棚。",
          "之后三次检查楼道畅通。",
          "照片和检查记录。",
        ),
        resolution(
          "{place}附近该商场安全出口确被铁链锁住，当时场内有{count}人。",
          "当场剪断铁链，两天内换装带报警的推杆门，并对经营者处罚。",
          "三次突击检查，门一推就开。",
          "照片和检查记录。",
        ),
      ],
    },
  },
  neighbours: {
    problems: {
      en: [
        "The family above us by {place} lets water run through our ceiling again, {days} times this year. They say it comes from the roof. The wallpaper hangs down in strips.",
        "My neighbour near {place} has built a shed across the path that {count} households use. When I speak to him he shouts so that the children cry.",
      ],
      "zh-CN": [
        "{place}旁边我家楼上又漏水了，已经第{days}次，他家硬说是楼顶漏的。现在墙纸一条一条往下挂。",
        "{place}附近的邻居在公用过道上搭了个棚子，{count}户人家都走不了。跟他说一句就大吼大叫，把孩子都吓哭了。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "Both families near {place} were visited: the waste pipe upstairs had come loose, nobody had wanted to believe it.",
          "The pipe was mended in the presence of both, the costs were shared by a written agreement with the mediator.",
          "Dry ceiling; the families greet each other again.",
          "Agreement, kept by the mediation committee.",
        ),
        resolution(
          "The shed near {place} stands on the path that belongs to {count} households; there was no permit.",
          "After two talks with the mediator the owner took it down himself; the others helped him to move his things into the cellar.",
          "The path is free over its whole width.",
          "Photos, agreement kept by the mediation committee.",
        ),
      ],
      "zh-CN": [
        resolution(
          "到{place}附近两家分别查看，楼上排水管接头松脱，此前双方都不肯相信。",
          "当着两家的面修好，调解员主持签订费用分担协议。",
          "天花板已干，两家重新打起了招呼。",
          "调解协议，存调解委员会。",
        ),
        resolution(
          "{place}附近该棚子占用了{count}户共有的过道，没有审批。",
          "调解员两次上门，搭建人自己拆除，邻居帮他把东西搬进地下室。",
          "过道全宽畅通。",
          "照片和存档的调解协议。",
        ),
      ],
    },
  },
  "stray-animals": {
    problems: {
      en: [
        "A pack of {days} stray dogs chases everybody who cycles past {place}. My daughter refuses to go to school alone now.",
        "A man walks a huge dog near {place} every day around {hour}, without a lead or muzzle. Yesterday it jumped at my mother.",
      ],
      "zh-CN": [
        "{place}附近有{days}只流浪狗，见骑车的就追，女儿现在不敢一个人上学。",
        "有人每天{hour}在{place}附近遛一条大狗，不拴绳也不戴嘴套，昨天扑到了我妈身上。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "{days} dogs were found near {place}; two have owners, the others none.",
          "The strays were caught and taken to the shelter, both owners were warned in writing, leads are checked in the evenings.",
          "No dog without a lead on {count} evenings.",
          "Shelter's receipt, check list.",
        ),
        resolution(
          "The owner of the dog was met near {place} on the second evening; the dog had no tag.",
          "It is registered and vaccinated now, the owner paid a penalty and walks it on a lead.",
          "On the lead on {count} evenings.",
          "Registration, list of the checks.",
        ),
      ],
      "zh-CN": [
        resolution(
          "在{place}附近发现{days}只狗，其中两只有主，其余为流浪犬。",
          "流浪犬送收容点，对两位犬主书面警告，傍晚安排巡查牵绳情况。",
          "连续{count}个傍晚没有发现不拴绳的犬只。",
          "收容单和巡查表。",
        ),
        resolution(
          "第二天傍晚在{place}附近找到犬主，犬只没有办证。",
          "已办证免疫，犬主受到处罚并改为拴绳遛犬。",
          "连续{count}个傍晚均拴绳。",
          "犬证和巡查表。",
        ),
      ],
    },
  },
};
