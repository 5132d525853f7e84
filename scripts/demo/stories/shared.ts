// Needs that many share: problems of one kind at one place that come in faster and faster. The first is worked on;
// some of the later ones are merged into it.
import { HOUR_MS } from "../../../app/domain/shared/instant.ts";
import type { BaseLanguage } from "../../../app/domain/shared/language.ts";
import { pick } from "../random.ts";
import { sharedNeeds } from "../texts/groups.ts";
import type { SharedNeed } from "../texts/groups.ts";
import { mergeReasons } from "../texts/staff-words.ts";
import { beginCourse, step } from "./course.ts";
import type { Course } from "./course.ts";
import { drawOpening } from "./opening.ts";
import type { Plan } from "./opening.ts";
import { reopen } from "./resident-steps.ts";
import { accept, resolve, start } from "./staff-steps.ts";
import { writingTime } from "./time.ts";

export interface PlannedCourse {
  readonly key: string;
  readonly course: Course;
}

/** The courses of all shared needs, in the order of their submission within each. */
export function planSharedNeeds(plan: Plan): PlannedCourse[] {
  return sharedNeeds.flatMap((need) => planSharedNeed(plan, need));
}

const keyOf = (need: SharedNeed, index: number) =>
  `${need.categoryCode}-${need.areaCode}-${String(index + 1)}`;

function planSharedNeed(plan: Plan, need: SharedNeed): PlannedCourse[] {
  return need.texts.map(({ language, text }, index) => {
    const course = writeIn(plan, need, index, language, text);
    if (index === 0) {
      accept(course, 0.4);
      start(course);
    } else if (index % 3 === 1) {
      mergeInto(course, keyOf(need, 0));
    } else {
      accept(course, 0.6);
      // What helps one for a day helps none of them for long.
      if (index === 2) {
        resolve(course, 0.9);
        reopen(course);
      }
    }
    return { key: keyOf(need, index), course };
  });
}

/** Half of them come in the last quarter of the time. */
function writeIn(
  plan: Plan,
  need: SharedNeed,
  index: number,
  language: BaseLanguage,
  text: string,
) {
  const passed = index / need.texts.length;
  const daysAgo = need.overDays * (1 - passed) ** 1.6 + 0.3;
  const submittedAt = writingTime(plan.draw, plan.end, daysAgo, plan.calendar);
  const wish = {
    kindCode: need.categoryCode,
    villageCode: need.areaCode,
    language,
    texts: [text],
    landmark: need.landmark,
    resolution: need.resolution,
    knowsKind: true,
  };
  const drawn = drawOpening(plan, submittedAt, wish);
  return beginCourse({ ...drawn, draw: plan.draw, calendar: plan.calendar });
}

function mergeInto(course: Course, targetKey: string): void {
  const reason = pick(course.draw, mergeReasons[course.opening.language]);
  step(course, "official", "merge", HOUR_MS, { targetKey, reason });
}
