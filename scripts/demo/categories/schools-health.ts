// Kinds of problem: schools and health.
import type { TopKind } from "./kind.ts";

export const schoolsHealth: TopKind = {
  code: "schools-health",
  name: { en: "Schools and health", "zh-CN": "教育与医疗" },
  description: {
    en: "School places, safety at school, clinics, medical insurance.",
    "zh-CN": "入学、校园安全、就医、医保。",
  },
  kinds: [
    {
      code: "school-places",
      name: { en: "School and nursery places", "zh-CN": "入学入园" },
      description: {
        en: "Getting a place, catchment areas, moving school, fees.",
        "zh-CN": "学位、划片、转学、收费。",
      },
      examples: {
        en: [
          "Our street was moved to another school district without asking us.",
          "There is no nursery place for my three-year-old anywhere near.",
          "The school asks for a paper that nobody can give us.",
          "My daughter's class has sixty children.",
          "The nursery charges a fee that is not on the list.",
        ],
        "zh-CN": [
          "我们这条街突然被划到另一个学区，事先没征求意见。",
          "孩子三岁了，附近的幼儿园都报不上名。",
          "学校要的证明没有部门肯开。",
          "女儿班上六十个人，坐都坐不下。",
          "幼儿园收的费用公示里没有。",
        ],
      },
    },
    {
      code: "school-safety",
      name: { en: "Safety at and around schools", "zh-CN": "校园与周边安全" },
      description: {
        en: "The way to school, meals, buildings, bullying.",
        "zh-CN": "上下学安全、食堂、校舍、欺凌。",
      },
      examples: {
        en: [
          "Nobody stops the traffic when the children come out of school.",
          "School lunch was cold and smelled sour twice this week.",
          "The playground floor has holes and a child broke an arm.",
          "My son is bullied on the way home and the school does nothing.",
          "The school bus carries more children than seats.",
        ],
        "zh-CN": [
          "放学时校门口没人疏导，车和孩子挤在一起。",
          "学校午饭是凉的，这周有两次还有馊味。",
          "操场塑胶地面破了洞，有孩子摔断了胳膊。",
          "儿子放学路上被人欺负，学校不管。",
          "校车超员，孩子没有座位站着。",
        ],
      },
    },
    {
      code: "clinics",
      name: { en: "Clinics and hospitals", "zh-CN": "就医服务" },
      description: {
        en: "Opening hours, waiting, missing medicine, manners.",
        "zh-CN": "门诊时间、候诊、缺药、服务态度。",
      },
      examples: {
        en: [
          "The village clinic is closed most afternoons.",
          "The medicine for my blood pressure has been out of stock for a month.",
          "We waited four hours with a feverish child.",
          "The nurse shouted at my old father.",
          "No doctor comes to our village any more.",
        ],
        "zh-CN": [
          "村卫生室下午经常关门，看病找不到人。",
          "降压药断货一个月了，要跑到县城去买。",
          "孩子发烧，排了四个小时的队。",
          "护士对老人大声吼，态度太差。",
          "我们村已经很久没有医生来巡诊了。",
        ],
      },
    },
    {
      code: "medical-insurance",
      name: { en: "Medical insurance", "zh-CN": "医保报销" },
      description: {
        en: "Claims, contributions, treatment elsewhere.",
        "zh-CN": "报销、参保缴费、异地就医。",
      },
      examples: {
        en: [
          "My claim has been lying at the counter since summer.",
          "I was treated in another city and nothing was refunded.",
          "The system says I have not paid although I have the receipt.",
          "Why is my chronic disease not on the list any more?",
          "They ask me to come a third time for the same form.",
        ],
        "zh-CN": [
          "报销材料交上去几个月了，一直没消息。",
          "在外地住院，回来一分钱都报不了。",
          "明明交了医保，系统却显示没缴费。",
          "慢性病怎么突然不在报销范围了？",
          "同一张表让我跑了三趟还没办好。",
        ],
      },
    },
  ],
};
