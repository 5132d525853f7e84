// A problem's course while it is planned: where it is, and the single things that people can do with it next.
// Each verb adds steps and moves the course's time on.
import type { WorkingCalendar } from "../../../app/domain/clock/calendar.ts";
import { route } from "../../../app/domain/routing/route.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from "../../../app/domain/shared/instant.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import { coordinatingCode, demoBranches } from "../branches.ts";
import { demoCategories } from "../categories.ts";
import type { Draw } from "../random.ts";
import { between, pick } from "../random.ts";
import { routingFacts, routingMap } from "../routing.ts";
import { textsOf } from "../texts/by-kind.ts";
import { exchangesAbout } from "../texts/exchanges.ts";
import { fill } from "../texts/fill.ts";
import type { Slots } from "../texts/fill.ts";
import { lastWords, notSolved, withdrawals } from "../texts/resident-words.ts";
import {
  assignReasons,
  resumeReasons,
  returnReasons,
  secondResolutions,
} from "../texts/staff-words.ts";
import type { Opening, StoryFacts, StoryHand, StoryStep } from "./story.ts";
import { afterOfficeTime, atShareOfLimit } from "./time.ts";

export interface Course {
  readonly draw: Draw;
  readonly calendar: WorkingCalendar;
  readonly opening: Opening;
  /** What it is really about, also when its resident did not know. */
  readonly kindCode: string;
  readonly slots: Slots;
  readonly steps: StoryStep[];
  at: Instant;
  branchCode: string;
  /** In the hands of the coordinating office because the router could not decide. */
  inTriage: boolean;
  returnedBy: string[];
  timesResolved: number;
}

/** How long the portal has had to screen and route before anybody acts. */
const MACHINE_MS = MINUTE_MS;

/** A course that was just routed. */
export function beginCourse(
  given: Pick<Course, "draw" | "calendar" | "opening" | "kindCode" | "slots">,
): Course {
  const course: Course = {
    ...given,
    steps: [],
    at: addMs(given.opening.submittedAt, MACHINE_MS),
    branchCode: coordinatingCode,
    inTriage: true,
    returnedBy: [],
    timesResolved: 0,
  };
  routeAgain(course);
  return course;
}

