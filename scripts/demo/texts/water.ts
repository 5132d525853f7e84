// What residents and officials write about water and drainage.
import { resolution } from "./texts.ts";
import type { TextsByKind } from "./texts.ts";

export const waterTexts: TextsByKind = {
  "water-outage": {
    problems: {
      en: [
        "We have had no tap water near {place} since {since}, for the second time this month. Nobody put up a notice. My parents are both over eighty and carry buckets from the neighbour's well, please tell us at least when it will be back.",
        "The water pressure around {place} is so low every evening that the shower goes cold. It has been like this for {days} days. About {count} households share the same pipe.",
        "No water again! This is day {days}. I have a three-month-old baby and I'm boiling bottled water. Ring me, write me, anything, but don't stay silent.",
        "Since the works next to {place} the water comes only between midnight and five in the morning. We get up at night to fill pots. That can't go on.",
      ],
      "zh-CN": [
        "{place}附近从{since}开始停水，这个月已经第二次了，事先没有任何通知。家里两位老人都八十多了，只能到邻居井里提水，请至少告诉我们什么时候能恢复。",
        "{place}这一片每天傍晚水压特别低，热水器都打不起来，已经持续{days}天了。同一根管子上大概有{count}户人家，都是这个情况。",
        "又停水了！今天是第{days}天。家里孩子才三个月，冲奶粉都用买来的桶装水。打电话一直占线，到底有没有人管？",
        "自从{place}旁边施工以后，只有半夜十二点到早上五点有水，我们一家人轮流半夜起来接水，实在受不了。",
      ],
    },
    solvedBy: [0, 0, 0, 1],
    resolutions: {
      en: [
        resolution(
          "The booster pump that feeds the houses near {place} had stopped: a float switch had failed. {count} households were without water or had too little.",
          "The switch was replaced and a second pump connected as a reserve. Until then a tanker stood at the corner morning and evening.",
          "Pressure at the last tap of the line is back to normal and has stayed there for two days.",
          "Pressure readings of both days; photos of the new switch.",
        ),
        resolution(
          "A valve was left half closed after the works next to {place}, so the pipe carried a third of what it should.",
          "The valve was opened, the line flushed, and the contractor has to report each closing in writing from now on.",
          "All houses on the line have water at the usual pressure at every hour.",
          "Measured at {count} taps together with two residents; the record is signed by both.",
        ),
      ],
      "zh-CN": [
        resolution(
          "经现场核实，{place}附近加压泵浮球开关损坏停机，影响约{count}户居民用水。",
          "当天更换浮球开关，并加装一台备用泵；抢修期间安排送水车早晚各一次到路口供水。",
          "末端水龙头压力恢复正常，连续两天监测稳定。",
          "两日压力记录表及更换后的开关照片。",
        ),
        resolution(
          "核实为{place}旁施工后阀门未完全打开，过水量不足正常的三分之一。",
          "已将阀门全部打开并冲洗管道，要求施工单位今后关阀必须书面报备。",
          "沿线住户全天用水恢复正常。",
          "与两位居民一起抽测{count}个水龙头，双方在记录上签字。",
        ),
      ],
    },
  },
  "water-quality": {
    problems: {
      en: [
        "The tap water near {place} has been brown for {days} days, with a fine sand at the bottom of the glass. Is it safe to drink? My neighbour's children both have stomach ache.",
        "Our water smells so strongly of chlorine since {since} that we can't make tea with it. Please have it tested and tell us the result honestly.",
      ],
      "zh-CN": [
        "{place}附近的自来水已经黄了{days}天，杯底能看到一层细沙。这水到底能不能喝？邻居家两个孩子都说肚子不舒服。",
        "从{since}开始自来水漂白粉味特别重，泡茶都没法喝。希望能来检测一下，如实告诉我们结果。",
      ],
    },
    solvedBy: [0, 0],
    resolutions: {
      en: [
        resolution(
          "After a repair the line near {place} had not been flushed long enough: rust and sand were loosened. Chlorine was within the limit, at its upper end.",
          "The line was flushed for three hours at the end hydrant, and the dosing at the works was set back.",
          "Three samples on two days are clear and within every limit.",
          "Laboratory sheet with the three samples, sent to the resident's address on request.",
        ),
      ],
      "zh-CN": [
        resolution(
          "经核实，{place}附近管道维修后冲洗时间不够，带出铁锈和泥沙；余氯在标准范围内，但偏高。",
          "在末端消火栓排放冲洗三小时，并将水厂投加量调回正常。",
          "两天三次取样水质清澈，各项指标合格。",
          "三份水样化验单，可向反映人提供。",
        ),
      ],
    },
  },
  "pipe-leak": {
    problems: {
      en: [
        "Clean water has been coming up through the pavement near {place} for {days} days. It runs straight into the gutter, day and night. We are told to save water and then this!",
        "The meter box in front of {place} is full to the brim and the water runs over the path. At night it will freeze.",
      ],
      "zh-CN": [
        "{place}附近的地砖缝里一直往外冒清水，已经{days}天了，白天黑夜往下水道里流。天天宣传节约用水，这样流着就没人心疼吗？",
        "{place}门前的水表井满得溢出来，水漫到便道上，晚上一降温就要结冰，老人走路很容易滑倒。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "A joint of the supply pipe near {place} had come apart by a finger's breadth.",
          "The pipe was dug free, the joint replaced, the surface closed again the same day.",
          "The ground is dry; the night flow of the district fell by {count} cubic metres a day.",
          "Photos before and after, flow curve of the district meter.",
        ),
        resolution(
          "The meter in the box in front of {place} had cracked in the frost of last winter and was only wrapped with tape.",
          "Meter and valve were replaced, the box was pumped dry and got a tight cover.",
          "The box has been dry for {days} days, the path is too.",
          "Photos of the box with the lid open, on two days.",
        ),
      ],
      "zh-CN": [
        resolution(
          "现场开挖确认，{place}附近供水管接头脱开约一指宽。",
          "更换接头并于当天恢复路面。",
          "地面已干，片区夜间流量每天减少{count}立方米。",
          "维修前后照片及片区流量曲线。",
        ),
        resolution(
          "{place}门前水表井内水表去年冬天冻裂，一直用胶带缠着。",
          "更换水表和阀门，抽干井内积水并加装密封井盖。",
          "{days}天来井内干燥，便道没有再湿。",
          "两天开盖拍摄的照片。",
        ),
      ],
    },
  },
  drainage: {
    problems: {
      en: [
        "Every time it rains the crossing by {place} is under water, yesterday up to the knee. Three motorbikes stalled and an old man fell. The drains have not been cleaned once this year.",
        "Sewage has been coming up through the cover next to {place} for {days} days. The stench is unbearable, we can't open a window, and the children step over it on their way to school.",
        "The drain in front of {place} is blocked and the dirty water stands in our yard. {count} households are affected. I rang on Monday and was told somebody would come. Nobody came.",
      ],
      "zh-CN": [
        "一下雨{place}旁边的路口就积水，昨天水都到膝盖了，三辆电动车熄火，还有一位大爷摔了一跤。今年雨水口一次都没清过。",
        "{place}旁边的污水井已经往外冒了{days}天，臭得没法开窗，孩子上学只能踮着脚跨过去，请尽快派人来看看。",
        "{place}门前的下水道堵了，脏水全积在院子里，影响{count}户人家。周一就打过电话，说会有人来，等到现在也没见人影。",
      ],
    },
    solvedBy: [0, 1, 1],
    resolutions: {
      en: [
        resolution(
          "Four storm drains near {place} were full of silt and leaves, and the pipe behind them had sunk.",
          "The drains were cleaned with a suction lorry, {count} metres of pipe relaid, and the drains are now on the list that is cleaned before each rainy season.",
          "After the next heavy rain the crossing was dry within a quarter of an hour.",
          "Photos during the rain on that day; the cleaning list.",
        ),
        resolution(
          "The septic tank by {place} had not been emptied for two years and pressed back into the pipes.",
          "It was emptied the same afternoon, the pipe flushed, the path washed and disinfected.",
          "Nothing comes up any more; the tank is emptied every six months from now on.",
          "Receipt of the suction lorry, photos before and after.",
        ),
      ],
      "zh-CN": [
        resolution(
          "经查，{place}附近四个雨水口被泥沙树叶堵塞，后方管道有一段下沉。",
          "用吸污车清掏，翻修管道{count}米，并列入每年汛前清掏清单。",
          "之后一次大雨，路口一刻钟内排干，没有再积水。",
          "雨天现场照片和清掏清单。",
        ),
        resolution(
          "核实为{place}旁化粪池两年未清掏，污水倒灌。",
          "当天下午抽排完毕，疏通管道，并对路面冲洗消毒。",
          "污水不再外溢，今后每半年清掏一次。",
          "吸污车作业单、处理前后照片。",
        ),
      ],
    },
  },
};
