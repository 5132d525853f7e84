// What residents and officials write about farming and the countryside.
import { resolution } from "./texts.ts";
import type { TextsByKind } from "./texts.ts";

export const countrysideTexts: TextsByKind = {
  irrigation: {
    problems: {
      en: [
        "The canal by {place} is silted up and no water reaches the lower fields. The seedlings have stood dry for {days} days. If nothing happens this week the harvest is gone for {count} families.",
        "The pump near {place} broke at the very moment when the rice needs water. The mechanic says that he needs a signature first. The rice doesn't wait for signatures.",
      ],
      "zh-CN": [
        "{place}旁边的水渠淤死了，下游的田一滴水都到不了，秧苗已经干了{days}天。这个星期再没水，{count}户人家今年的收成就没了。",
        "{place}附近的抽水泵偏偏在水稻要水的时候坏了，修理的人说要等签字。签字等得起，稻子等不起啊。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The canal near {place} was silted up over {count}0 metres, and a slab blocked the culvert.",
          "An excavator cleared it in two days; a borrowed pump lifted water to the driest fields on the first evening.",
          "Water reaches the last field; the rota of the sluice now hangs at the village board.",
          "Photos along the canal, the rota.",
        ),
        resolution(
          "The winding of the pump near {place} had burned out; the signature was missing because of a holiday.",
          "A pump was borrowed from the next village on the same evening, the motor rewound within {days} days. Repairs up to a fixed sum now need no signature.",
          "Water stands in all the paddies.",
          "Photos of the paddies, the new rule.",
        ),
      ],
      "zh-CN": [
        resolution(
          "{place}附近水渠淤积约{count}0米，涵洞被一块石板卡住。",
          "挖机两天清通；当晚先借水泵给最旱的地块抽水。",
          "水已到最末一块田，闸门轮灌表张贴在村务栏。",
          "沿渠照片和轮灌表。",
        ),
        resolution(
          "{place}附近抽水泵线圈烧毁，因休假一直没人签字。",
          "当晚从邻村借泵抽水，{days}天内修好电机；今后限额内维修不用等签字。",
          "稻田都已上水。",
          "稻田照片和新规定。",
        ),
      ],
    },
  },
  "farm-land": {
    problems: {
      en: [
        "On the new certificate my field by {place} is smaller than on the old contract. Half a strip is missing and nobody can tell me where it went.",
        "Part of our land near {place} lies under the new road. The compensation was promised {days} years ago; each new official begins from the beginning.",
      ],
      "zh-CN": [
        "新发的证上，我家{place}旁边那块地比老合同少了半垄，问谁都说不清少在哪儿。",
        "我们家{place}附近的地修路占了一部分，补偿款{days}年前就答应了，每换一个干部就从头再来一遍。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The field near {place} was measured again with both neighbours present: the border had been entered along the wrong ridge.",
          "The register was corrected and border stones were set; all three families signed on the spot.",
          "The certificate shows the area of the old contract.",
          "Measuring sheet, corrected page of the register.",
        ),
        resolution(
          "The land near {place} was measured when the road was built, but the list of payments was never passed on.",
          "The list was found and confirmed with {count} families, the sum was set aside in this year's budget.",
          "The compensation is on the accounts of all of them.",
          "Payment list, confirmed by each family.",
        ),
      ],
      "zh-CN": [
        resolution(
          "邀请相邻两户一起到{place}附近重新丈量，确认登记时沿错了田埂。",
          "更正登记并埋设界石，三家当场签字。",
          "证书面积与老合同一致。",
          "丈量表和更正后的登记页。",
        ),
        resolution(
          "{place}附近土地修路时已经丈量，但补偿清单一直没有上报。",
          "找到清单并与{count}户逐一核对，列入今年预算。",
          "补偿款已全部到账。",
          "各户确认的发放清单。",
        ),
      ],
    },
  },
  "farm-support": {
    problems: {
      en: [
        "All my neighbours around {place} have had the grain subsidy for {days} weeks, only I haven't. My bank card was changed in spring, perhaps that is why.",
        "Hail destroyed our pears near {place}. The insurer promised somebody within three days. That was {days} weeks ago and the fruit has long rotted.",
      ],
      "zh-CN": [
        "{place}附近的邻居种粮补贴{days}周前就都到账了，就我家没有。开春换过银行卡，不知道是不是这个原因。",
        "冰雹把我们{place}附近的梨打烂了，保险公司说三天之内来人，{days}个星期过去了，梨都烂没了。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The transfer for the field near {place} had come back because the old card was closed; nobody had looked at the list of returns.",
          "The new account was entered and the sum sent again; returned transfers are now followed up within {days} days.",
          "The subsidy has arrived.",
          "Payment record.",
        ),
        resolution(
          "The insurer had {count} reports around {place} and one assessor for the whole county.",
          "Photos of the village's own committee were accepted as proof; the insurer paid by area.",
          "Money for the hail damage has been paid.",
          "Payment list, the photos with dates.",
        ),
      ],
      "zh-CN": [
        resolution(
          "{place}附近该户补贴因旧卡销户被退回，退款清单没有人跟进。",
          "更新账号重新发放，今后退回款项{days}日内联系农户。",
          "补贴已到账。",
          "发放记录。",
        ),
        resolution(
          "{place}一带报案{count}起，保险公司全县只有一名定损员。",
          "认可村里自行拍摄的照片为依据，按面积理赔。",
          "冰雹损失赔款已经支付。",
          "赔付清单和带日期的照片。",
        ),
      ],
    },
  },
  "plant-animal-disease": {
    problems: {
      en: [
        "On the duck farm near {place} hundreds of birds died within {days} days. Some were thrown into the ditch. We draw our water a bit further down!",
        "Caterpillars eat the maize by {place}, I have never seen so many. What may we spray, and who lends us the machine?",
      ],
      "zh-CN": [
        "{place}附近养鸭场{days}天死了几百只鸭子，有的就扔在水沟里，我们下游还在用这沟水呢！",
        "{place}旁边的玉米地里全是虫，我种了半辈子地没见过这么多。该打什么药，机器能找谁借？",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "Samples were taken near {place} on the same day: a known duck disease, not dangerous to people.",
          "The carcasses were collected and destroyed, the farm was closed for {days} days, neighbouring flocks were vaccinated free of charge.",
          "No new cases for two weeks; the water was tested and is clean.",
          "Laboratory report, vaccination list.",
        ),
        resolution(
          "Armyworm in the maize by {place}, {count} on each square metre: worth spraying at once.",
          "The plant protection team sprayed with the county's machine in two evenings, and showed how and when to look for eggs.",
          "Under two caterpillars on the square metre, the leaves grow again.",
          "Counts before and after.",
        ),
      ],
      "zh-CN": [
        resolution(
          "当天到{place}附近采样，确认为常见鸭病，不会传人。",
          "收集并无害化处理死鸭，封闭养殖场{days}天，周边禽群免费免疫。",
          "两周没有新增病例，水样检测合格。",
          "检测报告和免疫登记表。",
        ),
        resolution(
          "{place}旁玉米地为粘虫危害，每平方米{count}头，需要马上防治。",
          "植保队用县里的机器两个傍晚统一喷防，并现场教大家查卵。",
          "每平方米不到两头，新叶正在长出。",
          "防治前后虫口记录。",
        ),
      ],
    },
  },
};
