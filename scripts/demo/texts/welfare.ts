// What residents and officials write about care and livelihood.
import { resolution } from "./texts.ts";
import type { TextsByKind } from "./texts.ts";

export const welfareTexts: TextsByKind = {
  "pensions-benefits": {
    problems: {
      en: [
        "My father's allowance for people over eighty stopped {days} months ago without a letter. He lives alone near {place} and can't get to the county town. At the counter they told me that he himself must come.",
        "My pension was calculated with too few years. I worked in the mill by {place} for twenty-six years and they count nineteen. I have all the pay slips.",
      ],
      "zh-CN": [
        "我父亲的高龄津贴{days}个月前突然停了，没有任何通知。他一个人住在{place}附近，去不了县城，窗口却说必须本人到场。",
        "我的退休金工龄算少了。我在{place}旁边的纺织厂干了二十六年，只给我算了十九年，工资条我都留着。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The yearly proof of life had not been recorded, because the visit near {place} was entered under another number.",
          "The record was corrected, and an official went to the father's home, so that he did not have to travel.",
          "The allowance is paid again, the missing months were paid in one sum.",
          "Payment record, shown to the family.",
        ),
        resolution(
          "The mill by {place} changed its name twice; the years under the first name had not been joined to the file.",
          "The pay slips were accepted as proof, the missing years entered and the pension calculated anew.",
          "The higher pension is paid from this month, the difference in one sum.",
          "New calculation, handed over and explained in person.",
        ),
      ],
      "zh-CN": [
        resolution(
          "经查，{place}附近上门认证的记录录错了编号，系统误判未年审。",
          "当天更正，并由工作人员上门办理，老人不用跑路。",
          "津贴恢复发放，缺发的月份一次补齐。",
          "发放记录已给家属核对。",
        ),
        resolution(
          "{place}旁的老厂两次改名，改名前的工龄没有并入档案。",
          "以工资条为依据补录工龄，重新核算养老金。",
          "本月起按新标准发放，差额一次补发。",
          "新的核算表，已当面说明并送达。",
        ),
      ],
    },
  },
  "elder-care": {
    problems: {
      en: [
        "The old people's canteen near {place} closed {days} weeks ago 'for repairs', and nobody is repairing anything. {count} old people went there every day. Some of them eat instant noodles now.",
        "My aunt is eighty-eight and lives alone by {place}. The emergency button over her bed does nothing: we tried it on Sunday and nobody rang back.",
      ],
      "zh-CN": [
        "{place}附近的老年食堂{days}周前挂牌“维修”就关门了，可根本没人在修。原来每天有{count}位老人去吃饭，现在有的天天吃方便面。",
        "我姑姑八十八岁，一个人住在{place}旁边。床头的一键呼叫按了没反应，我们周日试过，也没人回电话。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The canteen near {place} had closed because the cook had left; the repair was an excuse.",
          "Until a new cook is found, meals come from the school kitchen, and volunteers carry them to those who can't walk.",
          "{count} warm meals every day since; the old people were asked and eight in ten are content.",
          "Meal lists, and the survey.",
        ),
        resolution(
          "The button by {place} had no contract any more: the firm was changed in spring and {count} devices were forgotten.",
          "All of them were replaced and tried out one by one with the old people; each is now tested on the first of the month.",
          "The centre answered after eight seconds on average.",
          "Test list with times.",
        ),
      ],
      "zh-CN": [
        resolution(
          "核实{place}附近老年食堂因厨师离职关门，“维修”只是托词。",
          "新厨师到岗前由学校食堂供餐，志愿者给行动不便的老人送餐上门。",
          "每天供应热餐{count}份，回访老人八成以上满意。",
          "供餐登记表和回访表。",
        ),
        resolution(
          "{place}旁该呼叫器已无服务合同：春天更换服务商时漏了{count}台。",
          "全部更换，并陪老人逐台试用，今后每月一号测试。",
          "平均八秒接通。",
          "带时间的测试清单。",
        ),
      ],
    },
  },
  hardship: {
    problems: {
      en: [
        "My neighbour near {place} raises two grandchildren alone since the accident. There is no income but what I bring her. She is too proud to ask, so I do.",
        "After my operation I have been out of work for {days} months. We owe the pharmacy by {place} and can't heat properly. I was told that my son's motorbike is an asset. It is how he gets to work!",
      ],
      "zh-CN": [
        "住在{place}附近的邻居，出事以后一个人带着两个孙子，除了我们接济没有别的收入。她要强不肯开口，我替她问问有没有政策。",
        "我手术后{days}个月没法干活，欠着{place}旁边药店的钱，冬天取暖都成问题。申请救助说儿子的摩托车算资产，可那是他上班的腿啊！",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "Visited at home near {place}: no income, two children, real need. The earlier refusal rested on a wrong valuation.",
          "Emergency support was paid at once, minimum support granted, the school waives meals and books.",
          "The family has a fixed monthly support and a named person to turn to.",
          "Decision of the commission, handed to the family; no names here.",
        ),
        resolution(
          "Visited near {place}: unfit for work for {days} months, medicine unpaid, and a motorbike that is needed for the way to work.",
          "A motorbike for work no longer counts as an asset. Support was granted from the month of the first application, and the medicine is on the list of long illness.",
          "The flat is warm, the debt at the pharmacy is paid in small parts.",
          "Decision, handed to the family; no names here.",
        ),
      ],
      "zh-CN": [
        resolution(
          "到{place}附近入户了解，家中没有收入、两个孩子，困难属实；此前退回的依据有误。",
          "先行发放临时救助，低保审批通过，学校减免餐费书费。",
          "每月有固定补助，并明确一名联系人。",
          "审批结果已送达家庭，不在此公开姓名。",
        ),
        resolution(
          "到{place}附近入户了解：{days}个月不能劳动，药费欠账，摩托车确为上班代步。",
          "上班代步摩托车不再计入资产；自首次申请当月起给予救助，用药纳入慢病保障。",
          "取暖有着落，药店欠款分期偿还。",
          "审批结果已送达家庭，不在此公开姓名。",
        ),
      ],
    },
  },
  "disability-access": {
    problems: {
      en: [
        "The ramp at the service hall near {place} is so steep that I rolled back down with my wheelchair. A guard had to carry me up like a parcel.",
        "The tactile paving by {place} ends at a parked van, every day. For a blind person that is like a wall without warning.",
      ],
      "zh-CN": [
        "{place}附近办事大厅的坡道太陡，我的轮椅上到一半又溜了下来，最后是保安像抬包裹一样把我抬上去的。",
        "{place}旁边的盲道每天都停着面包车。对盲人来说，这就等于一堵没有提醒的墙。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The ramp near {place} rises one in six; one in twelve is the limit.",
          "It was rebuilt with a landing and rails on both sides, tried out by two wheelchair users before it was taken over.",
          "The hall can be entered without help.",
          "Measurements and photos; both users signed.",
        ),
        resolution(
          "On {count} of fourteen days a van stood on the tactile paving by {place}.",
          "Posts now keep vehicles off, the drivers of the street were shown with a blindfold what it means.",
          "Free on every check since.",
          "Photos, list of the checks.",
        ),
      ],
      "zh-CN": [
        resolution(
          "实测{place}附近坡道坡度一比六，超过一比十二的标准。",
          "重新修建，中间设平台，两侧装扶手，请两位轮椅使用者试用后验收。",
          "现在可以独立进出大厅。",
          "测量数据、照片及两位试用者签字。",
        ),
        resolution(
          "十四天中有{count}天面包车停在{place}旁的盲道上。",
          "加装隔离桩，并请沿街司机蒙眼走一遍盲道。",
          "之后每次检查盲道均畅通。",
          "照片和检查表。",
        ),
      ],
    },
  },
  "unpaid-wages": {
    problems: {
      en: [
        "{count} of us worked on the building near {place} for {days} months and got nothing but food money. The contractor's phone is off. We have photos of the attendance book. We need it before we travel home.",
        "The workshop by {place} closed overnight and owes us the last two wages. I sewed there for nine years.",
      ],
      "zh-CN": [
        "我们{count}个人在{place}附近的工地干了{days}个月，只拿到点伙食费，包工头电话关机了。考勤本我们都拍了照，就想回家前把钱拿到手。",
        "{place}旁边的服装厂一夜之间关了门，欠着最后两个月工资。我在那里踩了九年缝纫机。",
      ],
    },
    resolutions: {
      en: [
        resolution(
          "The attendance book and the bank records of the site near {place} were compared: {count} workers, wages outstanding for {days} months.",
          "The general contractor paid from the wage deposit and takes it back from the subcontractor; the case is on the credit list.",
          "All of them have their money.",
          "Bank list with signatures, kept at the bureau.",
        ),
        resolution(
          "The workshop by {place} owes {count} people two wages; machines and stock are still there.",
          "The machines were secured by the court at our request and sold; wages come first.",
          "The first wage is paid, the second follows with the second part of the sale.",
          "Decision of the court, list of payments kept at the bureau.",
        ),
      ],
      "zh-CN": [
        resolution(
          "核对{place}附近工地考勤和银行流水，涉及{count}名工人，欠薪{days}个月。",
          "动用工资保证金先行支付，由总包向分包追偿，并记入信用名单。",
          "工人工资全部发放到位。",
          "发放表及签字，存局备查。",
        ),
        resolution(
          "{place}旁该服装厂欠{count}人两个月工资，设备和存货还在。",
          "协调法院保全设备并拍卖，优先支付工资。",
          "第一个月工资已发，第二个月随第二批拍卖款支付。",
          "法院裁定和发放表，存局备查。",
        ),
      ],
    },
  },
};
