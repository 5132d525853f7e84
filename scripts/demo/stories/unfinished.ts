// Problems that stand in a certain state when the plan ends, so that the demo county shows each of them whatever
// else was drawn: just sent, held, undecided, waiting, overdue, reopened.
import {
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  SECOND_MS,
  addMs,
} from "../../../app/domain/shared/instant.ts";
import { beginCourse } from "./course.ts";
import type { Course } from "./course.ts";
import { heldCasts } from "./held.ts";
import type { Cast } from "./held.ts";
import { drawOpening } from "./opening.ts";
import type { Plan } from "./opening.ts";
import { reopen } from "./resident-steps.ts";
import type { PlannedCourse } from "./shared.ts";
import { accept, ask, giveBack, resolve, start } from "./staff-steps.ts";

/** Half of the time to accept has passed by then. */
const acceptSoon = (course: Course) => {
  accept(course, 0.5);
};

const casts: Readonly<Record<string, Cast>> = {
  // The portal needs a second or two for each of its own steps: these two are under way.
  "just-sent": { agoMs: SECOND_MS, wish: { kindCode: "footpath" } },
  "being-routed": { agoMs: 3 * SECOND_MS, wish: { kindCode: "drainage" } },
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
    agoMs: 30 * MINUTE_MS,
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
      giveBack(course, 6);
    },
  },
};

/** Every cast with its course so far. */
export function planUnfinished(plan: Plan): PlannedCourse[] {
  return Object.entries({ ...casts, ...heldCasts }).map(([key, cast]) => {
    const drawn = drawOpening(plan, addMs(plan.end, -cast.agoMs), {
      knowsKind: true,
      ...cast.wish,
    });
    const course = beginCourse({ ...drawn, draw: plan.draw, calendar: plan.calendar });
    cast.live?.(course, plan);
    return { key, course };
  });
}
