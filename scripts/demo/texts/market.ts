// What residents and officials write about shops, food and licences.
import { resolution } from "./texts.ts";
import type { TextsByKind } from "./texts.ts";

export const marketTexts: TextsByKind = {
  "food-safety": {
    problems: {
      en: [
        "Three of us were sick all night after eating at the noodle shop near {place}. The meat tasted odd. I have kept the receipt and the rest of the meal.",
        "The small supermarket by {place} sells milk {days} days past its date; a new label is glued over the old one. I took photos before they could remove it.",
      ],
      "zh-CN": [
        "我们三个人在{place}附近的面馆吃完饭，上吐下泻一整夜，肉的味道当时就不对。小票和剩下的饭菜我都留着。",
        "{place}旁边的小超市卖过期{days}天的牛奶，新标签直接贴在旧日期上。我趁他们没撕掉先拍了照。",
      ],
    },
    solvedBy: [0, 0],
    resolutions: {
      en: [
        resolution(
          "Inspected the same day: the refrigerator of the shop near {place} stood at eleven degrees, {count} packets were past their date.",
          "Goods were destroyed, the shop was closed until the refrigerator was repaired, and a penalty was set.",
          "Second inspection without objections.",
          "Inspection record, photos of the thermometer.",
        ),
      ],
      "zh-CN": [
        resolution(
          "当天检查，{place}附近该店冷柜温度十一度，发现过期食品{count}件。",
          "现场销毁，责令停业维修冷柜，并立案处罚。",
          "复查合格，没有再发现问题。",
          "检查笔录和温度计照片。",
        ),
      ],
    },
  },
  consumer: {
    problems: {
      en: [
        "The gym near {place} has closed and taken our prepaid cards with it. {count} people in my group alone. The landlord says that they left at night.",
        "The scales on the market by {place} lie. I bought two kilos of apples and at home they were one and a half. I went back and was shouted at.",
      ],
      "zh-CN": [
        "{place}附近的健身房关门跑了，我们办的卡都没退，光我们群里就有{count}个人。房东说他们是半夜搬走的。",
        "{place}旁边菜市场的秤有问题，我买了四斤苹果，回家一称只有三斤。回去找他，反倒被骂了一顿。",
      ],
    },
    solvedBy: [1, 0],
    resolutions: {
      en: [
        resolution(
          "Checked all scales on the market near {place} without notice: {count} showed too much.",
          "They were taken away and sealed, the sellers paid a penalty, and a public check scale stands at the entrance.",
          "A second check a week later found none.",
          "Protocol of both checks, photo of the public scale.",
        ),
        resolution(
          "The gym near {place} had {count} open prepaid cards and a deposit at the bank that nobody had claimed.",
          "The deposit was released to the members; a gym close by honours the rest of each card.",
          "Every member who came forward has money or a card.",
          "List of claims with receipts, without names.",
        ),
      ],
      "zh-CN": [
        resolution(
          "不打招呼抽查{place}附近市场全部电子秤，{count}台偏大。",
          "没收封存并处罚摊主，在入口设置公平秤。",
          "一周后复查全部合格。",
          "两次检查记录和公平秤照片。",
        ),
        resolution(
          "{place}附近该健身房有{count}张预付卡未消费完，银行存有保证金无人申领。",
          "保证金退还会员，附近另一家健身房承接剩余次数。",
          "登记的会员都拿到了退款或新卡。",
          "登记和签收清单（隐去姓名）。",
        ),
      ],
    },
  },
  licences: {
    problems: {
      en: [
        "I want to open a breakfast stall by {place} and have been waiting {days} weeks for the licence. I pay rent for a shop in which I may not boil an egg.",
        "For one and the same permit I was sent to {days} counters. The website names five papers, the counter nine. Please decide.",
      ],
      "zh-CN": [
        "我想在{place}旁边开个早点铺，证等了{days}个星期还没下来。房租照交，店里连个鸡蛋都不许煮。",
        "办一个许可让我跑了{days}个窗口。网上写要五样材料，窗口要九样，能不能统一一下？",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The application for the shop near {place} was complete; the inspection appointment had been forgotten.",
          "The inspection took place the next morning, the licence was printed on the spot. The list of papers online is now the one at the counter.",
          "The shop has opened.",
          "Copy of the licence number, both lists.",
        ),
        resolution(
          "The website named five papers, the counter nine; four of those are in the county's own registers.",
          "The counter now fetches the four itself; one official goes through the whole permit with the applicant.",
          "The permit was issued at one counter within {days} days.",
          "Both lists, before and after.",
        ),
      ],
      "zh-CN": [
        resolution(
          "{place}附近该店材料齐全，是现场核查预约被遗漏。",
          "次日上午完成核查，当场出证；网上清单与窗口清单已统一。",
          "店铺已正常营业。",
          "证件编号和两份清单对照。",
        ),
        resolution(
          "网上写五样材料，窗口要九样，其中四样县里系统本来就有。",
          "四样材料改由窗口自行调取，一名工作人员全程帮办。",
          "{days}天内在一个窗口办结。",
          "前后两份材料清单。",
        ),
      ],
    },
  },
};
