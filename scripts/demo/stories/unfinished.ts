// Problems that stand in a certain state when the plan ends, so that the demo county shows each of them whatever
// else was drawn: just sent, held, undecided, waiting, overdue, reopened.
import {
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  SECOND_MS,
  addMs,
} from "../../../app/domain/shared/instant.ts";
import { languages } from "../../../app/domain/shared/language.ts";
import type { Language } from "../../../app/domain/shared/language.ts";
import { linked, outside, rubbish } from "../texts/held.ts";
import type { Rejected } from "../texts/held.ts";
import { accept, ask, beginCourse, giveBack, reopen, resolve, start, step } from "./course.ts";
import type { Course } from "./course.ts";
import { drawOpening } from "./opening.ts";
import type { Plan, Wish } from "./opening.ts";
import type { PlannedCourse } from "./shared.ts";

interface Cast {
  readonly agoMs: number;
  readonly wish?: Wish;
  readonly live?: (course: Course, plan: Plan) => void;
}

/** Half a working day after it came in: everybody has had the time. */
const acceptSoon = (course: Course) => {
  accept(course, 0.5);
};

const casts: Readonly<Record<string, Cast>> = {
  // The portal needs a second or two for each of its own steps: these two are under way.
  "just-sent": { agoMs: SECOND_MS, wish: { kindCode: "footpath" } },
  "being-routed": { agoMs: 3 * SECOND_MS, wish: { kindCode: "drainage" } },
  "held-links-en": {
    agoMs: 5 * HOUR_MS,
    wish: { kindCode: "refuse", language: "en", texts: linked.en.slice(0, 1) },
  },
  "held-links-zh": {
    agoMs: 9 * HOUR_MS,
    wish: { kindCode: "street-lighting", language: "zh-CN", texts: linked["zh-CN"].slice(1) },
  },
  "undecided-1": { agoMs: 40 * MINUTE_MS, wish: { knowsKind: false, kindCode: "air-smell" } },
  "undecided-2": { agoMs: 4 * HOUR_MS, wish: { knowsKind: false, kindCode: "bus-service" } },
  "nobody-is-responsible": { agoMs: 6 * HOUR_MS, wish: { kindCode: "shared-cables" } },
  "assigned-just-now": { agoMs: 20 * MINUTE_MS, wish: { kindCode: "road-damage" } },
  "assigned-and-forgotten": { agoMs: 9 * DAY_MS, wish: { kindCode: "noise" } },
  "overdue-to-accept": { agoMs: 4 * DAY_MS, wish: { kindCode: "clinics" } },
  "accepted-and-forgotten": {
    agoMs: 33 * DAY_MS,
    wish: { kindCode: "road-damage", villageCode: "banwu" },
    live: acceptSoon,
  },
  "overdue-lift": {
    agoMs: 19 * DAY_MS,
    wish: { kindCode: "lifts-property", villageCode: "fangji" },
    live: (course) => {
      acceptSoon(course);
      start(course);
    },
  },
  "overdue-title": {
    agoMs: 70 * DAY_MS,
    wish: { kindCode: "property-title", villageCode: "qingwu" },
    live: (course) => {
      acceptSoon(course);
      start(course);
    },
  },
  "asked-1": {
    agoMs: 5 * DAY_MS,
    wish: { kindCode: "drainage" },
    live: (course) => {
      acceptSoon(course);
      ask(course);
    },
  },
  "asked-2": {
    agoMs: 8 * DAY_MS,
    wish: { kindCode: "pensions-benefits" },
    live: (course) => {
      acceptSoon(course);
      start(course);
      ask(course);
    },
  },
  "being-returned": {
    agoMs: 5 * DAY_MS,
    wish: { kindCode: "street-lighting", villageCode: "sankongqiao" },
    live: (course, plan) => {
      giveBack(course, 2);
      const last = course.steps.pop();
      if (last) course.steps.push({ ...last, at: addMs(plan.end, -SECOND_MS) });
    },
  },
  "not-solved-1": {
    agoMs: 18 * DAY_MS,
    wish: { kindCode: "air-smell" },
    live: (course) => {
      acceptSoon(course);
      resolve(course, 0.7);
      reopen(course);
    },
  },
  "not-solved-2": {
    agoMs: 24 * DAY_MS,
    wish: { kindCode: "lifts-property", villageCode: "xingwan" },
    live: (course) => {
      acceptSoon(course);
      start(course);
      resolve(course, 0.9);
      reopen(course);
    },
  },
  "passed-on-twice": {
    agoMs: 26 * DAY_MS,
    wish: { kindCode: "old-housing", villageCode: "huaiying" },
    live: (course) => {
      giveBack(course, 5);
      giveBack(course, 12);
    },
  },
};

/** Held ones of the past: what a moderator did with them. */
const judged: Readonly<Record<string, Cast>> = {
  "sent-on": {
    agoMs: 45 * DAY_MS,
    wish: { kindCode: "street-lighting", language: "en", texts: linked.en.slice(1) },
    live: (course) => {
      step(course, "moderator", "send_on", HOUR_MS);
      acceptSoon(course);
      start(course);
      resolve(course, 0.6);
    },
  },
  ...Object.fromEntries(
    languages.flatMap((language, index) => [
      ...rubbish[language].map((found, at) => [
        `rubbish-${language}-${String(at + 1)}`,
        // The first of each is still held.
        rejected(language, found, at === 0 ? 5 * HOUR_MS : (10 + 31 * at + 17 * index) * DAY_MS),
      ]),
      ...outside[language].map((found) => [
        `outside-${language}`,
        rejected(language, found, (29 + 33 * index) * DAY_MS),
      ]),
    ]),
  ),
};

function rejected(language: Language, { text, reason }: Rejected, agoMs: number): Cast {
  return {
    agoMs,
    wish: { kindCode: "consumer", language, texts: [text] },
    live: (course) => {
      if (agoMs > DAY_MS) step(course, "moderator", "reject", 2 * HOUR_MS, { reason });
    },
  };
}

/** Every cast with its course so far. */
export function planUnfinished(plan: Plan): PlannedCourse[] {
  return Object.entries({ ...casts, ...judged }).map(([key, cast]) => {
    const drawn = drawOpening(plan, addMs(plan.end, -cast.agoMs), {
      knowsKind: true,
      ...cast.wish,
    });
    const course = beginCourse({ ...drawn, draw: plan.draw, calendar: plan.calendar });
    cast.live?.(course, plan);
    return { key, course };
  });
}
