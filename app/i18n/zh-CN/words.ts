// 工作人员的文字：内部备注、给群众的留言、常用语。供工作人员使用。
import type { Texts } from "../texts.ts";

export const words: Texts["words"] = {
  note: {
    title: "内部备注",
    never: "群众永远看不到",
    label: "给同事的备注",
    button: "保存备注",
    empty: "请填写备注",
    tooLong: "备注最多 {{max}} 个字",
    done: "备注已保存，群众看不到。",
    all: "全部备注",
    erased: "备注内容已随群众的资料一并删除。",
  },
  message: {
    title: "给群众留言",
    label: "留言内容",
    hint: "发送前会显示整封信。留言也会显示在群众自己的页面上，不对外公开。",
    empty: "请填写留言",
    tooLong: "留言最多 {{max}} 个字",
    preview: "预览信件",
    send: "发送给群众",
    change: "修改",
    held: "将在 {{moment}} 发出。在此之前可以收回，群众不会看到。",
    takeBack: "收回留言",
    takenBack: "在群众看到之前已收回",
    done: {
      send: "留言即将发出。发出之前可以在下面收回。",
      takeBack: "留言已收回。群众不会收到信，也不会看到。",
    },
  },
  fate: {
    letter: "{{seconds}} 秒后，群众会收到这封信。",
    no_address: "群众没有留邮箱：不会发信，内容只显示在群众自己的页面上。",
    letters_stopped: "群众已停止来信：不会发信，内容只显示在群众自己的页面上。",
  },
  letter: {
    title: "信件预览",
    covered: "现在还没有发送。群众的姓名和专用链接只写在信里，这里不显示。",
    see: "先预览信件",
  },
  insert: {
    label: "常用语",
    choose: "请选择",
    button: "插入",
    unknown: "请选择仍然有效、适合这个问题的常用语",
  },
  gaps: "请填写或删去：{{gaps}}",
};
