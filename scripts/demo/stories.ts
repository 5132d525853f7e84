// The plan of the demo county's problems: who writes what, and what people do with it, over some months.
// Pure: the same seed, end and days give the same plan.
import type { WorkingCalendar } from "../../app/domain/clock/calendar.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import { seededDraw } from "./random.ts";
import { beginCourse } from "./stories/course.ts";
import { takeSomeCourse } from "./stories/courses.ts";
import { drawOpening } from "./stories/opening.ts";
import type { Plan } from "./stories/opening.ts";
import { planPublication } from "./stories/publication.ts";
import { planSharedNeeds } from "./stories/shared.ts";
import type { PlannedCourse } from "./stories/shared.ts";
import type { Story } from "./stories/story.ts";
import { writingTime } from "./stories/time.ts";
import { planUnfinished } from "./stories/unfinished.ts";

export interface StoriesWanted {
  readonly seed: number;
  /** How many problems; about fifty of them are fixed, so no fewer than that. */
  readonly count: number;
  readonly endingAt: Instant;
  /** Over how many days before the end. */
  readonly days: number;
  /** The offices' working time. */
  readonly calendar: WorkingCalendar;
}

/** The stories, oldest submission first. What would happen after `endingAt` is not in them: those are still open. */
export function makeStories(wanted: StoriesWanted): Story[] {
  const plan: Plan = {
    draw: seededDraw(wanted.seed),
    calendar: wanted.calendar,
    end: wanted.endingAt,
    written: new Set(),
  };
  const fixed = [...planUnfinished(plan), ...planSharedNeeds(plan)];
  const free = Array.from({ length: Math.max(0, wanted.count - fixed.length) }, (_, index) =>
    planOne(plan, index, wanted.days),
  );
  return [...fixed, ...free]
    .map((planned) => tell(planned, wanted.endingAt))
    .sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
}

function planOne(plan: Plan, index: number, days: number): PlannedCourse {
  // More people write every month.
  const daysAgo = days * plan.draw() ** 1.3;
  const submittedAt = writingTime(plan.draw, plan.end, daysAgo, plan.calendar);
  const drawn = drawOpening(plan, submittedAt);
  const course = beginCourse({ ...drawn, draw: plan.draw, calendar: plan.calendar });
  takeSomeCourse(course);
  return { key: `free-${String(index + 1)}`, course };
}

function tell({ key, course }: PlannedCourse, end: Instant): Story {
  const steps = [...course.steps, ...planPublication(course)]
    .filter(({ at }) => at < end)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { ...course.opening, key, steps };
}
