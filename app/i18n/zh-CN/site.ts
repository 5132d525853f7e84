// 每个页面共用的文字。
import type { Texts } from "../texts.ts";

export const site: Texts["site"] = {
  name: "群众反馈平台",
  skip: "跳到正文",
  language: "语言",
  nav: {
    label: "主导航",
    report: "反映问题",
    track: "查询我的问题",
    problems: "公开的问题",
    inbox: "办件箱",
    moderation: "审核",
    overview: "总览",
    administration: "系统管理",
    signIn: "工作人员登录",
    signOut: "退出",
    mail: "试用信箱",
  },
  footer: {
    help: "需要帮助？",
    helpText:
      "如有人身危险，请拨打 110（警察）、119（消防）或 120（急救）。您所在的村或社区办公室也可以帮您填写。",
    trial: "这是使用虚构县的试用版，所有地名和人名均非真实。",
  },
  back: "返回",
  continue: "继续",
  optional: "（选填）",
  errorTitle: "错误：{{title}}",
  errorSummary: "填写有误",
  next: "下一页",
  notGiven: "未填写",
  faults: {
    notFoundTitle: "找不到页面",
    notFoundText: "这个地址没有内容。请检查是否输错，或从首页开始。",
    faultTitle: "抱歉，平台出了问题",
    faultText:
      "您之前提交的内容没有丢失。请稍后再试。如再次出现，请告诉我们这个编号：{{requestId}}",
    home: "回到首页",
    keptTitle: "您填写的内容",
    keptText: "内容没有保存。现显示在这里，您可以复制下来，转给目前办理该问题的同事。",
  },
};
