// What the moderators decide about publishing a problem, beside whatever happens to solving it.
import { HOUR_MS, addMs, DAY_MS } from "../../../app/domain/shared/instant.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import { coverPersonalData } from "../../../app/domain/screening/personal-data.ts";
import { demoCategories } from "../categories.ts";
import { between, pick } from "../random.ts";
import { hideReasons, refuseReasons, refuseSensitiveReasons } from "../texts/staff-words.ts";
import type { Course } from "./course.ts";
import type { StoryFacts, StoryHand, StoryStep } from "./story.ts";
import { afterOfficeTime } from "./time.ts";

/** After these nothing is left to publish. */
const ending: ReadonlySet<StoryStep["move"]> = new Set(["withdraw", "reject"]);

/** The moderators' steps for that course: mostly to publish, sometimes to refuse, rarely to hide again. */
export function planPublication(course: Course): StoryStep[] {
  const { draw, opening } = course;
  if (!opening.wantsPublication) return [];
  const steps: StoryStep[] = [];
  const decideAt = moderated(course, between(draw, 0.5, 9));
  const add = (at: Instant, by: StoryHand, move: StoryStep["move"], facts: StoryFacts) =>
    steps.push({ at, by, move, facts });
  if (draw() < (isSensitive(course) ? 0.4 : 0.04)) {
    const reasons = isSensitive(course) ? refuseSensitiveReasons : refuseReasons;
    add(decideAt, "moderator", "refuse", { reason: pick(draw, reasons[opening.language]) });
  } else {
    add(decideAt, "moderator", "publish", {
      publicText: coverPersonalData(opening.text),
      publicPlace: opening.placeText,
    });
    const later = draw();
    if (later < 0.025) {
      const hideAt = afterOfficeTime(
        decideAt,
        between(draw, 10, 60) * HOUR_MS,
        "normal",
        course.calendar,
      );
      add(hideAt, "moderator", "hide", { reason: pick(draw, hideReasons[opening.language]) });
    } else if (later < 0.04) {
      add(addMs(decideAt, between(draw, 1, 9) * DAY_MS), "resident", "retract", {});
    }
  }
  const end = course.steps.find(({ move }) => ending.has(move))?.at;
  return steps.filter(({ at }) => end === undefined || at < end);
}

/** Moderators work office hours, also when the problem itself is an emergency. */
const moderated = ({ opening, calendar }: Course, workingHours: number): Instant =>
  afterOfficeTime(opening.submittedAt, workingHours * HOUR_MS, "normal", calendar);

const isSensitive = ({ kindCode }: Course): boolean =>
  demoCategories.some(({ code, sensitive }) => code === kindCode && sensitive);
