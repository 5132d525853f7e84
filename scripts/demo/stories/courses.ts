// The courses that problems take, from the plain one to the hard ones, and how often each is taken.
import { HOUR_MS } from "../../../app/domain/shared/instant.ts";
import { coordinatingCode } from "../branches.ts";
import type { Draw } from "../random.ts";
import { between, pickWeighted } from "../random.ts";
import { step } from "./course.ts";
import type { Course } from "./course.ts";
import { confirm, reopen, reopenClosed, withdraw } from "./resident-steps.ts";
import {
  accept,
  askAndHear,
  askInVain,
  assignTo,
  giveBack,
  resolve,
  start,
} from "./staff-steps.ts";
import { afterOfficeTime } from "./time.ts";

/** Plans what people do; what lies after the plan's end is cut off later. */
type TakeCourse = (course: Course) => void;

/** Most things are done in time, some late. */
const inTime = (draw: Draw, shareInTime: number): number =>
  draw() < shareInTime ? between(draw, 0.1, 0.85) : between(draw, 1.1, 2.4);

const takeUp: TakeCourse = (course) => {
  accept(course, inTime(course.draw, 0.93));
  if (course.opening.urgency !== "emergency" || course.draw() < 0.5) start(course);
};

/** Half of the residents say that it is solved; the others are silent, and silence closes it. */
const hearResident: TakeCourse = (course) => {
  if (course.draw() < 0.6) confirm(course);
};

const finish: TakeCourse = (course) => {
  resolve(course, inTime(course.draw, 0.9));
  hearResident(course);
};

const plain: TakeCourse = (course) => {
  takeUp(course);
  finish(course);
};

const withQuestion: TakeCourse = (course) => {
  takeUp(course);
  if (course.draw() < 0.8) askAndHear(course);
  else askInVain(course);
  finish(course);
};

/** Returned by its first receiver, then solved by the next. */
const returnedOnce: TakeCourse = (course) => {
  if (course.branchCode !== coordinatingCode) giveBack(course, between(course.draw, 1, 6));
  plain(course);
};

/** Not solved at first, then solved. */
const reopenedOnce: TakeCourse = (course) => {
  takeUp(course);
  resolve(course, inTime(course.draw, 0.8));
  if (course.draw() < 0.8) reopen(course);
  else reopenClosed(course);
  solveAgain(course);
  confirm(course);
};

/** What was reopened is the lead's affair, where the branch has one. */
const solveAgain: TakeCourse = (course) => {
  step(course, "lead", "accept", between(course.draw, 0.5, 5) * HOUR_MS);
  start(course);
  course.at = afterOfficeTime(
    course.at,
    between(course.draw, 8, 30) * HOUR_MS,
    course.opening.urgency,
    course.calendar,
  );
  resolve(course, 0);
};

const withdrawn: TakeCourse = (course) => {
  if (course.draw() < 0.6) accept(course, 0.3);
  withdraw(course);
};

/** A "hard bone": returned twice, given to a branch from above, reopened, at last solved. */
const hard: TakeCourse = (course) => {
  const first = course.branchCode;
  if (first === coordinatingCode) {
    plain(course);
    return;
  }
  giveBack(course, between(course.draw, 4, 7));
  if (course.branchCode !== coordinatingCode) giveBack(course, between(course.draw, 3, 7));
  assignTo(course, first, between(course.draw, 6, 16));
  accept(course, 0);
  start(course);
  resolve(course, between(course.draw, 1.6, 2.5));
  reopen(course);
  solveAgain(course);
  confirm(course);
};

const courses: readonly (readonly [TakeCourse, number])[] = [
  [plain, 76],
  [withQuestion, 9],
  [returnedOnce, 6],
  [reopenedOnce, 6],
  [withdrawn, 2],
  [hard, 1],
];

/** Takes one of the courses, the plain one most often. An emergency has no time for any other. */
export const takeSomeCourse: TakeCourse = (course) => {
  const { urgency } = course.opening;
  const take = pickWeighted(course.draw, courses);
  (urgency === "emergency" ? plain : take)(course);
};
