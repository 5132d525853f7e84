// What residents and officials write about environment and cleanliness.
import { resolution } from "./texts.ts";
import type { TextsByKind } from "./texts.ts";

export const environmentTexts: TextsByKind = {
  refuse: {
    problems: {
      en: [
        "The bins near {place} have not been emptied for {days} days. Bags lie all over the path, and in the evening the rats come. We pay the fee like everybody else.",
        "Somebody tips building rubble next to {place} at night. First it was one heap, now there are {count}. I have seen a blue three-wheeler around {hour}, but I couldn't read the number.",
        "There is an old sofa and two mattresses beside the bins at {place}, since the holiday. Children play on them. Who takes such things away?",
        "The new refuse point by {place} is right under our kitchen windows. Could it stand twenty metres further on, where nobody lives?",
      ],
      "zh-CN": [
        "{place}附近的垃圾桶已经{days}天没清了，垃圾袋堆得满路都是，一到晚上老鼠乱窜。卫生费我们可是一分没少交。",
        "有人夜里往{place}旁边倒建筑垃圾，开始一堆，现在都{count}堆了。我在{hour}左右看见过一辆蓝色三轮车，没看清车牌。",
        "{place}垃圾点旁边扔着一个旧沙发和两张床垫，过完节到现在都没人拉走，孩子们还在上面蹦。大件垃圾到底归谁管？",
        "{place}旁边新设的垃圾点正对着我家厨房窗户，能不能往前挪二十米，那边没有住户。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The collection near {place} was missed on several days: the lorry was in the workshop and nobody had arranged another.",
          "The point was cleared and washed the same day. A second lorry is on standby, and each point now has a sheet on which the crew signs.",
          "Emptied every day for two weeks; no bags beside the bins.",
          "Photos of the point on {count} days, signed sheets.",
        ),
        resolution(
          "{count} heaps of rubble lay next to {place}. A renovation firm was found by an address on one of the sacks.",
          "The firm removed everything at its own cost and was fined; a lamp and a sign were put up.",
          "The place has stayed clean for three weeks.",
          "Photos before and after, copy of the notice without the firm's name.",
        ),
        resolution(
          "Large waste near {place} belongs to nobody's round: households must order its collection, which few know.",
          "The pieces were taken away, and on the first Saturday of each month a lorry now comes without an order.",
          "The place beside the bins is free; the dates hang there.",
          "Photos, the calendar.",
        ),
        resolution(
          "The point by {place} stands nine metres from the nearest kitchen window; fifteen are the rule.",
          "Together with the neighbours it was moved to the wall opposite, with lids and a roof.",
          "No window within twenty metres.",
          "Sketch with distances, signed by {count} households.",
        ),
      ],
      "zh-CN": [
        resolution(
          "核实{place}附近有几天漏收，原因是清运车在修理，没有安排替换车辆。",
          "当天清空并冲洗垃圾点，安排一辆备用车，每个点位张贴签到表由作业人员签字。",
          "两周来每日清运，桶外没有散落垃圾。",
          "{count}天的点位照片和签到表。",
        ),
        resolution(
          "{place}旁共有{count}堆建筑垃圾，根据编织袋上的地址查到一家装修公司。",
          "责令其自费清理并处罚，现场加装照明和警示牌。",
          "三周来没有再发现倾倒。",
          "清理前后照片、处罚文书（隐去名称）。",
        ),
        resolution(
          "{place}旁的大件垃圾不在日常清运范围，需要预约，很多居民不知道。",
          "已全部拉走，今后每月第一个周六有车上门收，不用预约。",
          "垃圾点旁已清空，收运日期张贴在现场。",
          "照片和收运日历。",
        ),
        resolution(
          "{place}旁垃圾点距最近的厨房窗户九米，不足规定的十五米。",
          "与邻居商量后移到对面墙边，加盖加棚。",
          "二十米内没有住户窗户。",
          "标注距离的示意图，{count}户签字。",
        ),
      ],
    },
  },
  noise: {
    problems: {
      en: [
        "The building site next to {place} worked until two in the morning for {days} nights. Concrete, they say, can't wait. My husband drives a bus at five and hasn't slept properly all week.",
        "Every morning at half past five loudspeakers start near {place}. I have nothing against dancing, but must the whole quarter dance along?",
        "The bar below us by {place} shakes the bed until long after midnight. I went down at {hour} and was laughed at.",
      ],
      "zh-CN": [
        "{place}旁边的工地连着{days}个晚上干到凌晨两点，说浇混凝土不能停。我爱人早上五点要出车开公交，一个星期没睡过整觉。",
        "每天早上五点半{place}附近就开始放音响。我不反对大家跳舞锻炼，可总不能让整片小区都跟着起床吧？",
        "{place}旁边楼下的酒吧闹到后半夜，床都跟着震。我{hour}下去说了一次，反而被他们笑话。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "Measured on two nights near {place}: eleven decibels above what is allowed after ten o'clock. There was no permit for night work.",
          "Night work was stopped; the firm must announce each unavoidable night three days ahead.",
          "Quiet for {count} nights in a row by the neighbours' own account.",
          "Measuring record, notice on the site fence.",
        ),
        resolution(
          "The loudspeakers near {place} were at full power from half past five.",
          "Agreed with both groups: not before seven, with a limiter, and further from the houses.",
          "Agreement kept since; checked on {days} mornings without notice.",
          "Agreement signed by both groups.",
        ),
        resolution(
          "Measured in the bedroom above the bar by {place}: the bass is nine decibels too loud after midnight.",
          "The loudspeakers were taken off the wall, a limiter was sealed, and the bar closes its windows at ten.",
          "Below the limit on {days} evenings without notice.",
          "Measuring records, photo of the seal.",
        ),
      ],
      "zh-CN": [
        resolution(
          "连续两晚在{place}附近监测，夜间噪声超标十一分贝，且没有夜间施工许可。",
          "责令停止夜间施工，确需连续作业的须提前三天公告。",
          "据周边住户反映，已连续{count}晚安静。",
          "监测记录和工地公告照片。",
        ),
        resolution(
          "核实{place}附近早上五点半开始放音响，音量开到最大。",
          "与两支队伍协商：七点以后开始，加装限音器，场地往远离住宅一侧移动。",
          "约定执行良好，不打招呼抽查{days}个早晨均符合。",
          "双方签字的约定书。",
        ),
        resolution(
          "在{place}旁酒吧楼上卧室实测，午夜后低音超标九分贝。",
          "音箱从墙面拆下，限音器加封，十点后关闭门窗。",
          "不打招呼抽测{days}个晚上均达标。",
          "监测记录和封条照片。",
        ),
      ],
    },
  },
  "air-smell": {
    problems: {
      en: [
        "The kitchen fumes of the restaurant near {place} go straight into our windows. We have not aired the bedroom for {days} weeks. The washing smells of frying oil.",
        "Behind {place} somebody burns plastic and foam nearly every day around {hour}. My eyes sting, and my asthmatic son needs his spray more and more often.",
      ],
      "zh-CN": [
        "{place}附近饭店的油烟直接往我家窗户里灌，卧室已经{days}个星期没开过窗，晾的衣服都是炸油味。",
        "{place}后面几乎每天{hour}都有人烧塑料和泡沫，熏得眼睛疼，我儿子有哮喘，用喷雾的次数越来越多。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The filter of the restaurant near {place} had been switched off to save electricity.",
          "It was cleaned and put back into use, the outlet was raised above the roof, and cleaning must be recorded each month.",
          "No fumes at the neighbours' windows on three visits at meal times.",
          "Photos of the new outlet, cleaning record.",
        ),
        resolution(
          "Found on the third evening: a workshop behind {place} burned packaging to save the fee for its removal.",
          "The fire was put out, the place cleared, a penalty set; the workshop has a contract for its waste now.",
          "No fire on {count} evenings; the neighbours have our number.",
          "Photos, copy of the contract without names.",
        ),
      ],
      "zh-CN": [
        resolution(
          "核实{place}附近饭店为省电关闭了油烟净化器。",
          "责令清洗并恢复使用，排烟口抬高至屋顶以上，每月清洗留记录。",
          "饭点三次到邻居窗前查看，没有明显油烟。",
          "新排烟口照片和清洗记录。",
        ),
        resolution(
          "第三个晚上查实，{place}后面一家作坊为省清运费焚烧包装物。",
          "当场扑灭清理并处罚，督促其签订垃圾清运合同。",
          "连续{count}个晚上没有再焚烧，已给邻居留下联系电话。",
          "照片和清运合同（隐去名称）。",
        ),
      ],
    },
  },
  "river-pollution": {
    problems: {
      en: [
        "The water of the ditch near {place} has been black for {days} days and it stinks of rotten eggs. Where it flows into the river, small fish float belly up.",
        "At night a pipe behind {place} lets white foam into the stream. In the morning everything looks innocent. Please come after {hour} and not at ten in the morning with an announcement.",
      ],
      "zh-CN": [
        "{place}附近的水沟已经黑了{days}天，一股臭鸡蛋味，流进河口的地方漂着不少小死鱼。",
        "{place}后面有根管子夜里往河沟排白色泡沫，早上看着什么事都没有。请你们{hour}以后来查，不要上午十点打着招呼来。",
      ],
    },
    solvedBy: [0, 0],
    resolutions: {
      en: [
        resolution(
          "Visited at night without notice: a workshop near {place} rinsed its tanks into the rain drain.",
          "The connection was sealed, the tanks are now emptied by a licensed firm, and the ditch was flushed and weeded.",
          "Clear water, no smell; samples on {days} days are within the limits.",
          "Laboratory sheets, photos of the sealed pipe.",
        ),
      ],
      "zh-CN": [
        resolution(
          "夜间突击检查，发现{place}附近一家作坊把清洗废水接入雨水管。",
          "封堵接口，废水交由有资质的单位处理，并对河沟清淤换水。",
          "水质转清，没有异味，{days}天取样均达标。",
          "化验单和封堵照片。",
        ),
      ],
    },
  },
};
