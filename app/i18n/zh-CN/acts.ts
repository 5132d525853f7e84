// 工作人员除流转操作以外对问题所做的事。
import type { Texts } from "../texts.ts";

export const acts: Texts["acts"] = {
  own: {
    title: "由谁办理",
    has: "由{{name}}办理。",
    nobody: "单位内还没有人认领。",
    take: "我来办理",
    release: "交回单位",
    give: "交给此人办理",
    person: {
      label: "同事",
      choose: "请选择人员",
      error: "请选择承办单位内的人员",
    },
    done: { take: "现在由您办理。", give: "已交给该同事办理。", release: "已交回单位。" },
  },
  reason: {
    label: "理由",
    forResident: "来信人会在办理进程中看到。",
    forStaff: "仅供工作人员查看，可不填。",
    forRemoving: "取消某一群体时必须填写。",
    empty: "请说明理由",
    tooLong: "最多{{max}}个字",
  },
  snooze: {
    title: "暂缓",
    hint: "在此之前不再出现在待办列表中。任何办理时限都不因此停止计算。",
    asleep: "暂缓至{{moment}}。",
    when: {
      label: "暂缓至",
      tomorrow: "明天上午（{{moment}}）",
      monday: "下周一上午（{{moment}}）",
      fortnight: "两周后（{{moment}}）",
      date: "其他日期",
      empty: "请选择暂缓到什么时候",
    },
    day: {
      label: "日期",
      hint: "仅在选择“其他日期”时填写，例如 2026-11-30，最多90天。",
      invalid: "请填写日期，例如 2026-11-30",
      past: "该时间已过，请选择更晚的时间",
      too_far: "最多90天，请选择更早的日期",
    },
    time: {
      label: "时间",
      hint: "例如 14:30。不填则为当天上班时间。",
      invalid: "请填写时间，例如 14:30",
    },
    stays: "即使来信人补充内容也不恢复",
    button: "暂缓",
    wake: "现在恢复",
    done: { sleep: "已暂缓。", wake: "已恢复办理。" },
  },
  urgency: {
    title: "紧急程度",
    hint: "调高：办理时限立即缩短，从首次提交时起算。调低：在列表中后移，已告知来信人的时限不变。",
    label: "紧急程度",
    choose: "请选择新的紧急程度",
    empty: "请选择与现在不同的紧急程度",
    button: "更改紧急程度",
    done: "紧急程度已更改。",
  },
  focus: {
    title: "涉及的重点群体",
    hint: "涉及这些群体的问题会单独统计，也可按此筛选。",
    label: "重点群体",
    button: "保存重点群体",
    done: "重点群体已保存。",
  },
  standing: {
    owner: "由{{name}}办理",
    nobody: "尚无人认领",
    asleep: "暂缓至{{moment}}",
    stays: "来信人补充内容也不恢复",
    woke: "已到时恢复",
  },
};
