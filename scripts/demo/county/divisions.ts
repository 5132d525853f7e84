// The names of the invented county and its parts. Nothing here is a real place.
import type { LocalText } from "../../../app/domain/shared/language.ts";

export interface Division {
  readonly code: string;
  readonly name: LocalText;
}

export interface TownshipDivision extends Division {
  readonly kind: "subdistrict" | "township";
  readonly villages: readonly Division[];
}

const division = (code: string, en: string, zh: string): Division => ({
  code,
  name: { en, "zh-CN": zh },
});

export const countyDivision = division("wanglan", "Wanglan County", "望澜县");

/** The urban subdistricts first: they lie in the middle of the map. */
export const townshipDivisions: readonly TownshipDivision[] = [
  {
    ...division("tinglan", "Tinglan Subdistrict", "听澜街道"),
    kind: "subdistrict",
    villages: [
      division("miancang", "Miancang Community", "棉仓社区"),
      division("beidukou", "Beidukou Community", "北渡口社区"),
      division("huaiying", "Huaiying Community", "槐影社区"),
    ],
  },
  {
    ...division("xinzhong", "Xinzhong Subdistrict", "新钟街道"),
    kind: "subdistrict",
    villages: [
      division("xingwan", "Xingwan Community", "星湾社区"),
      division("qingwu", "Qingwu Community", "青梧社区"),
      division("fangji", "Fangji Community", "纺机社区"),
    ],
  },
  {
    ...division("shifa", "Shifa Town", "石筏镇"),
    kind: "township",
    villages: [
      division("shifa-street", "Shifa Street Village", "石筏街村"),
      division("xialiuting", "Xialiuting Village", "下柳汀村"),
      division("luhuadang", "Luhuadang Village", "芦花荡村"),
    ],
  },
  {
    ...division("mailang", "Mailang Town", "麦浪镇"),
    kind: "township",
    villages: [
      division("sankongqiao", "Sankongqiao Village", "三孔桥村"),
      division("yangjiaodu", "Yangjiaodu Village", "羊角渡村"),
      division("dongmaichang", "Dongmaichang Village", "东麦场村"),
    ],
  },
  {
    ...division("luxian", "Luxian Township", "鹿衔乡"),
    kind: "township",
    villages: [
      division("yungen", "Yungen Village", "云根村"),
      division("banwu", "Banwu Village", "半坞村"),
    ],
  },
];
