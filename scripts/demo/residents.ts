// The invented residents of the demo county: names and addresses at a reserved domain (RFC 2606).
import type { BaseLanguage } from "../../app/domain/shared/language.ts";
import type { Draw } from "./random.ts";
import { pick } from "./random.ts";

export interface Resident {
  readonly name: string | null;
  readonly email: string | null;
}

const surnames: readonly (readonly [string, string])[] = [
  ["Wen", "温"],
  ["Bao", "鲍"],
  ["Shi", "施"],
  ["Ning", "宁"],
  ["Lai", "赖"],
  ["You", "尤"],
  ["Hua", "华"],
  ["Chi", "池"],
  ["Dou", "窦"],
  ["Mai", "麦"],
  ["Jian", "简"],
  ["Shen", "申"],
];

const givenNames: readonly (readonly [string, string])[] = [
  ["Xiaohe", "晓荷"],
  ["Daqiao", "大桥"],
  ["Guihua", "桂花"],
  ["Laifu", "来福"],
  ["Yuchun", "雨春"],
  ["Shuifen", "水芬"],
  ["Qingshan", "青山"],
  ["Meizhu", "梅珠"],
  ["Tiesheng", "铁生"],
  ["Xiulian", "秀莲"],
  ["Jiabao", "家宝"],
  ["Hongmei", "红梅"],
  ["Zhiyuan", "志远"],
  ["Lanlan", "兰兰"],
];

/** Somebody who writes: two in three leave an address, half a name; some leave neither. */
export function drawResident(draw: Draw, language: BaseLanguage): Resident {
  const [surname, surnameZh] = pick(draw, surnames);
  const [given, givenZh] = pick(draw, givenNames);
  const number = Math.floor(draw() * 90) + 10;
  const email = `${given}.${surname}${String(number)}@residents.example`.toLowerCase();
  const name = language === "en" ? `${given} ${surname}` : `${surnameZh}${givenZh}`;
  return { email: draw() < 0.66 ? email : null, name: draw() < 0.5 ? name : null };
}
