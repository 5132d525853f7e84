// Assisting branches: a problem's own branch leads, others may be asked for a part of it, each with its own task and
// limit. Who may ask and who may answer. Knows nothing of storage or pages.
import { addWorkingMs, endOfWork } from "../clock/calendar.ts";
import type { WorkingCalendar } from "../clock/calendar.ts";
import { ASSISTANCE_PERIOD } from "../clock/policy.ts";
import type { Handling } from "../problem/handling.ts";
import { handsOf } from "../problem/lifecycle.ts";
import type { Standing } from "../problem/lifecycle.ts";
import type { Actor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { AssistanceId, BranchId, ProblemId } from "../shared/ids.ts";
import { DAY_MS, addMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";
import { allowed, refused } from "../shared/refusal.ts";
import type { Verdict } from "../shared/refusal.ts";

export const assistanceStates = ["asked", "accepted", "done", "declined"] as const;
export type AssistanceState = (typeof assistanceStates)[number];

/** Somebody still owes the task. */
export const openAssistanceStates = ["asked", "accepted"] as const satisfies AssistanceState[];

export interface Assistance {
  readonly id: AssistanceId;
  readonly problemId: ProblemId;
  readonly branch: { readonly id: BranchId; readonly path: string };
  readonly task: string;
  readonly dueAt: Instant;
  readonly state: AssistanceState;
  readonly result: string | null;
  readonly declineReason: string | null;
  /** A person's id, or the job of the portal that asked. */
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly endedAt: Instant | null;
  readonly version: number;
}

/** What an assisting branch can say, and from which states. */
export const assistanceAnswers = {
  accept: { from: ["asked"], to: "accepted", event: "assist_accepted", needs: null },
  done: { from: ["asked", "accepted"], to: "done", event: "assist_done", needs: "result" },
  decline: {
    from: ["asked", "accepted"],
    to: "declined",
    event: "assist_declined",
    needs: "reason",
  },
} as const satisfies Record<string, AnswerRow>;
export type AssistanceAnswer = keyof typeof assistanceAnswers;

interface AnswerRow {
  readonly from: readonly AssistanceState[];
  readonly to: AssistanceState;
  readonly event: `assist_${string}`;
  readonly needs: "result" | "reason" | null;
}

/** While the leading branch has it in hand. */
const askingStates: ReadonlySet<Handling> = new Set<Handling>([
  "triage",
  "assigned",
  "accepted",
  "in_progress",
  "awaiting_resident",
  "reopened",
]);

/** After these nobody works on the problem, so nobody owes it a task. */
const restingStates: ReadonlySet<Handling> = new Set<Handling>([
  "resolved",
  "closed",
  "rejected",
  "merged",
  "withdrawn",
]);

/** Does a task still count while its problem is in that state? */
export function isOwedWhile(handling: Handling): boolean {
  return !restingStates.has(handling);
}

/** Open, past its limit, and still needed. */
export function isOverdue(
  assistance: Pick<Assistance, "state" | "dueAt">,
  handling: Handling,
  now: Instant,
): boolean {
  const open = (openAssistanceStates as readonly AssistanceState[]).includes(assistance.state);
  return open && isOwedWhile(handling) && assistance.dueAt <= now;
}

/** The longest time that a task may be given, in days. */
const LONGEST_TASK_DAYS = 366;

/** May `actor` ask other branches to assist with `problem`? Refuses with `not_allowed` or `move_not_possible`. */
export function mayAsk(problem: Standing, actor: Actor): Verdict {
  const hands = handsOf(actor, problem);
  const own = hands.has("official") || hands.has("lead") || hands.has("supervisor");
  if (!own && !hands.has("system")) return refused("not_allowed");
  return askingStates.has(problem.handling)
    ? allowed
    : refused("move_not_possible", { state: problem.handling });
}

/** The task of a branch that a rule asked to help: a code, whose words live at the doors. */
export const TASK_BY_RULE = "by_rule";

/** Is `actor` an official of that branch, or a lead over it? */
export function actsFor(
  actor: Actor,
  branch: { readonly id: BranchId; readonly path: string },
): boolean {
  return (
    grantsOf(actor, "official").some(({ branchId }) => branchId === branch.id) ||
    grantsOf(actor, "lead").some(({ branchPath }) => branch.path.startsWith(branchPath))
  );
}

/** May `actor` say that of the task? Refuses with `not_your_branch` or `move_not_possible`. */
export function mayAnswer(
  assistance: Assistance,
  handling: Handling,
  actor: Actor,
  answer: AssistanceAnswer,
): Verdict {
  if (!actsFor(actor, assistance.branch)) return refused("not_your_branch");
  const row: AnswerRow = assistanceAnswers[answer];
  return isOwedWhile(handling) && row.from.includes(assistance.state)
    ? allowed
    : refused("move_not_possible", { state: assistance.state });
}

/** What `actor` has buttons for, in the table's order. */
export function answersOpenTo(
  assistance: Assistance,
  handling: Handling,
  actor: Actor,
): AssistanceAnswer[] {
  return (Object.keys(assistanceAnswers) as AssistanceAnswer[]).filter(
    (answer) => mayAnswer(assistance, handling, actor, answer).allowed,
  );
}

/**
 * When a task that is given at `now` is due: when work ends on the local day `dueOn` (`2026-11-30`), or after three
 * working days when no day is named. Null for what is no day, is past, or lies more than a year ahead.
 */
export function taskDueAt(
  calendar: WorkingCalendar,
  now: Instant,
  dueOn: string | null,
): Instant | null {
  if (dueOn === null) return addWorkingMs(calendar, now, ASSISTANCE_PERIOD.ms);
  const dueAt = endOfWork(calendar, dueOn);
  if (dueAt === null) return null;
  return dueAt > now && dueAt <= addMs(now, LONGEST_TASK_DAYS * DAY_MS) ? dueAt : null;
}
