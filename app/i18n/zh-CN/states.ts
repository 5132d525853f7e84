// 状态、紧急程度和时限的名称。
import type { Texts } from "../texts.ts";

export const states: Texts["states"] = {
  handling: {
    submitted: "已提交",
    screening: "正在初筛",
    held: "等待人工审核",
    routing: "正在派单",
    triage: "在统筹办公室",
    assigned: "已派给承办单位",
    accepted: "已受理",
    in_progress: "正在办理",
    awaiting_resident: "等待群众答复",
    returned: "已退单，正在另找承办单位",
    resolved: "承办单位表示已解决",
    reopened: "未解决，重新办理",
    closed: "已办结",
    rejected: "不予受理",
    merged: "已并入另一问题",
    withdrawn: "已撤回",
  },
  closedBy: {
    resident: "已办结：群众确认已解决",
    silence: "已办结：群众未作答复",
  },
  publication: {
    private: "不公开",
    pending: "等待公开审核",
    published: "已公开",
    refused: "不予公开",
    hidden: "已停止公开",
  },
  urgency: { emergency: "特急", urgent: "紧急", normal: "一般" },
};
