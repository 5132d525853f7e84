// What residents and officials write about housing and buildings.
import { resolution } from "./texts.ts";
import type { TextsByKind } from "./texts.ts";

export const housingTexts: TextsByKind = {
  "building-safety": {
    problems: {
      en: [
        "Since they began to dig next to {place} the crack in our stairwell has grown. I put a strip of paper over it on Monday and it has torn. {count} families live in this house, what should we do?",
        "Tiles come off the facade of the building by {place}, the last one landed a step behind a child. Somebody has put a chair there as a warning. A chair!",
      ],
      "zh-CN": [
        "{place}旁边开挖以后，我们楼道的裂缝越来越大。周一我贴了张纸条做记号，今天已经撕开了。这栋楼住着{count}户人家，我们该怎么办？",
        "{place}旁边那栋楼外墙一直掉瓷砖，上一块就落在一个孩子身后一步远的地方。现在只有人放了把椅子提醒，一把椅子能顶什么用！",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "An engineer measured the cracks near {place}: up to {count} millimetres, moving, caused by the open pit next door.",
          "Digging was stopped the same day, the pit was propped, and gauges were fixed on five cracks.",
          "No movement for ten days; the residents were shown the readings and may stay.",
          "Engineer's report and the readings.",
        ),
        resolution(
          "Tapped from a lift: {count} square metres of tiles on the facade by {place} are hollow.",
          "The path was closed with a roofed passage the same day; all loose tiles were taken down and the surface plastered.",
          "Nothing can fall any more, the passage is open.",
          "Report of the inspection, photos.",
        ),
      ],
      "zh-CN": [
        resolution(
          "经专业人员测量，{place}附近楼房裂缝最宽{count}毫米且在发展，原因是相邻基坑没有支护。",
          "当天责令停工并对基坑支护，在五处裂缝安装观测标。",
          "连续十天没有变化，观测结果已向住户公布，可以继续居住。",
          "鉴定报告和观测记录。",
        ),
        resolution(
          "用升降车逐块敲击检查，{place}旁该楼外墙空鼓约{count}平方米。",
          "当天搭设防护通道并围挡，铲除全部松动瓷砖后抹灰。",
          "不再有坠落风险，通道已经开放。",
          "检查报告和照片。",
        ),
      ],
    },
  },
  "old-housing": {
    problems: {
      en: [
        "The roof of our block near {place} leaks in {count} places. We have put out every bowl we own. The wallpaper is black with mould and my son coughs all night.",
        "Our estate by {place} was on the renovation list two years ago. Since then: nothing. The downpipe has split, the stair windows have no glass, and each winter it gets worse.",
      ],
      "zh-CN": [
        "我们{place}附近这栋楼楼顶漏雨，家里有{count}处在滴水，盆盆罐罐全摆上了。墙纸发黑长霉，儿子整夜咳嗽。",
        "{place}旁边我们这个小区两年前就在改造名单上，到现在一点动静没有。落水管裂了，楼道窗户没玻璃，一个冬天比一个冬天难熬。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The roofing felt of the block near {place} is worn out on {count} square metres.",
          "It was renewed with a second layer, the gutter replaced, and the top flats were dried with machines on loan.",
          "Dry through three rains; the block stays on next year's renovation list for the rest.",
          "Photos, moisture readings of the top flats, page of the list.",
        ),
        resolution(
          "The estate by {place} had dropped from the list because two signatures were missing; nobody had told the residents.",
          "The signatures were collected on one evening, the estate is on this year's list. Downpipe and stair windows were repaired at once.",
          "Work begins in {days} weeks; the plan hangs in every entrance.",
          "Page of the list, photos of windows and downpipe.",
        ),
      ],
      "zh-CN": [
        resolution(
          "{place}附近该楼屋面防水层老化，面积约{count}平方米。",
          "重做双层防水，更换檐沟，并借给顶楼住户除湿机烘干墙面。",
          "经历三场雨没有再漏，其余项目列入明年改造计划。",
          "照片、顶楼墙面湿度记录、改造计划页。",
        ),
        resolution(
          "{place}旁该小区因缺两份签字从名单中掉出，没有人告知住户。",
          "一个晚上补齐签字，列入今年改造计划；落水管和楼道窗户先行修好。",
          "{days}周后进场施工，方案张贴到每个单元。",
          "计划名单页，窗户和落水管照片。",
        ),
      ],
    },
  },
  "lifts-property": {
    problems: {
      en: [
        "The lift of our building near {place} has been out of order for {days} days. I live on the eleventh floor and my husband has had a new hip for three weeks. He has not been outside since.",
        "The property company by {place} sends the bill on time, but the stairs have not been cleaned for {days} weeks and the front door doesn't lock. When we ask, they say that others haven't paid.",
        "Our lift stopped between two floors again yesterday at {hour}, with a loud bang. I got out after a few minutes, but I don't dare to use it any more.",
      ],
      "zh-CN": [
        "{place}附近我们这栋楼电梯坏了{days}天还没修好。我家住十一楼，老伴三周前刚换了髋关节，到现在没下过楼。",
        "{place}旁边的物业收费倒是准时，楼道{days}个星期没打扫，单元门也锁不上。一问就说别人没交物业费。",
        "昨天{hour}电梯又卡在两层中间，哐当一声巨响，过了好几分钟才出来，我现在都不敢坐了。",
      ],
    },
    solvedBy: [0, 1, 0],
    resolutions: {
      en: [
        resolution(
          "The door drive of the lift near {place} was worn; the spare part had been ordered by nobody.",
          "The maintenance firm fitted the part under our eyes, and the inspection body tested the lift before it was released.",
          "The lift has run without a fault for a week, {count} trips an hour in the morning.",
          "Test certificate, hung up in the cabin.",
        ),
        resolution(
          "Together with the residents' committee we found {count} points of the contract that the property company does not keep.",
          "They were written down with dates; the company signed, and cleaning plans now hang in each entrance.",
          "Stairs are cleaned twice a week, the door locks.",
          "Signed list, photos of three visits without notice.",
        ),
      ],
      "zh-CN": [
        resolution(
          "{place}附近该电梯门机磨损，配件一直没有人下单。",
          "督促维保单位到场更换，并请检验机构检测合格后恢复运行。",
          "电梯运行一周没有故障，早高峰每小时约{count}次。",
          "检验合格证已张贴在轿厢内。",
        ),
        resolution(
          "会同业委会核查，物业有{count}项合同约定没有做到。",
          "逐项列明整改期限，物业签字确认，各单元张贴保洁安排。",
          "楼道每周打扫两次，单元门已能上锁。",
          "签字清单和三次不打招呼检查的照片。",
        ),
      ],
    },
  },
  "property-title": {
    problems: {
      en: [
        "We bought our flat near {place} eleven years ago, paid everything, and still have no title deed. The developer is bankrupt. {count} families are in the same position. My daughter starts school next year and without the deed we can't register her.",
        "For the fourth time I was sent from one counter to the next because of the deed for our home by {place}. Each says the other must begin. I am seventy-three, I would like to live to see it.",
      ],
      "zh-CN": [
        "我们十一年前在{place}附近买的房，房款税费全交清了，到现在没有房产证。开发商早就破产了，和我们一样的有{count}户。女儿明年上小学，没有证落不了户，求求你们管一管。",
        "为了{place}旁边这套房子的证，我已经第四次被窗口推来推去，每家都说要对方先办。我七十三了，就想在有生之年看到这本证。",
      ],
    },
    solvedBy: [0, 0],
    resolutions: {
      en: [
        resolution(
          "The building near {place} was never finally accepted, because the developer went bankrupt before the fire inspection; {count} families have no deed.",
          "The county took over the inspection, the administrator handed out the files, and a counter was opened on Saturdays for these families alone.",
          "The first deeds have been handed over; every family has a date.",
          "Acceptance certificate and the list of dates, without names.",
        ),
      ],
      "zh-CN": [
        resolution(
          "{place}附近该楼因开发商破产没有完成消防验收，{count}户无法办证。",
          "由县里牵头补做验收，破产管理人移交档案，周六专门为这批住户开设窗口。",
          "首批证书已经发放，每户都有明确的办理日期。",
          "验收合格证明和办理时间表（不含姓名）。",
        ),
      ],
    },
  },
  "shared-cables": {
    problems: {
      en: [
        "A bundle of network cables hangs so low near {place} that a lorry tore it down on Friday. It has been hanging there in loops since. Three companies say it belongs to the others.",
        "There has been no mobile signal around {place} for {days} days. My mother has a heart condition and can't call anybody.",
      ],
      "zh-CN": [
        "{place}附近的网线垂得太低，周五被一辆货车刮断了，到现在一圈一圈挂在半空。问了三家公司，都说不是自己的。",
        "{place}这一带手机没有信号已经{days}天了。我妈有心脏病，万一有事电话都打不出去。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The torn bundle near {place} belongs to two companies; both had taken it for the other's.",
          "We called both to the spot. The cables were raised to five and a half metres and dead ones taken down.",
          "The lane is free; {count} dead cables are gone.",
          "Photos before and after, note of the meeting.",
        ),
        resolution(
          "The mast that serves {place} had lost its power line in a storm; two companies share it and each waited for the other.",
          "We brought both to one table: a generator was set up the same evening, the line was repaired within the week.",
          "Full signal, measured at {count} houses.",
          "Measurements, note of the meeting.",
        ),
      ],
      "zh-CN": [
        resolution(
          "{place}附近被刮断的线缆分属两家公司，双方都以为是对方的。",
          "协调两家到现场，把线缆抬高到五米五，并拆除废线。",
          "巷道恢复通畅，清理废线{count}根。",
          "处理前后照片和协调会记录。",
        ),
        resolution(
          "覆盖{place}的基站因大风断电，两家公司共用，互相等待对方处理。",
          "协调双方坐到一起：当晚先用发电机供电，一周内修复线路。",
          "逐户测试{count}家，信号恢复正常。",
          "测试记录和协调会纪要。",
        ),
      ],
    },
  },
};
