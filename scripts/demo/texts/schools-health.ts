// What residents and officials write about schools and health.
import { resolution } from "./texts.ts";
import type { TextsByKind } from "./texts.ts";

export const schoolsHealthTexts: TextsByKind = {
  "school-places": {
    problems: {
      en: [
        "Our street near {place} was moved to another school district {days} weeks before the term. The new school is forty minutes away and there's no bus. {count} families are asking the same.",
        "There's no nursery place for my three-year-old anywhere around {place}. I start work on the first of the month and I don't know where to leave her.",
      ],
      "zh-CN": [
        "开学前{days}周，{place}附近我们这条街突然被划到另一个学区，新学校走路要四十分钟，也没有公交。有{count}户家长都想问个明白。",
        "孩子三岁了，{place}周围的幼儿园都说没学位。我下个月一号就要上班，不知道孩子往哪儿放。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The new border near {place} was drawn by a map without the closed footbridge: the way is indeed forty minutes.",
          "The street stays in its old district for this year and the next; a meeting with the parents was held before the next plan.",
          "{count} children begin at the near school.",
          "Amended notice, minutes of the meeting.",
        ),
        resolution(
          "Around {place} {count} children of three had no place; two groups stood empty for want of a teacher.",
          "A teacher was lent by the town nursery, one of the groups opens on the first of the month.",
          "The child has a place, a ten minutes' walk away.",
          "Letter of admission, the list without names.",
        ),
      ],
      "zh-CN": [
        resolution(
          "核实{place}附近划片时用的旧地图，没有标出人行桥已封闭，实际路程确为四十分钟。",
          "今明两年该街道仍划归原学区，下一次调整前先开家长座谈会。",
          "{count}名孩子在就近学校入学。",
          "更正通知和座谈会记录。",
        ),
        resolution(
          "{place}周围有{count}名三岁孩子没有学位，两个班因缺老师空着。",
          "从镇中心园借调一名老师，下月一号先开一个班。",
          "孩子已有学位，步行十分钟。",
          "录取通知和名单（隐去姓名）。",
        ),
      ],
    },
  },
  "school-safety": {
    problems: {
      en: [
        "When school ends near {place} hundreds of children stand between cars that turn in the gate. Nobody is there to stop the traffic. Do we have to wait until something happens?",
        "My son says the school lunch was cold on {days} days and twice smelled sour. I went and looked myself: he doesn't exaggerate. The school is the one by {place}.",
      ],
      "zh-CN": [
        "{place}附近学校一放学，几百个孩子挤在掉头的车中间，没有一个人疏导。非要等出了事才管吗？",
        "儿子说学校午饭有{days}天是凉的，有两次还有馊味。我自己去看过，孩子没夸张，就是{place}旁边那所学校。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "Observed on three afternoons near {place}: up to {count} cars turn in front of the gate while the children come out.",
          "Classes now leave at three times, parents wait behind a line, and two wardens stand at the gate.",
          "No car in front of the gate at the time of leaving since.",
          "Photos of one week, duty roster.",
        ),
        resolution(
          "Tasted on three days in the school by {place}: lukewarm twice, once rice of the day before. The report was right.",
          "The supplier was changed, the kitchen has warming boxes, and parents eat along by turns without notice.",
          "Above sixty degrees at every table for {days} days.",
          "Temperature list, notes of the parents.",
        ),
      ],
      "zh-CN": [
        resolution(
          "连续三个下午到{place}附近查看，放学时校门口同时掉头车辆最多{count}辆。",
          "改为分三批放学，家长在等候线外接送，两名护学员值守。",
          "整改后放学时段校门口没有车辆进入。",
          "一周照片和值守安排表。",
        ),
        resolution(
          "连续三天到{place}旁该校试吃：两天饭菜偏凉，一天用了隔夜米饭，反映属实。",
          "更换供餐单位，配备保温箱，家长轮流随机陪餐。",
          "{days}天来上桌温度均在六十度以上。",
          "测温记录和家长陪餐记录。",
        ),
      ],
    },
  },
  clinics: {
    problems: {
      en: [
        "The clinic near {place} is closed nearly every afternoon though the board says until five. My mother walked there {days} times with her blood pressure. In the end we paid for a taxi to the county town.",
        "The medicine for my thyroid has been out of stock at the clinic by {place} for {days} weeks. 'Come back next week', each time.",
      ],
      "zh-CN": [
        "{place}附近的卫生室牌子上写到五点，可下午几乎天天关门。我妈血压高，白跑了{days}趟，最后只能打车去县城。",
        "{place}旁边的卫生院，我吃的甲状腺药断货{days}个星期了，每次都说下周再来。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The doctor of the clinic near {place} also covers the next village; the board was never changed.",
          "A second doctor comes on two afternoons, the true hours hang at the door and online, and medicine for chronic illness is stocked for six weeks.",
          "Open as announced on {count} checks; the medicine is there.",
          "Check sheets, stock list.",
        ),
        resolution(
          "The medicine was ordered by the clinic near {place} once a month and used up after a week.",
          "Orders now go out weekly for {count} medicines of long illness, and the clinic rings when one is in.",
          "The medicine is there; the resident has six weeks' supply.",
          "Stock list of the last month.",
        ),
      ],
      "zh-CN": [
        resolution(
          "核实{place}附近卫生室医生同时负责邻村，门口时间牌一直没有更新。",
          "每周增派一名医生坐诊两个下午，门口和网上公布真实时间，慢性病用药按六周备货。",
          "抽查{count}次均按时开门，药品已到。",
          "抽查表和库存清单。",
        ),
        resolution(
          "{place}附近卫生院该药每月只订一次，一周就用完。",
          "{count}种慢病用药改为每周订货，到货电话通知。",
          "药已到，反映人拿到六周用量。",
          "近一个月库存清单。",
        ),
      ],
    },
  },
  "medical-insurance": {
    problems: {
      en: [
        "I handed in my hospital bills {days} months ago at the counter near {place}. Since then I have been told: missing stamp, wrong form, system down. It is more than I earn in half a year.",
        "I was treated in another city after a fall and was refunded nothing, because I hadn't registered before. Who registers before falling down?",
      ],
      "zh-CN": [
        "住院单据{days}个月前就交到{place}附近的窗口了，先说缺章，再说表不对，后来又说系统升级。这笔钱比我半年挣的还多。",
        "我在外地摔伤住院，回来一分钱没报，说是没有提前备案。谁摔跤之前还先备个案呢？",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The file was complete from the first day; it lay at the counter near {place} because two systems had different numbers.",
          "The numbers were joined, the claim was paid, and claims older than {count} days now appear on a list every Monday.",
          "The money arrived; the resident confirmed it on the telephone.",
          "Payment record, the weekly list.",
        ),
        resolution(
          "For accidents nobody has to register beforehand: the counter near {place} applied the rule for planned treatment.",
          "The claim was decided anew and paid; the counter's guide has a page on accidents now.",
          "The refund arrived within {days} days.",
          "Payment record, the new page.",
        ),
      ],
      "zh-CN": [
        resolution(
          "材料从一开始就是齐全的，因两个系统编号不一致，一直压在{place}附近的窗口。",
          "合并编号后办结报销，超过{count}天未办结的今后每周一自动列清单。",
          "报销款已到账，反映人电话确认。",
          "支付记录和每周清单。",
        ),
        resolution(
          "意外伤害无需提前备案，{place}附近窗口误用了计划就医的规定。",
          "重新审核并予以报销，窗口办事指南增加意外伤害一页。",
          "{days}天内报销款到账。",
          "支付记录和新增的指南页。",
        ),
      ],
    },
  },
};
