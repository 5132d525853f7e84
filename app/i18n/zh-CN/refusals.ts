// 每种拒绝的说明。
import type { Texts } from "../texts.ts";

export const refusals: Texts["refusals"] = {
  not_found: "没有这个编号的内容，或者您无权查看。",
  not_allowed: "您没有权限这样做。",
  not_your_branch: "这个问题属于另一个承办单位。",
  move_not_possible: "问题现在的状态下不能再这样做。",
  changed_meanwhile: "您查看期间，别人已修改了这个问题。",
  missing_fact: "缺少必填的内容。",
  invalid_input: "填写的内容有误。",
  already_done: "已经是这样了。",
  wrong_credentials: "邮箱或密码不正确。",
  account_closed: "该账号已停用，请联系管理员。",
  wrong_key: "受理编号或查询码不正确，请核对后再试。",
  too_many_attempts: "尝试次数过多，请在 {{seconds}} 秒后再试。",
  expired: "已过期，请重新开始。",
  unknown_branch: "没有这个承办单位。",
  branch_closed: "该单位已撤销，请另选。",
  emergency_is_never_held: "特急问题不得搁置。",
  return_period_over: "单位只能在收到问题后一个工作日内退单，现已超过。",
  already_returned: "贵单位已退过一次单，不能再次退单。",
  ruled: "上级已裁定承办单位，只有重新裁定才能变更。",
  awaits_ruling: "已有两个单位退单，须由督办人员裁定由谁承办。",
  not_disputed: "没有单位退过单，无需裁定。",
  branch_out_of_reach: "只能派给本单位及下级单位。",
  reopen_period_over: "只能在 {{days}} 天内要求重新办理。请重新反映。",
};
