// 撤回上一步操作、撤销合并、拆分问题：供工作人员使用。
import type { Texts } from "../texts.ts";

export const undo: Texts["undo"] = {
  title: "撤回操作",
  heading: "撤回对 {{reference}} 的上一步操作",
  last: "您的上一步操作：{{step}}。",
  until: "可撤回的截止时间：",
  button: "撤回这一步",
  link: "撤回这一步",
  takenBack: "已撤回",
  done: "您的操作已撤回，一切恢复原状。",
  over: "这里已没有可撤回的操作：已超过十分钟，或此后已有新的进展。",
};
