// What a resident sees of their own problem. The shape alone: read by read-own-problem, shown by pages.
import type { PhotoView } from "../attachment/photo.ts";
import type { LimitKind } from "../clock/limit-policy.ts";
import type { AnswerInWords } from "../problem/extra-question.ts";
import type { FocusGroup } from "../problem/focus-group.ts";
import type { Handling } from "../problem/handling.ts";
import type { MoveName, Resolution } from "../problem/lifecycle.ts";
import type { Publication } from "../problem/publication.ts";
import type { Reference } from "../problem/reference.ts";
import type { TimelineEntry } from "../problem/timeline.ts";
import type { Urgency } from "../problem/urgency.ts";
import type { RoutingSentence } from "../routing/routing-sentence.ts";
import type { ProblemId } from "../shared/ids.ts";
import type { Point } from "../shared/point.ts";
import type { Lateness } from "./lateness.ts";
import type { Instant } from "../shared/instant.ts";
import type { Language, LocalText } from "../shared/language.ts";

/** Whether letters go out; `no_address` when none was given. */
export type LettersState = "on" | "stopped" | "no_address";

/** A question, an answer, a message; whose it is follows from its kind. */
export interface OwnMessage {
  readonly kind:
    "question" | "answer" | "not_solved" | "withdrawal" | "last_word" | "addition" | "message";
  readonly text: string;
  readonly at: Instant;
}

export interface OwnLimit {
  readonly kind: LimitKind;
  /** Null while the clock is paused. */
  readonly dueAt: Instant | null;
  readonly metAt: Instant | null;
  readonly overdue: boolean;
  /** By how much it is overdue; null while it is not. */
  readonly late: Lateness | null;
  /** When it was put on record that it was missed. */
  readonly recordedAt: Instant | null;
}

export interface OwnProblemView {
  readonly id: ProblemId;
  readonly reference: Reference;
  /** In which the resident wrote. */
  readonly language: Language;
  readonly handling: Handling;
  readonly publication: Publication;
  readonly urgency: Urgency;
  /** Null once erased. */
  readonly description: string | null;
  readonly place: string | null;
  /** Answers to the extra questions of its kind. */
  readonly answers: readonly AnswerInWords[];
  readonly focusGroups: readonly FocusGroup[];
  /** A point on the map was given. */
  readonly point: Point | null;
  readonly privateHome: boolean;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly branch: LocalText | null;
  /** Who answers for it while it is on its way. */
  readonly answerableBranch: LocalText | null;
  /** Why it is with that branch; null while there is nothing to say. */
  readonly why: RoutingSentence | null;
  readonly submittedAt: Instant;
  readonly closedBy: "resident" | "silence" | null;
  readonly limits: readonly OwnLimit[];
  /** Since when the clock waits for the resident. */
  readonly pausedSince: Instant | null;
  /** The branch's newest question, while it waits for an answer. */
  readonly question: string | null;
  /** Oldest first. */
  readonly messages: readonly OwnMessage[];
  readonly resolution: (Resolution & { readonly at: Instant }) | null;
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
  /** What everybody reads at this moment; null while the problem is not public. */
  readonly publicText: { readonly description: string; readonly place: string } | null;
  /** The problem that this one was joined with, and whether everybody can see that one. */
  readonly mergedInto: { readonly reference: Reference; readonly isPublic: boolean } | null;
  /** The problem of which this one was a part, and the parts that were split off this one. */
  readonly splitFrom: Reference | null;
  readonly parts: readonly Reference[];
  readonly moves: readonly MoveName[];
  readonly mayAdd: boolean;
  /** Theirs, and what the branch shows of its work, published or not; oldest first. */
  readonly photos: readonly PhotoView[];
  readonly mayAddPhotos: boolean;
  readonly letters: LettersState;
  readonly version: number;
}
