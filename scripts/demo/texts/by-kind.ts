// All texts of residents and officials by the kind of problem that they are about.
import { countrysideTexts } from "./countryside.ts";
import { environmentTexts } from "./environment.ts";
import { housingTexts } from "./housing.ts";
import { marketTexts } from "./market.ts";
import { roadsTexts } from "./roads.ts";
import { safetyTexts } from "./safety.ts";
import { schoolsHealthTexts } from "./schools-health.ts";
import type { KindTexts, TextsByKind } from "./texts.ts";
import { waterTexts } from "./water.ts";
import { welfareTexts } from "./welfare.ts";

export const textsByKind: TextsByKind = {
  ...waterTexts,
  ...roadsTexts,
  ...housingTexts,
  ...environmentTexts,
  ...welfareTexts,
  ...schoolsHealthTexts,
  ...marketTexts,
  ...countrysideTexts,
  ...safetyTexts,
};

/** What is written about that kind; throws RangeError for a kind nobody wrote about. */
export function textsOf(categoryCode: string): KindTexts {
  const texts = textsByKind[categoryCode];
  if (!texts) throw new RangeError(`no texts for ${categoryCode}`);
  return texts;
}
