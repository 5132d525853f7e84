// Tasks of assisting branches as staff see them on a problem's page, with what this person may answer.
import type { Handling } from "../problem/handling.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { AssistanceId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";
import { answersOpenTo, isOverdue, openAssistanceStates } from "./assistance.ts";
import type { Assistance, AssistanceAnswer, AssistanceState } from "./assistance.ts";

export interface AssistanceView {
  readonly id: AssistanceId;
  readonly branch: LocalText | null;
  readonly task: string;
  readonly dueAt: Instant;
  readonly overdue: boolean;
  readonly state: AssistanceState;
  readonly open: boolean;
  readonly result: string | null;
  readonly declineReason: string | null;
  /** Asked by a rule of the router, not by a person. */
  readonly byPortal: boolean;
  readonly answers: readonly AssistanceAnswer[];
  readonly version: number;
}

/** The view of one task of a problem that is `handling`. */
export function assistanceView(
  assistance: Assistance,
  seen: {
    readonly handling: Handling;
    readonly actor: StaffActor;
    readonly now: Instant;
    readonly branch: LocalText | null;
  },
): AssistanceView {
  const { id, task, dueAt, state, result, declineReason, version, askedBy } = assistance;
  return {
    ...{ id, task, dueAt, state, result, declineReason, version },
    branch: seen.branch,
    overdue: isOverdue(assistance, seen.handling, seen.now),
    open: (openAssistanceStates as readonly AssistanceState[]).includes(state),
    byPortal: askedBy === "route-problem",
    answers: answersOpenTo(assistance, seen.handling, seen.actor),
  };
}
