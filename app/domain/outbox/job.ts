// What must follow a change: the names of the jobs and what each is told. Payloads are ids, never text.
import type { Instant } from "../shared/instant.ts";
import type { BulkRunId } from "../bulk/bulk.ts";
import type { LimitKind } from "../clock/limit-policy.ts";
import type {
  AssistanceId,
  BranchId,
  DeliveryId,
  EventId,
  Id,
  PersonId,
  ProblemId,
} from "../shared/ids.ts";

export interface JobPayloads {
  readonly "screen-problem": { readonly problemId: ProblemId };
  readonly "route-problem": { readonly problemId: ProblemId };
  readonly "send-letter": { readonly deliveryId: DeliveryId };
  readonly "send-account-letter": { readonly invitationId: Id<"invitation"> };
  readonly "tell-followers": {
    readonly problemId: ProblemId;
    readonly eventId: EventId;
  };
  readonly "check-limit": {
    readonly problemId: ProblemId;
    readonly kind: LimitKind;
  };
  readonly "escalate-limit": {
    readonly problemId: ProblemId;
    readonly kind: LimitKind;
    /** Where the limit lay; a limit that was moved has a ladder of its own. */
    readonly dueAt: Instant;
  };
  readonly "close-in-silence": {
    readonly problemId: ProblemId;
    readonly resolvedEventId: EventId;
  };
  readonly "wake-problem": { readonly problemId: ProblemId };
  readonly "hand-on-branch": { readonly branchId: BranchId };
  readonly "release-owner": { readonly personId: PersonId };
  readonly "train-model": Readonly<Record<string, never>>;
  /** Works a piece of a run over many problems off, or takes it back. */
  readonly "run-bulk": { readonly runId: BulkRunId };
  readonly "check-assistance": {
    readonly problemId: ProblemId;
    readonly assistanceId: AssistanceId;
  };
}

export type JobName = keyof JobPayloads;
export const jobNames = [
  "screen-problem",
  "route-problem",
  "send-letter",
  "send-account-letter",
  "tell-followers",
  "check-limit",
  "escalate-limit",
  "close-in-silence",
  "check-assistance",
  "wake-problem",
  "release-owner",
  "hand-on-branch",
  "train-model",
  "run-bulk",
] as const satisfies readonly JobName[];

/** A job as a use case asks for it; `afterMs` is how long it waits. */
export type JobOwed = {
  [Name in JobName]: {
    readonly name: Name;
    readonly payload: JobPayloads[Name];
    readonly afterMs?: number;
    /** Before everything that waits: for emergencies. */
    readonly ahead?: boolean;
  };
}[JobName];
