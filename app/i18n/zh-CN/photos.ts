// 照片：添加与显示照片的各处文字。
import type { Texts } from "../texts.ts";

export const photos: Texts["photos"] = {
  title: "您有照片吗？",
  intro: "照片能帮助承办单位看清问题。可以不加照片。请尽量避开人脸和车牌。",
  later: "照片经人工查看并遮盖隐私内容之前，其他人看不到。",
  label: "选择一张照片",
  another: "再选择一张照片",
  hint: "JPG、PNG 或 WebP 格式，不超过 {{megabytes}} MB。最多五张，每次一张，选好即保存。",
  keep: "保留照片的拍摄时间和地点",
  keepHint:
    "许多手机会把时间和地点写进照片。我们会把它们删除，除非您勾选此项。勾选后只有承办单位能看到。",
  full: "您已添加 {{max}} 张照片。如要再添加，请先删除一张。",
  add: "添加这张照片",
  saved: "已添加的照片",
  count: "{{count}} / {{max}}",
  added: "照片已保存。",
  wasThere: "这张照片已经添加过了。",
  nothingToKeep: "这张照片里没有写入时间和地点，因此没有可保留的内容。",
  removed: "照片已删除。",
  alt: "{{role}} {{number}}，共 {{count}} 张",
  role: { problem: "照片", addition: "补充照片", before: "办理前照片", after: "办理后照片" },
  takenAt: "拍摄时间：{{time}}",
  takenWhere: "地点：{{place}}",
  join: "。",
  seems: {
    heic: "这似乎是 HEIC 照片（iPhone 常用格式）。请在相机设置的“格式”中选择“兼容性最佳”，或者截屏后添加截图。",
    gif: "这似乎是 GIF 动图。",
    pdf: "这似乎是 PDF 文件。请添加照片或截图。",
    video: "这似乎是视频。请改为添加照片。",
  },
  remove: {
    title: "要删除这张照片吗？",
    link: "删除",
    linkOf: "删除第 {{number}} 张照片",
    text: "照片会立即删除，无法恢复。",
    button: "是，删除",
    keep: "否，保留",
  },
  check: { label: "照片", none: "无", note: "经审核员查看后才会公开。" },
};
