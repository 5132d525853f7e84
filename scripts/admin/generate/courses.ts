// The courses that lives take, and how often each is taken: as in the demo county's stories, at a speed for millions.
import type { ProblemId } from "../../../app/domain/shared/ids.ts";
import { between, pick, pickWeighted } from "../../demo/random.ts";
import type { Draw } from "../../demo/random.ts";
import type { Rejected } from "../../demo/texts/held.ts";
import { mergeReasons } from "../../demo/texts/staff-words.ts";
import type { Life } from "./life.ts";
import { confirm, reopen, withdraw } from "./resident-verbs.ts";
import {
  accept,
  acceptSoon,
  askAndHear,
  askInVain,
  assignTo,
  giveBack,
  resolve,
  start,
} from "./staff-verbs.ts";
import { byStaff, waitForPortal, waitOffice } from "./waits.ts";

/** Lives on until the course ends, or the present comes. */
export type Course = (life: Life) => boolean;

/** Most things are done in time, some late, and a few are forgotten for long. */
function inTime(draw: Draw, shareInTime: number): number {
  const lot = draw();
  if (lot < shareInTime) return between(draw, 0.1, 0.85);
  return lot < 0.985 ? between(draw, 1.1, 2.4) : between(draw, 3, 9);
}

const takeUp: Course = (life) =>
  accept(life, inTime(life.world.draw, 0.9)) &&
  ((life.problem.urgency === "emergency" && life.world.draw() < 0.5) || start(life));

/** Half of the residents say that it is solved; the others are silent, and silence closes it. */
const finish: Course = (life) =>
  resolve(life, inTime(life.world.draw, 0.9)) && (life.world.draw() < 0.6 ? confirm(life) : true);

const plain: Course = (life) => takeUp(life) && finish(life);

const withQuestion: Course = (life) =>
  takeUp(life) && (life.world.draw() < 0.8 ? askAndHear(life) : askInVain(life)) && finish(life);

/** Returned by its first receiver, then solved by the next. */
const returnedOnce: Course = (life) =>
  giveBack(life, between(life.world.draw, 1, 6)) && plain(life);

/** What was reopened is taken up again soon, or lies for long. */
const solveAgain: Course = (life) =>
  (life.world.draw() < 0.85 ? acceptSoon(life, 0.5, 5) : acceptSoon(life, 20, 200)) &&
  start(life) &&
  waitOffice(life, between(life.world.draw, 8, 30)) &&
  resolve(life, 0);

/** Not solved at first, then solved. */
const reopenedOnce: Course = (life) =>
  takeUp(life) &&
  resolve(life, inTime(life.world.draw, 0.8)) &&
  reopen(life, life.world.draw() < 0.8 ? "reopen" : "reopen_closed") &&
  solveAgain(life) &&
  confirm(life);

const withdrawn: Course = (life) =>
  (life.world.draw() >= 0.6 || accept(life, 0.3)) && withdraw(life);

/** A "hard bone": returned twice, given to a branch from above, reopened, at last solved. */
const hard: Course = (life) => {
  const { draw } = life.world;
  const first = life.problem.branch;
  return (
    first !== null &&
    giveBack(life, between(draw, 4, 7)) &&
    giveBack(life, between(draw, 3, 7)) &&
    assignTo(life, first.id, between(draw, 6, 16)) &&
    accept(life, 0) &&
    start(life) &&
    resolve(life, between(draw, 1.6, 2.5)) &&
    reopen(life, "reopen") &&
    solveAgain(life) &&
    confirm(life)
  );
};

const courses: readonly (readonly [Course, number])[] = [
  [plain, 76],
  [withQuestion, 9],
  [returnedOnce, 6],
  [reopenedOnce, 6],
  [withdrawn, 2],
  [hard, 1],
];

/** One of the courses, the plain one most often. An emergency has no time for any other. */
export const someCourse: Course = (life) => {
  if (!waitForPortal(life)) return false;
  const course = pickWeighted(life.world.draw, courses);
  return (life.problem.urgency === "emergency" ? plain : course)(life);
};

/** The screening held it, or passed what is not the county's affair: a moderator rejects it. */
export const rejected =
  ({ reason }: Rejected): Course =>
  (life) => {
    const { draw, moderators } = life.world;
    return (
      waitForPortal(life) &&
      byStaff(life, pick(draw, moderators), between(draw, 0.5, 8), "reject", { reason })
    );
  };

/** The screening held an honest problem: a moderator sends it on. */
export const sentOn: Course = (life) => {
  const { draw, moderators } = life.world;
  return (
    waitForPortal(life) &&
    byStaff(life, pick(draw, moderators), between(draw, 0.5, 8), "send_on", {}) &&
    waitForPortal(life) &&
    plain(life)
  );
};

/** The same was reported before: it becomes part of that problem. */
export const mergedInto =
  (targetId: ProblemId): Course =>
  (life) => {
    const { draw } = life.world;
    const reason = pick(draw, mergeReasons[life.drawn.opening.language]);
    if (!waitForPortal(life) || !life.problem.branch) return false;
    const official = life.world.officialOf(life.problem.branch.id);
    return byStaff(life, official, between(draw, 0.5, 6), "merge", { targetId, reason });
  };
