// 分类器的模型，供管理员使用。
import type { Texts } from "../texts.ts";

export const models: Texts["models"] = {
  title: "分类器",
  about:
    "分类器阅读问题的文字，判断属于哪一类，并说明把握有多大。它每天从各单位已受理的问题和更正过的类别中学习一次；每五件中留出一件用来检验。",
  none: "还没有训练过模型。目前只根据居民的选择确定类别。",
  train: "现在训练",
  training: "正在训练或等待训练，请一分钟后再看。",
  asked: "已要求训练。",
  activated: "现在使用第 {{number}} 号模型。",
  version: "第 {{number}} 号模型",
  state: { active: "使用中", retired: "曾经使用", refused: "未采用：不如使用中的模型" },
  learned:
    "{{moment}} 训练，用了 {{problems}} 件问题和 {{sentences}} 个句子，耗时 {{seconds}} 秒。",
  reliability: "居民选择的类别，{{share}} 是对的。",
  tested:
    "用留出的 {{texts}} 件检验：首选正确 {{accuracy}}，前三之内 {{top3}}；宏平均 F1 为 {{f1}}；在 95 % 正确的前提下，{{coverage}} 可以自动派单。",
  urgency: "紧急程度：正确 {{accuracy}}。",
  untested: "未检验：已受理的问题还太少。",
  rival: "当时使用的第 {{number}} 号模型，在同样的问题上正确 {{accuracy}}。",
  use: "使用第 {{number}} 号模型",
  gone: "它的参数已不再保留。",
  kinds: "各类别的正确率",
  kind: "类别",
  texts: "件数",
  precision: "说是时，确实是",
  recall: "找到了",
  never: "从未判为此类",
  reliabilityTitle: "它说话算数吗？",
  promised: "它说的把握",
  right: "实际正确",
};
