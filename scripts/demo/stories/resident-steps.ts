// What residents do with their problem while its course is planned, one verb each.
import { DAY_MS, addMs } from "../../../app/domain/shared/instant.ts";
import { between, pick } from "../random.ts";
import { lastWords, notSolved, notSolvedThere, withdrawals } from "../texts/resident-words.ts";
import { say } from "./course.ts";
import type { Course } from "./course.ts";
import { isThere } from "./kinds.ts";
import type { StoryFacts, StoryStep } from "./story.ts";

/** Adds a step of the resident, `days` later by the calendar on the wall. */
export function residentStep(
  course: Course,
  move: StoryStep["move"],
  days: number,
  facts: StoryFacts,
): void {
  course.at = addMs(course.at, days * DAY_MS);
  course.steps.push({ at: course.at, by: "resident", move, facts });
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

function complaint(course: Course): string {
  const { language } = course.opening;
  const there = isThere(course.kindCode) ? notSolvedThere[language] : [];
  return say(course, pick(course.draw, [...notSolved[language], ...there]));
}

export function withdraw(course: Course): void {
  const reason = pick(course.draw, withdrawals[course.opening.language]);
  residentStep(course, "withdraw", between(course.draw, 0.02, 0.8), { reason });
}
