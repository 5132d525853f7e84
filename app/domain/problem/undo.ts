// Taking back the last step: what can be taken back, by whom and how long, and what a problem was before it. Pure.
import type { PersonId, EventId, ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { MINUTE_MS, addMs } from "../shared/instant.ts";
import { allowed, refused } from "../shared/refusal.ts";
import type { Verdict } from "../shared/refusal.ts";
import type { EventType, ProblemEvent } from "./event.ts";
import { handlingMoves } from "./handling.ts";
import type { Problem } from "./problem.ts";
import { publicationMoves } from "./publication.ts";

/** How long whoever made a step can take it back (PRACTICE.md 3.7: ten minutes for states and routing). */
export const UNDO_MINUTES = 10;

/** What a step of staff can change of a problem. Nothing that its resident may have erased meanwhile. */
const changing = [
  "handling",
  "publication",
  "urgency",
  "branch",
  "answerableBranchId",
  "mergedIntoId",
  "mergedAt",
  "closedBy",
  "closedAt",
  "publishedAt",
  "returns",
  "contradictions",
  "categoryId",
  "ownerId",
  "snooze",
  "focusGroups",
  "newWordsAt",
  "wokenAt",
] as const satisfies readonly (keyof Problem)[];

export type StandingBefore = Pick<Problem, (typeof changing)[number]>;

/** The last step of staff on a problem, while it can be taken back. */
export interface UndoStep {
  readonly problemId: ProblemId;
  readonly eventId: EventId;
  readonly personId: PersonId;
  /** The problem's version right after the step. */
  readonly versionAfter: number;
  readonly before: StandingBefore;
  readonly expiresAt: Instant;
}

const acts: readonly EventType[] = [
  "owner_set",
  "snoozed",
  "woken",
  "urgency_set",
  "focus_set",
  "kind_corrected",
];

/**
 * Whether a step of that type can be taken back: staff's moves, and the acts that only change fields. A ruling that was
 * offered as a rule is in other hands already.
 */
export function isUndoable({ type, facts }: Pick<ProblemEvent, "type" | "facts">): boolean {
  if (type === "rule" && facts.offerRule === true) return false;
  return type in handlingMoves || type in publicationMoves || acts.includes(type);
}

/** The step that `event` was, of a problem that was `before` it and has `versionAfter` now. */
export function stepOf(
  event: ProblemEvent,
  personId: PersonId,
  before: Problem,
  versionAfter: number,
): UndoStep {
  const fields = Object.fromEntries(changing.map((name) => [name, before[name]]));
  return {
    problemId: event.problemId,
    eventId: event.id,
    personId,
    versionAfter,
    before: fields as unknown as StandingBefore,
    expiresAt: addMs(event.at, UNDO_MINUTES * MINUTE_MS),
  };
}

/**
 * May that person take the step back at `now`, with the problem at `version`? Refuses with `nothing_to_undo` (none, another
 * person's, too late) and `passed_on` (something has happened since).
 */
export function mayUndo(
  step: UndoStep | null,
  personId: PersonId,
  version: number,
  now: Instant,
): Verdict {
  if (step?.personId !== personId || now > step.expiresAt) return refused("nothing_to_undo");
  return step.versionAfter === version ? allowed : refused("passed_on");
}

/** Of `events` (oldest first) those that were the step: its own, and what the portal did together with it. */
export function eventsOfStep(
  events: readonly ProblemEvent[],
  { eventId, personId }: Pick<UndoStep, "eventId" | "personId">,
): ProblemEvent[] {
  const from = events.findIndex(({ id }) => id === eventId);
  if (from === -1) return [];
  return events.slice(from).filter(
    ({ id, type, actorId }) =>
      id === eventId ||
      (type === "urgency_raised" && actorId === personId) ||
      // What the system did because of it, named after it.
      actorId === events[from]?.type,
  );
}
