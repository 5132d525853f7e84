// The staff of the demo county: an account for every role. All names are invented; the address is reserved (RFC 2606).
import type { StaffRole } from "../../app/domain/shared/actor.ts";
import type { BaseLanguage, LocalText } from "../../app/domain/shared/language.ts";
import { coordinatingCode, demoBranches } from "./branches.ts";

export interface DemoPerson {
  readonly email: string;
  readonly name: LocalText;
  readonly language: BaseLanguage;
  readonly roles: readonly { readonly role: StaffRole; readonly branchCode: string }[];
}

/** Known to everybody who reads this. The demo county exists in trial mode only, and so does this password. */
export const demoPassword = "wanglan-trial-2026";

const domain = "wanglan.example";

const name = (en: string, zh: string): LocalText => ({ en, "zh-CN": zh });

const forWholeCounty = (
  localPart: string,
  role: StaffRole,
  who: LocalText,
  language: BaseLanguage,
): DemoPerson => ({
  email: `${localPart}@${domain}`,
  name: who,
  language,
  roles: [{ role, branchCode: coordinatingCode }],
});

const officeStaff: readonly DemoPerson[] = [
  forWholeCounty("admin", "administrator", name("Yi Qingwan", "弋清晚"), "en"),
  forWholeCounty("supervisor", "supervisor", name("Mi Zhaoheng", "糜昭衡"), "en"),
  forWholeCounty("moderator", "moderator", name("Rong Yuezhu", "戎月渚"), "en"),
  forWholeCounty("moderator2", "moderator", name("Xian Boyan", "冼伯砚"), "zh-CN"),
];

/** One official for each branch, in the order of the branches. */
const officialNames: readonly LocalText[] = [
  name("Ji Linxi", "暨霖溪"),
  name("Lu Huaizhou", "逯怀舟"),
  name("Kuang Tingye", "邝廷野"),
  name("Zha Yunshu", "查允舒"),
  name("Mu Qiaohe", "牟乔禾"),
  name("Shan Weilan", "单蔚岚"),
  name("Qu Jinrui", "璩锦芮"),
  name("Bian Shuyao", "卞书遥"),
  name("Gou Yichen", "缑以琛"),
  name("Chu Mingtang", "褚鸣棠"),
  name("Zan Heyu", "昝禾屿"),
  name("Yu Lanzhi", "郁览之"),
  name("Lian Xuzhao", "练旭照"),
  name("Bo Qiuyan", "薄秋砚"),
  name("Sha Zhiwen", "沙知汶"),
  name("Tan Yucheng", "覃雨埕"),
  name("Leng Anqiao", "冷岸乔"),
  name("Nong Jiahui", "农稼卉"),
  name("Zhuo Luming", "卓鹭鸣"),
  name("Huan Peiyun", "宦沛芸"),
  name("Min Dufang", "闵渡舫"),
  name("Su Wanqing", "粟晚晴"),
  name("Yin Shihe", "殷拾禾"),
  name("Ge Liuting", "戈柳汀"),
  name("Ruan Zhishan", "阮栀山"),
  name("Cen Maidong", "岑麦冬"),
  name("Bai Duohe", "柏渡河"),
  name("Fu Yunwu", "傅云坞"),
];

const officials: readonly DemoPerson[] = demoBranches.map(({ code }, index) => {
  const who = officialNames[index];
  if (!who) throw new Error(`nobody is official of ${code}: add a name`);
  return {
    email: `${code === coordinatingCode ? "coordinator" : code}@${domain}`,
    name: who,
    language: index % 2 === 0 ? "en" : "zh-CN",
    roles: [{ role: "official", branchCode: code }],
  };
});

const lead = (branchCode: string, en: string, zh: string): DemoPerson => ({
  email: `lead.${branchCode}@${domain}`,
  name: name(en, zh),
  language: "en",
  roles: [{ role: "lead", branchCode }],
});

const leads: readonly DemoPerson[] = [
  lead("tinglan", "Dai Songyuan", "戴淞源"),
  lead("xinzhong", "Ke Ruoxing", "柯若星"),
  lead("shifa", "Tang Qufan", "唐曲帆"),
  lead("mailang", "Meng Jinsui", "孟锦穗"),
  lead("luxian", "Pan Xiuyan", "潘岫言"),
  lead("dept-housing", "Gu Chengli", "顾澄砺"),
];

export const demoPeople: readonly DemoPerson[] = [...officeStaff, ...officials, ...leads];
