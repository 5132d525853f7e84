// Invented texts in two languages, each made of words of its label and of words that every label has. Always the same.
import type { LabelledText } from "../../../../app/domain/routing/classifier/corpus.ts";
import { pick, seededDraw } from "../../../../scripts/demo/random.ts";
import type { Draw } from "../../../../scripts/demo/random.ts";

interface Words {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

const common: Words = {
  en: "the street near our house again since monday please somebody come and look at it"
    .split(" ")
    .concat(["since last week", "every evening", "in front of the school"]),
  zh: [
    "我们",
    "村里",
    "门口",
    "已经",
    "三天",
    "希望",
    "尽快",
    "处理",
    "每天",
    "晚上",
    "请",
    "看一下",
  ],
};

/** By codes of the small county's kinds. */
const ownWords: Readonly<Record<string, Words>> = {
  pothole: {
    en: ["pothole", "asphalt", "hole", "pavement", "wheel", "crack", "tarmac"],
    zh: ["坑洼", "路面", "沥青", "车轮", "开裂", "塌陷", "颠簸"],
  },
  leak: {
    en: ["pipe", "leaking", "tap", "water", "burst", "flooded", "meter"],
    zh: ["水管", "漏水", "水表", "爆管", "停水", "自来水", "水龙头"],
  },
  gas: {
    en: ["gas", "cooker", "valve", "cylinder", "fumes", "hiss", "boiler"],
    zh: ["燃气", "煤气", "阀门", "气味", "灶具", "钢瓶", "天然气"],
  },
  other: {
    en: ["neighbour", "dog", "music", "market", "shop", "opening", "library"],
    zh: ["邻居", "噪音", "集市", "商店", "图书馆", "养狗", "音乐"],
  },
};

export const labels = Object.keys(ownWords).sort();

export interface Noise {
  /** How many words of a text are those of its label, at most; 0 to this many. */
  readonly ownMax: number;
  /** The share of words that are taken from another label. */
  readonly stray: number;
  /** The share of texts with a wrong label. */
  readonly wrong: number;
}

export const clear: Noise = { ownMax: 4, stray: 0, wrong: 0 };

/** `count` texts, half of them Chinese, over all labels. */
export function makeTexts(seed: number, count: number, noise: Noise = clear): LabelledText[] {
  const draw = seededDraw(seed);
  return Array.from({ length: count }, () => {
    const label = pick(draw, labels);
    const language = draw() < 0.5 ? "en" : "zh";
    const least = noise.stray > 0 ? 0 : 1;
    const own = least + Math.floor(draw() * (noise.ownMax + 1 - least));
    const words = [
      ...Array.from({ length: own }, () => ownWord(draw, label, language, noise.stray)),
      ...Array.from({ length: 6 }, () => pick(draw, common[language])),
    ];
    const text = shuffled(draw, words).join(language === "en" ? " " : "");
    return { text, label: draw() < noise.wrong ? pick(draw, labels) : label };
  });
}

function ownWord(draw: Draw, label: string, language: keyof Words, stray: number): string {
  const from = draw() < stray ? pick(draw, labels) : label;
  return pick(draw, ownWords[from]?.[language] ?? []);
}

function shuffled(draw: Draw, words: readonly string[]): string[] {
  return words
    .map((word) => [draw(), word] as const)
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word);
}
