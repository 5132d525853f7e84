// The kinds of problem of the demo county: two levels, in both languages.
import type { Category } from "../../app/domain/branch/branch.ts";
import type { LocalText } from "../../app/domain/shared/language.ts";
import { countryside } from "./categories/countryside.ts";
import { environment } from "./categories/environment.ts";
import { housing } from "./categories/housing.ts";
import type { Sentences, TopKind } from "./categories/kind.ts";
import { market } from "./categories/market.ts";
import { roads } from "./categories/roads.ts";
import { safety } from "./categories/safety.ts";
import { schoolsHealth } from "./categories/schools-health.ts";
import { water } from "./categories/water.ts";
import { welfare } from "./categories/welfare.ts";
import { demoQuestions } from "./questions.ts";

export interface DemoCategory {
  readonly code: string;
  readonly parentCode: string | null;
  readonly name: LocalText;
  readonly description: LocalText;
  /** Empty for the upper level. */
  readonly examples: Sentences;
  readonly sensitive: boolean;
  readonly complex: boolean;
  readonly defaultUrgency: Category["defaultUrgency"];
  readonly questions: Category["questions"];
}

const topKinds: readonly TopKind[] = [
  water,
  roads,
  housing,
  environment,
  welfare,
  schoolsHealth,
  market,
  countryside,
  safety,
];

/** Every category, parents before their children. */
export const demoCategories: readonly DemoCategory[] = topKinds.flatMap((top) => [
  {
    code: top.code,
    parentCode: null,
    name: top.name,
    description: top.description,
    examples: { en: [], "zh-CN": [] },
    sensitive: false,
    complex: false,
    defaultUrgency: "normal",
    questions: [],
  },
  ...top.kinds.map((kind): DemoCategory => ({
    code: kind.code,
    parentCode: top.code,
    name: kind.name,
    description: kind.description,
    examples: kind.examples,
    sensitive: kind.sensitive ?? false,
    complex: kind.complex ?? false,
    defaultUrgency: kind.defaultUrgency ?? "normal",
    questions: demoQuestions[kind.code] ?? [],
  })),
]);
