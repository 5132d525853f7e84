// A problem's course while it is planned: where it is and when. Steps are added by the verbs of staff-steps.ts and
// resident-steps.ts, which move its time on.
import type { WorkingCalendar } from "../../../app/domain/clock/calendar.ts";
import { route } from "../../../app/domain/routing/route.ts";
import { MINUTE_MS, addMs } from "../../../app/domain/shared/instant.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import { demoBranches } from "../branches.ts";
import { demoCategories } from "../categories.ts";
import type { Draw } from "../random.ts";
import { routingFacts } from "../routing.ts";
import { fill } from "../texts/fill.ts";
import type { Slots } from "../texts/fill.ts";
import type { Drawn } from "./opening.ts";
import type { Opening, StoryFacts, StoryHand, StoryStep } from "./story.ts";
import { afterOfficeTime, atShareOfLimit } from "./time.ts";

export interface Course {
  readonly draw: Draw;
  readonly calendar: WorkingCalendar;
  readonly opening: Opening;
  /** What it is really about, also when its resident did not know. */
  readonly kindCode: string;
  readonly slots: Slots;
  /** Which of the kind's resolutions fits. */
  readonly resolution: number;
  readonly steps: StoryStep[];
  at: Instant;
  branchCode: string;
  /** In the hands of the coordinating office because the router could not decide. */
  inTriage: boolean;
  returnedBy: string[];
  timesResolved: number;
}

/** How long the portal has had to screen and route before anybody acts. */
export const MACHINE_MS = MINUTE_MS;

/** A course that was just routed. */
export function beginCourse(given: Pick<Course, "draw" | "calendar" | keyof Drawn>): Course {
  return {
    ...given,
    ...routedTo({ opening: given.opening, returnedBy: [] }),
    steps: [],
    at: addMs(given.opening.submittedAt, MACHINE_MS),
    returnedBy: [],
    timesResolved: 0,
  };
}

/** Asks the router who gets it, after those that returned it. */
export function routedTo({
  opening,
  returnedBy,
}: Pick<Course, "opening" | "returnedBy">): Pick<Course, "branchCode" | "inTriage"> {
  const facts = routingFacts(opening.categoryCode, opening.areaCode, returnedBy);
  const { branchId, outcome } = route(facts);
  return { branchCode: branchId, inTriage: outcome === "triage" };
}

/** Adds a step after `workingMs` of office time. */
export function step(
  course: Course,
  by: StoryHand,
  move: StoryStep["move"],
  workingMs: number,
  facts: StoryFacts = {},
): void {
  course.at = afterOfficeTime(course.at, workingMs, course.opening.urgency, course.calendar);
  course.steps.push({ at: course.at, by, move, facts });
}

/** The kind of problem that it is really about. */
const kindOf = (course: Course) => demoCategories.find(({ code }) => code === course.kindCode);

const limit = (course: Course, kind: "accept" | "resolve") => ({
  kind,
  urgency: course.opening.urgency,
  complex: kindOf(course)?.complex ?? false,
});

/** Moves on to a share of the limit, counted from the submission, unless that has passed already. */
export function advanceTo(course: Course, kind: "accept" | "resolve", share: number): void {
  const { opening, calendar } = course;
  const at = atShareOfLimit(opening.submittedAt, limit(course, kind), share, calendar);
  if (at > course.at) course.at = at;
}

const branchName = (course: Course, code: string) =>
  demoBranches.find((branch) => branch.code === code)?.name[course.opening.language] ?? code;

/** The text with its slots filled, and {branch} as the name of that branch. */
export const say = (course: Course, text: string, nextBranchCode?: string) =>
  fill(
    nextBranchCode ? text.replaceAll("{branch}", branchName(course, nextBranchCode)) : text,
    course.slots,
  );
