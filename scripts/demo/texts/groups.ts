// Three needs that many people of one place share: each person writes about it in their own words.
import type { BaseLanguage } from "../../../app/domain/shared/language.ts";

export interface SharedNeed {
  readonly categoryCode: string;
  readonly areaCode: string;
  /** The place, by the English name of its landmark. */
  readonly landmark: string;
  /** Which of the kind's resolutions would be tried. */
  readonly resolution: number;
  /** Over how many of the last days the problems come in, more and more of them. */
  readonly overDays: number;
  readonly texts: readonly { readonly language: BaseLanguage; readonly text: string }[];
}

const en = (text: string) => ({ language: "en", text }) as const;
const zh = (text: string) => ({ language: "zh-CN", text }) as const;

export const sharedNeeds: readonly SharedNeed[] = [
  {
    categoryCode: "water-outage",
    areaCode: "xingwan",
    landmark: "entrance 3 of the Starbay estate",
    resolution: 0,
    overDays: 9,
    texts: [
      zh("星湾小区七号楼这几天晚上水压特别低，六楼以上基本没水，洗澡洗到一半就停了。"),
      en(
        "Evening water pressure in the Starbay estate has collapsed this week. Block 7, seventh floor: two hours without a drop yesterday.",
      ),
      zh("星湾小区三号门这边也没水，问物业说是加压泵的问题，修了几天还没修好。"),
      zh("我们五号楼晚上七点到十点没水，家里有刚出院的病人，请抓紧处理。"),
      en(
        "Block 9 in Starbay has the same trouble as block 7. We fill buckets at noon for the evening, like in my grandmother's time.",
      ),
      zh("星湾小区又停水了，楼上楼下都在群里问，到底是泵坏了还是管子小了？"),
      en(
        "I run the small hairdresser's at entrance 3 of the Starbay estate. No water after six means no customers. Third evening now.",
      ),
      zh("星湾小区二期高层晚上没水，孩子洗澡只能去外婆家，希望给个准信。"),
      zh("加压泵换了一次还是不行，星湾小区七号楼今晚又没水，麻烦派懂行的人来看看。"),
      en(
        "Please treat the water in Starbay as one matter and not as nine. We all hang on the same pump.",
      ),
    ],
  },
  {
    categoryCode: "street-lighting",
    areaCode: "xialiuting",
    landmark: "the east dyke path",
    resolution: 2,
    overDays: 38,
    texts: [
      zh("东堤小路一盏灯都没有，晚上从厂里下班走这条路心里发毛。"),
      en(
        "The east dyke path in Xialiuting has no light at all between the weir and the pump house.",
      ),
      zh("东堤上又有人骑车掉沟里了，能不能装几盏太阳能灯？"),
      zh("孩子上晚自习回来要走东堤，黑灯瞎火的，我只能天天去接。"),
      en(
        "Last Sunday my uncle missed the edge of the dyke path in the dark and broke his collarbone. One lamp at the bend would do.",
      ),
      zh("东堤小路拦水坝那一段，没有路灯也没有护栏，夜里太危险。"),
      zh("听说隔壁村都装了太阳能路灯，我们东堤什么时候能轮到？"),
      en(
        "We collected signatures for lamps on the east dyke: sixty-one. Where may I hand them in?",
      ),
    ],
  },
  {
    categoryCode: "refuse",
    areaCode: "beidukou",
    landmark: "the fish market hall",
    resolution: 0,
    overDays: 21,
    texts: [
      zh("鱼市大厅后面的垃圾以前一天清两次，现在改成一天一次，一到下午就臭得不行。"),
      en(
        "Since the collection by the fish market was cut to once a day, the lane behind it stinks from noon on.",
      ),
      zh("灯笼巷口的垃圾桶到中午就满，鱼内脏流了一地，苍蝇一团一团的。"),
      en(
        "Fish waste lies in Lantern Alley every afternoon. Gulls tear the bags open and the rest goes into the river.",
      ),
      zh("北渡口垃圾清运改时间以后，我们开店的根本没法开门做生意。"),
      zh("请把鱼市这边恢复一天两清，天热了味道受不了。"),
      en(
        "Whoever decided that one collection a day is enough for a fish market should spend an afternoon here.",
      ),
      zh("北渡口鱼市垃圾问题反映好几次了，桶也不够，至少再加五个。"),
    ],
  },
];
