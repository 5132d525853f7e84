// The branches of the demo county: the coordinating office, departments, one enterprise, townships, villages.
// Knows which areas each serves; what each solves stands in responsibilities.ts.
import type { BranchKind } from "../../app/domain/branch/branch.ts";
import type { LocalText } from "../../app/domain/shared/language.ts";
import { countyDivision, townshipDivisions } from "./county/divisions.ts";
import type { Division, TownshipDivision } from "./county/divisions.ts";

export interface DemoBranch {
  readonly code: string;
  readonly parentCode: string | null;
  readonly kind: BranchKind;
  readonly name: LocalText;
  readonly areaCodes: readonly string[];
}

/** The root, and the last fallback: what nobody is found for lies here. */
export const coordinatingCode = "coordinating-office";

const department = (code: string, en: string, zh: string): DemoBranch => ({
  code,
  parentCode: coordinatingCode,
  kind: "department",
  name: { en, "zh-CN": `望澜县${zh}` },
  areaCodes: [countyDivision.code],
});

const departments: readonly DemoBranch[] = [
  department("dept-water", "County Water Bureau", "水务局"),
  department("dept-transport", "County Transport Bureau", "交通运输局"),
  department("dept-housing", "County Housing and Construction Bureau", "住房和城乡建设局"),
  department("dept-environment", "County Environment and Sanitation Bureau", "环境卫生管理局"),
  department("dept-welfare", "County Civil Affairs and Labour Bureau", "民政和劳动保障局"),
  department("dept-education", "County Education Bureau", "教育局"),
  department("dept-health", "County Health Bureau", "卫生健康局"),
  department("dept-market", "County Market Supervision Bureau", "市场监督管理局"),
  department("dept-safety", "County Public Safety and Fire Bureau", "公共安全和消防局"),
  department("dept-agriculture", "County Agriculture and Rural Affairs Bureau", "农业农村局"),
];

const waterCompany: DemoBranch = {
  code: "water-company",
  parentCode: "dept-water",
  kind: "enterprise",
  name: { en: "Wanglan Water Supply Company", "zh-CN": "望澜县自来水公司" },
  areaCodes: [countyDivision.code],
};

/** Small neighbouring villages that share one branch, by the code of the first. */
const jointBranches: Readonly<Record<string, { readonly with: string; readonly name: LocalText }>> =
  {
    xialiuting: {
      with: "luhuadang",
      name: {
        en: "Xialiuting and Luhuadang Joint Village Branch",
        "zh-CN": "下柳汀村、芦花荡村联合支部",
      },
    },
    yangjiaodu: {
      with: "dongmaichang",
      name: {
        en: "Yangjiaodu and Dongmaichang Joint Village Branch",
        "zh-CN": "羊角渡村、东麦场村联合支部",
      },
    },
    yungen: {
      with: "banwu",
      name: { en: "Yungen and Banwu Joint Village Branch", "zh-CN": "云根村、半坞村联合支部" },
    },
  };
const joined = new Set(Object.values(jointBranches).map((joint) => joint.with));

/** Every branch, parents before their children. */
export const demoBranches: readonly DemoBranch[] = [
  {
    code: coordinatingCode,
    parentCode: null,
    kind: "coordinating",
    name: {
      en: "Coordinating Office of the County Committee",
      "zh-CN": "望澜县委群众诉求协调办公室",
    },
    areaCodes: [countyDivision.code],
  },
  ...departments,
  waterCompany,
  ...townshipDivisions.flatMap((township) => [officeOf(township), ...villageBranches(township)]),
];

function officeOf({ code, kind, name }: TownshipDivision): DemoBranch {
  const ending = kind === "subdistrict" ? "办事处" : "人民政府";
  return {
    code,
    parentCode: coordinatingCode,
    kind,
    name: { en: `${name.en} Office`, "zh-CN": `${name["zh-CN"]}${ending}` },
    areaCodes: [code],
  };
}

function villageBranches({ code: parentCode, kind, villages }: TownshipDivision): DemoBranch[] {
  return villages
    .filter(({ code }) => !joined.has(code))
    .map((village) => ({
      code: village.code,
      parentCode,
      kind: kind === "subdistrict" ? "community" : "village",
      name: jointBranches[village.code]?.name ?? ownName(village),
      areaCodes: [village.code, ...[jointBranches[village.code]?.with ?? []].flat()],
    }));
}

function ownName({ name }: Division): LocalText {
  return { en: `${name.en} Branch`, "zh-CN": `${name["zh-CN"]}党支部` };
}
