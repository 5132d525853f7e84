// 时限：时限的由来、延期、时限表、工作日历；供工作人员和管理员使用。
import type { Texts } from "../texts.ts";

export const clock: Texts["clock"] = {
  why: {
    working: "{{time}}（工作时间）",
    allowance: "自{{moment}}起{{time}}",
    paused: "等待群众答复，暂停{{time}}",
    extended: "获准延长{{time}}",
  },
  extension: {
    title: "延期",
    hint: "办理时限为{{moment}}。到期之前可以申请一次延期，延长的时间不超过原时限。由上一级审批，审批期间时限照常计算。",
    day: "延至哪一天",
    dayHint: "例如 2026-12-24，以当天下班时间为准。",
    ask: "申请延期",
    asked: "{{at}}申请：原定{{before}}，申请延至{{until}}。",
    decideHint: "申请人本人及其所在单位不能审批。您的理由会写信告知群众。",
    grant: "批准",
    refuse: "不批准",
    state: {
      asked: "尚未审批。到期仍未审批的，按逾期计算。",
      granted: "已批准。",
      refused: "未批准。",
      lapsed: "到期前无人审批，已逾期。",
    },
    fault: {
      invalid: "请按这个格式填写日期：2026-12-24",
      earlier: "这一天不晚于现在的时限",
      too_long: "延长的时间不能超过原时限，请填更早的日期",
      met: "办结时限已不再计算。",
      paused: "正在等待群众答复，时限暂停：恢复计算后再申请。",
      over: "时限已过。延期只能在到期之前申请。",
    },
    done: {
      ask: "已申请延期，由上一级审批。",
      grant: "已批准延期，将写信告知群众。",
      refuse: "未批准延期，将写信告知群众。",
    },
    list: {
      title: "延期申请",
      lead: "等待您审批的申请。到期仍未审批的，按逾期计算。",
      none: "没有等待您审批的申请。",
      problem: "问题",
      branch: "承办单位",
      due: "时限",
      until: "申请延至",
      reason: "理由",
    },
  },
};
