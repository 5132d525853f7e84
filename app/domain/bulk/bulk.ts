// One thing done with many problems: what can be asked for, the states of a run, and when it can be taken back. Pure.
import type { FocusGroup } from "../problem/focus-group.ts";
import { UNDO_MINUTES } from "../problem/undo.ts";
import type { Urgency } from "../problem/urgency.ts";
import type { BranchId, Id, PersonId } from "../shared/ids.ts";
import { MINUTE_MS, addMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";
import type { SnoozeChoice } from "../triage/snooze.ts";

export type BulkRunId = Id<"bulk-run">;

/** More than this is divided by whoever asks for it. */
export const BULK_MAX_PROBLEMS = 10_000;
/** So many are done while the person waits; more is done by a worker. */
export const BULK_AT_ONCE = 25;
/** How long a run is kept, with what became of each problem. */
export const BULK_KEPT_DAYS = 30;
/** How long a selection is kept with which nothing was done: it may hold words. */
export const SELECTION_KEPT_DAYS = 1;

export const bulkStates = ["chosen", "running", "done", "undoing", "undone"] as const;
export type BulkState = (typeof bulkStates)[number];

export const bulkOutcomes = ["done", "skipped", "failed"] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

/** What is to be done with each problem. Null, false and no words: that is left as it is. */
export interface BulkAsked {
  readonly note: string;
  readonly focus: FocusGroup | null;
  readonly urgency: { readonly to: Urgency; readonly reason: string } | null;
  readonly accept: boolean;
  /** `to` null: nobody. */
  readonly owner: { readonly to: PersonId | null } | null;
  readonly snooze:
    "wake" | { readonly choice: SnoozeChoice; readonly day: string; readonly time: string } | null;
  readonly give: { readonly branchId: BranchId; readonly reason: string } | null;
}

export const nothingAsked: BulkAsked = {
  note: "",
  focus: null,
  urgency: null,
  accept: false,
  owner: null,
  snooze: null,
  give: null,
};

/**
 * In the order in which they are done: what only adds goes first, so that the last step is one that can be taken back; what
 * leaves the branch goes last.
 */
export const bulkSteps = ["note", "focus", "urgency", "accept", "owner", "snooze", "give"] as const;
export type BulkStep = (typeof bulkSteps)[number];

function isAsked(asked: BulkAsked, step: BulkStep): boolean {
  const value = asked[step];
  return value !== null && value !== false && value !== "";
}

export function stepsAsked(asked: BulkAsked): BulkStep[] {
  return bulkSteps.filter((step) => isAsked(asked, step));
}

/** The same without anybody's words: what is kept when all is done. */
export function withoutWords(asked: BulkAsked): BulkAsked {
  const { urgency, give, note } = asked;
  return {
    ...asked,
    note: note === "" ? "" : "…",
    urgency: urgency && { ...urgency, reason: "" },
    give: give && { ...give, reason: "" },
  };
}

/** Until when a run that ended then can be taken back. */
export function undoUntil(finishedAt: Instant): Instant {
  return addMs(finishedAt, UNDO_MINUTES * MINUTE_MS);
}

export function isWorking(state: BulkState): state is "running" | "undoing" {
  return state === "running" || state === "undoing";
}
