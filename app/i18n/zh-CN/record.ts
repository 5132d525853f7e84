// 一件问题的办理档案：完整经过、打印页和导出的文件。
import type { Texts } from "../texts.ts";

export const record: Texts["record"] = {
  views: "档案的各部分",
  show: { all: "全部", talk: "往来内容", work: "办理", limits: "时限", publication: "公开" },
  order: { oldest: "最早的在前", newest: "最新的在前" },
  left: "还有 {{number}} 条较早的记录没有显示。",
  whole: "显示全部",
  none: "没有这类记录。",
  sort: {
    step: "步骤",
    message: "留言",
    note: "内部备注",
    letter: "信件",
    photo: "照片",
    assistance: "协办",
  },
  person: "{{by}}：{{person}}",
  task: "事项：{{task}}",
  copies: "发给 {{number}} 人",
  result: "结果：{{result}}",
  print: {
    link: "打印版",
    title: "{{reference}} 办理档案",
    printed: "{{name}} 打印于 {{moment}}。",
    inside: "仅供内部工作使用：含内部备注和当事人原话。",
  },
  export: {
    link: "导出为文件",
    title: "导出 {{reference}} 的办理档案",
    lead: "您将得到一个文件 record-{{reference}}.tar，任何压缩软件都能打开。其中有：",
    holds: {
      record: "record.json：供程序读取的全部内容，日志附有哈希值，他人可以核对有没有被改动",
      timeline: "timeline.txt：用平常的话写的办理经过",
      photos: "photos：原样照片（{{number}} 张）",
    },
    leaves:
      "个人信息会随文件离开平台：当事人的原话、地点、内部备注。请妥善保管，不要让他人看到；不再需要时请删除。",
    told: "谁在何时因何导出，将永久记录，当事人可以看到。",
    reason: "用于什么？",
    reasonHint: "当事人可以看到这句话。",
    reasonError: "请说明用途，不超过 500 字",
    contact: "附上当事人的姓名和电子邮箱",
    contactHint: "确有必要时才勾选，并同时记为查看联系方式。",
    button: "生成文件",
  },
  file: {
    asOf: "截至 {{moment}}，由 {{name}} 导出。",
    typed: "原话：",
    check:
      "核对日志的方法：把 record.json 中每个事件去掉 hash，按键名排序、不留空格写成 JSON，其 SHA-256 就是 hash。previousHash 是整个平台日志中前一个事件的哈希值；两者都在本文件中时应当相等。",
  },
};
