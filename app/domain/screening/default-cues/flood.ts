// Water that comes where people are.
import type { Cue } from "../cue.ts";

export const flood: Cue = {
  code: "flood",
  name: { en: "Flood", "zh-CN": "洪水内涝" },
  active: true,
  phrases: {
    en: [
      "flash-flood*|floodwater*|flood-water*|flood|floods",
      "flooded|flooding ~6 house*|home*|basement*|cellar*|ground-floor|underpass|tunnel|subway|village|street*|road*|people|car|cars|school|hospital|inside|shop*|us|we|our",
      "house*|home*|basement*|cellar*|ground-floor|underpass|tunnel|subway|village|school|hospital|street*|road*|shop* ~4 flooded|flooding|under-water|underwater|inundat*",
      "dam|dyke|dike|levee|embankment|reservoir|river-bank|riverbank|weir ~4 broke*|break*|burst*|leak*|overflow*|overtop*|crack*|seep*|giving-way|gave-way|collaps*|breach*",
      "river|water|stream|lake ~3 rising|rises|overflow*|burst ~3 fast|quickly|banks|houses|bank|house|its|still",
      "water ~3 knee*|waist*|chest*|neck|metre*|meter* ~2 deep|high|house|street",
      "water ~6 knee-deep|waist-deep|chest-deep|knee-high|waist-high|up-to-the",
      "knee|waist|chest deep|high ~1 water",
      "water main|mains ~3 burst|broke|exploded",
      "torrent*",
    ],
    "zh-CN": [
      "洪水|山洪|内涝|决堤|溃坝|溃堤|管涌|发大水|涨大水|倒灌|漫堤|洪峰|洪涝",
      "水库|大坝|堤坝|河堤|江堤|堤岸|水坝 ~5 溃|垮|漏|裂|渗|决|漫|塌|冲垮|危险",
      "水 ~4 淹|漫进|漫上|漫过|没过|灌进|进屋|进家|涌进|冲进|涨",
      "淹 ~2 房子|家里|一楼|村|车|路|人|地下室|车库|屋|小区|隧道|学校",
      "被淹|淹了|水淹|泡在水里|齐腰深|齐膝深|没膝|没过 膝盖|腰|车轮|大腿",
      "积水 ~6 米深|齐腰|膝盖|没过|进屋|很深|被困|熄火|半米|一米",
      "河水|江水|水位|溪水 ~4 暴涨|上涨|猛涨|漫|涨|超",
      "水管|主管 ~3 爆裂|爆了 ~6 淹|喷|涌",
    ],
  },
  except: {
    en: [
      "flood light*|lamp*|lit",
      "flood* of ~2 letters|mails|messages|advert*|ads|tourists|complaints",
    ],
    "zh-CN": ["水 费 ~4 涨", "水 价 ~4 涨", "水果 ~6 涨"],
  },
  mustMatch: {
    en: [
      "The river is rising fast and the houses by the bank are at risk",
      "Our basement is flooded and the water still comes in",
      "flash flood in the valley, cars are under water",
      "The dam above the village is leaking",
      "water in the street is waist deep near the market",
      "The underpass flooded with people inside",
    ],
    "zh-CN": [
      "山洪下来了，村里进水",
      "水庫大壩漏水，怕要潰",
      "一楼全部被淹，老人出不来",
      "隧道积水齐腰深",
      "河水暴涨，快漫上来了",
      "下暴雨地下车库倒灌",
    ],
  },
  mustNotMatch: {
    en: [
      "The floodlights of the sports ground are too bright.",
      "We get a flood of advertising letters.",
      "The tap water is brown.",
    ],
    "zh-CN": ["水费又涨了", "水果摊占道", "自来水发黄"],
  },
};
