// 问题及其拆分出的部分：供拆分的工作人员和所有查看者阅读。
import type { Texts } from "../texts.ts";

export const split: Texts["split"] = {
  title: "将其中一部分另立为一个问题",
  hint: "适用于一封来信反映多件事的情况。拆出的部分仍属同一位来信人，有自己的受理编号、页面和来信通知，时限从最初提交时算起。本问题照常办理。拆分不能撤销，因为新问题可能立即派出；如属误拆，可将其重新并入本问题。",
  description: {
    label: "属于该部分的内容",
    hint: "请保留来信人的原话，删去与之无关的内容。",
    empty: "请保留属于该部分的内容",
    tooLong: "内容过长，请精简",
  },
  kind: {
    label: "该部分的类别",
    same: "与本问题相同",
    error: "请从列表中选择类别",
  },
  branch: {
    label: "该部分的承办单位",
    hint: "选定后立即交给该单位；选择本单位则等待受理。",
    router: "由系统派单",
    group: "单位",
    error: "请从列表中选择仍在运行的单位",
  },
  photos: {
    label: "属于该部分的照片",
    hint: "这些照片同时保留在本问题中。",
    one: "照片{{number}}属于该部分",
    error: "请从来信人为本问题提供的照片中选择",
  },
  button: "另立为一个问题",
  done: "该部分已另立为一个问题，来信人会收到通知。",
  given: "拆分时选定",
  related: {
    title: "相关的问题",
    from: "拆分自",
    part: "由此拆出",
    into: "已并入",
    joined: "并入本问题",
    more: "此处仅列出{{number}}个，另有更多。",
  },
  own: {
    from: "本问题拆分自您的问题{{reference}}。",
    part: "其中一部分已另立为问题{{reference}}。",
    apart: "各问题的数据分别保存，在一处删除不影响另一处。",
  },
  public: {
    from: "本问题拆分自问题 {{reference}}",
    part: "其中一部分已另立为问题 {{reference}}",
  },
};
