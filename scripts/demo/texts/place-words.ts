// How residents word the place, around a landmark.
import type { InBoth } from "./texts.ts";

export const placeWords: InBoth<readonly string[]> = {
  en: [
    "near {place}",
    "opposite {place}",
    "on the way from {place} to the bus stop, about {count}0 metres on",
    "right beside {place}",
    "behind {place}, second turning on the left",
    "from {place} towards the river, after the third lamp post",
    "between {place} and the next crossing",
  ],
  "zh-CN": [
    "{place}附近",
    "{place}对面",
    "{place}往公交站方向大约{count}0米",
    "紧挨着{place}",
    "{place}后面，左手第二个路口",
    "{place}往河边走，过第三根电线杆",
    "{place}到下一个路口之间",
  ],
};
