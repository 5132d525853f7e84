// 工作人员除流转操作以外对问题所做的事。
import type { Texts } from "../texts.ts";

export const acts: Texts["acts"] = {
  changed: "您打开本页之后，该问题已有变化。您填写的内容都还在：请先看看有什么新情况，再重新提交。",
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
};
