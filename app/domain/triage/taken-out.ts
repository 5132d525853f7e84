// A problem's record as a file: what is in it, field by field, so that nothing gets in unseen. Pure.
import type { DeliveryState, LetterKind } from "../notification/letters-owed.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import type { Instant } from "../shared/instant.ts";

export const TAKE_OUT_REASON_MAX_CHARACTERS = 500;

/** How long after it was asked for the file can be fetched, by whoever asked. */
export const TAKEN_OUT_FOR_MS = 10 * 60 * 1_000;

export interface TakenOutRecord {
  /** Changes when a field changes its meaning. */
  readonly format: "record-of-a-problem/1";
  readonly takenOut: { readonly at: Instant; readonly by: string; readonly reason: string | null };
  readonly problem: ReturnType<typeof problemFields>;
  /** With the hashes of the portal's log: each says which event was before it, of this problem or another. */
  readonly events: readonly ProblemEvent[];
  /** The end of the portal's log at that moment. */
  readonly logEnd: { readonly sequence: number; readonly hash: string };
  /** Those who acted, by id, as far as the reader may know them. */
  readonly people: Readonly<Record<string, string>>;
  readonly letters: readonly {
    readonly eventId: string;
    readonly letter: LetterKind;
    readonly to: "resident" | "staff" | "follower";
    readonly state: DeliveryState;
    readonly reason: string | null;
    readonly createdAt: Instant;
    readonly finishedAt: Instant | null;
  }[];
  /** Everything else that its page shows, by name. */
  readonly [part: string]: unknown;
}

/** Of the problem itself. Who has joined it and what the door saw of its sender stays here. */
export function problemFields(problem: Problem) {
  const { id, reference, language, categoryId, areaId, point, focusGroups, privateHome } = problem;
  const { affectedCount, wantsPublication, answerableBranchId, mergedIntoId } = problem;
  const { submittedAt, changedAt, publishedAt, handling, publication, urgency } = problem;
  return {
    ...{ id, reference, language, categoryId, areaId, point, focusGroups, privateHome },
    ...{ affectedCount, wantsPublication, answerableBranchId, mergedIntoId },
    ...{ submittedAt, changedAt, publishedAt, handling, publication, urgency },
    branchId: problem.branch?.id ?? null,
    splitFromId: problem.splitFromId,
    closedBy: problem.closedBy,
  };
}
