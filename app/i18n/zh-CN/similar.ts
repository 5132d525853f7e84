// 可能相同的问题：填写时的一页，和工作人员看到的一栏。
import type { Texts } from "../texts.ts";

export const similar: Texts["similar"] = {
  title: "是不是已经有人反映过？",
  intro:
    "下面这些已公开的问题和您说的相近。如果就是其中一个，请告诉我们，您的问题会并入其中。您填写的内容会保留。",
  none: "都不是，继续填写",
  reported: "{{date}}反映",
  grounds: {
    words: "相同的词：{{words}}",
    metres: "相距约 {{metres}} 米",
    kilometres: "相距约 {{kilometres}} 公里",
    sameArea: "同一村（社区）",
    sameTownship: "同一乡镇",
    sameKind: "同一类别",
    days: "前后相隔 {{days}} 天",
    sameDay: "同一天",
  },
  staff: {
    title: "可能是同一问题",
    intro: "按用词、地点、类别和时间查找，是否相同由您判断。",
    none: "在您可查看的问题中，没有相近的。",
    noBranch: "尚未派单",
    merge: "与 {{reference}} 合并",
  },
};