function routeAgain(course: Course): void {
  const { categoryCode, areaCode } = course.opening;
  const decision = route(routingFacts(categoryCode, areaCode, course.returnedBy), routingMap);
  course.branchCode = decision.branchId;
  course.inTriage = decision.outcome === "triage";
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

/** Adds a step of the resident, `days` later by the calendar on the wall. */
function residentStep(course: Course, move: StoryStep["move"], days: number, facts: StoryFacts) {
  course.at = addMs(course.at, days * DAY_MS);
  course.steps.push({ at: course.at, by: "resident", move, facts });
}

const kindOf = (course: Course) => demoCategories.find(({ code }) => code === course.kindCode);

const limit = (course: Course, kind: "accept" | "resolve") => ({
  kind,
  urgency: course.opening.urgency,
  complex: kindOf(course)?.complex ?? false,
});

/** Moves on to a share of the limit, counted from the submission, unless that has passed already. */
function advanceTo(course: Course, kind: "accept" | "resolve", share: number): void {
  const { opening, calendar } = course;
  const at = atShareOfLimit(opening.submittedAt, limit(course, kind), share, calendar);
  if (at > course.at) course.at = at;
}

const branchName = (course: Course, code: string) =>
  demoBranches.find((branch) => branch.code === code)?.name[course.opening.language] ?? code;

const say = (course: Course, text: string, nextBranchCode?: string) =>
  fill(
    nextBranchCode ? text.replaceAll("{branch}", branchName(course, nextBranchCode)) : text,
    course.slots,
  );

/** The branch takes it, after a share of the time that it has for that; the coordinating office passes on what it can. */
export function accept(course: Course, share: number): void {
  advanceTo(course, "accept", course.inTriage ? share / 2 : share);
  if (course.inTriage) dispatch(course);
  step(course, "official", "accept", between(course.draw, 0.1, 0.6) * HOUR_MS);
  course.inTriage = false;
}

/** The coordinating office knows what the router could not. What nobody else can solve it keeps. */
function dispatch(course: Course): void {
  const { areaCode } = course.opening;
  const { outcome, branchId } = route(
    routingFacts(course.kindCode, areaCode, course.returnedBy),
    routingMap,
  );
  if (outcome === "triage") return;
  step(course, "official", "dispatch", between(course.draw, 0.1, 0.5) * HOUR_MS, {
    branchCode: branchId,
  });
  course.branchCode = branchId;
}

export function start(course: Course): void {
  step(course, "official", "start", between(course.draw, 0.2, 4) * HOUR_MS);
}

/** "Not ours": back to the router, which asks the next one. */
export function giveBack(course: Course, workingHours: number): void {
  course.returnedBy = [...course.returnedBy, course.branchCode];
  const before = { branchCode: course.branchCode, inTriage: course.inTriage };
  routeAgain(course);
  const reason = say(
    course,
    pick(course.draw, returnReasons[course.opening.language]),
    course.branchCode,
  );
  Object.assign(course, before);
  step(course, "official", "return", workingHours * HOUR_MS, { reason });
  routeAgain(course);
  course.at = addMs(course.at, MACHINE_MS);
}

/** A supervisor ends the passing on. */
export function assignTo(course: Course, branchCode: string, workingHours: number): void {
  const reason = say(course, pick(course.draw, assignReasons[course.opening.language]), branchCode);
  step(course, "supervisor", "assign", workingHours * HOUR_MS, { branchCode, reason });
  course.branchCode = branchCode;
  course.inTriage = false;
}

export function ask(course: Course): { readonly question: string; readonly answer: string } {
  const exchange = pick(course.draw, exchangesAbout(course.kindCode, course.opening.language));
  step(course, "official", "ask_resident", between(course.draw, 1, 5) * HOUR_MS, {
    question: exchange.question,
  });
  return exchange;
}

export function askAndHear(course: Course): void {
  const { answer } = ask(course);
  residentStep(course, "answer", between(course.draw, 0.1, 2), { answer });
}

export function askInVain(course: Course): void {
  ask(course);
  const reason = pick(course.draw, resumeReasons[course.opening.language]);
  step(course, "official", "resume", between(course.draw, 17, 30) * HOUR_MS, { reason });
}

/** Solves it after a share of the time that there is, or soon if that has passed. */
export function resolve(course: Course, share: number): void {
  advanceTo(course, "resolve", share);
  const { language } = course.opening;
  const texts =
    course.timesResolved === 0
      ? textsOf(course.kindCode).resolutions[language]
      : secondResolutions[language];
  const { verified, measure, result, evidence } = pick(course.draw, texts);
  step(course, "official", "resolve", between(course.draw, 0.2, 1.5) * HOUR_MS, {
    resolution: {
      verified: say(course, verified),
      measure: say(course, measure),
      result: say(course, result),
      evidence: say(course, evidence),
    },
  });
  course.timesResolved += 1;
}

export function confirm(course: Course): void {
  const [satisfaction, words] = pick(course.draw, lastWords[course.opening.language]);
  residentStep(course, "confirm", between(course.draw, 0.05, 6), {
    satisfaction,
    ...(words === null ? {} : { reason: words }),
  });
}

/** "Not solved", within the follow-up period. */
export function reopen(course: Course): void {
  residentStep(course, "reopen", between(course.draw, 0.2, 5), { reason: complaint(course) });
}

/** "Not solved", after silence had closed it. */
export function reopenClosed(course: Course): void {
  residentStep(course, "reopen_closed", between(course.draw, 8, 20), { reason: complaint(course) });
}

const complaint = (course: Course) =>
  say(course, pick(course.draw, notSolved[course.opening.language]));

export function withdraw(course: Course): void {
  const reason = pick(course.draw, withdrawals[course.opening.language]);
  residentStep(course, "withdraw", between(course.draw, 0.02, 0.8), { reason });
}
