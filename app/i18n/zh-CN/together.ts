// 由谁承办、单位意见不一时如何处理、谁来协办：供工作人员使用。
import type { Texts } from "../texts.ts";

export const together: Texts["together"] = {
  returnReason: {
    not_our_area: "不在本单位辖区",
    not_our_kind: "不属于本单位业务范围",
    other_owner: "产权或合同责任属于其他方",
    beyond_our_powers: "超出本单位权限或能力",
    already_in_hand: "其他单位已在办理",
    not_public_matter: "不属于公共事务",
  },
  returnUntil: "可在 {{moment}} 前退单。",
  awaitsRuling: {
    title: "须由督办人员裁定",
    text: "已有两个单位表示不属于其职责。裁定之前由{{branch}}负责，计时不停。",
    state: "待裁定",
  },
  ruled: "经裁定由{{branch}}承办。",
  proposed: "退单单位认为应由{{branch}}承办",
  hops: {
    title: "流转经过",
    once: "转手 1 次：{{names}}",
    times: "转手 {{count}} 次：{{names}}",
  },
  assist: {
    title: "协办单位",
    none: "没有请其他单位协办。",
    stillOpen: "协办事项尚未完成：{{names}}。无需等待即可办结。",
    byRule: "规则要求协办，具体事项由主办单位说明。",
    task: "协办事项",
    state: {
      asked: "已请求",
      accepted: "协办中",
      done: "已完成",
      declined: "无法协办",
    },
    late: "已于 {{moment}} 超期",
    until: "截止 {{moment}}",
    result: "协办结果",
    why: "无法协办的原因",
    byPortal: "按派单规则自动请求",
    ask: {
      title: "请其他单位协办",
      hint: "问题和时限仍归本单位，协办单位有自己的事项和期限。",
      button: "请该单位协办",
      done: "已请该单位协办。",
    },
    accept: { title: "接受协办", button: "同意协办", done: "已接受协办。" },
    done: { title: "协办完成", button: "本单位部分已完成", done: "主办单位可以看到协办结果。" },
    decline: { title: "无法协办", button: "无法协办", done: "已说明无法协办。" },
    field: {
      branchId: { label: "单位", hint: "", empty: "请选择单位" },
      task: {
        label: "协办事项",
        hint: "请写明需要该单位做什么。仅工作人员可见。",
        empty: "请填写协办事项",
      },
      dueOn: {
        label: "期限日期",
        hint: "如 2026-11-30。不填则为三个工作日内。",
        empty: "",
        invalid: "请填写今天起一年之内的日期，如 2026-11-30",
      },
      result: { label: "协办结果", hint: "主办单位会看到。", empty: "请填写协办结果" },
      reason: {
        label: "无法协办的原因",
        hint: "主办单位会看到。",
        empty: "请填写无法协办的原因",
      },
    },
    faster: "他人已先行处理：您打开页面后协办事项有变化。您填写的内容：",
    open: "该单位已有这个问题的协办事项尚未完成。",
    own: "该问题本来就由该单位承办，请另选。",
  },
};
