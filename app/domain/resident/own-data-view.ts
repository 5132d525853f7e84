// Everything stored about a resident, as they may see it and take it away. The shape alone.
import type { ContactReason } from "./contact-reasons.ts";
import type { LetterKind, DeliveryState } from "../notification/letters-owed.ts";
import type { AnswerInWords } from "../problem/extra-question.ts";
import type { FocusGroup } from "../problem/focus-group.ts";
import type { TimelineEntry } from "../problem/timeline.ts";
import type { Reference } from "../problem/reference.ts";
import type { Signal } from "../problem/signal.ts";
import type { Instant } from "../shared/instant.ts";
import type { Language, LocalText } from "../shared/language.ts";
import type { Point } from "../shared/point.ts";
import type { OwnMessage } from "./own-problem-view.ts";

interface OwnText {
  readonly description: string;
  readonly place: string;
}

export interface OwnDataView {
  readonly reference: Reference;
  readonly language: Language;
  readonly readAt: Instant;
  readonly submittedAt: Instant;
  readonly isOpen: boolean;
  readonly isPublished: boolean;
  /** Null: erased, or none was given. */
  readonly contact: {
    readonly email: string | null;
    readonly name: string | null;
    readonly lettersStoppedAt: Instant | null;
  } | null;
  readonly original: OwnText | null;
  readonly answers: readonly AnswerInWords[];
  /** All answers by code, those of the form itself among them. */
  readonly rawAnswers: Readonly<Record<string, string>>;
  readonly point: Point | null;
  readonly privateHome: boolean;
  readonly focusGroups: readonly FocusGroup[];
  readonly signals: readonly Signal[];
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly publicText: OwnText | null;
  readonly messages: readonly OwnMessage[];
  readonly letters: readonly {
    readonly letter: LetterKind;
    readonly state: DeliveryState;
    readonly reason: string | null;
    readonly createdAt: Instant;
    readonly finishedAt: Instant | null;
  }[];
  readonly photoCount: number;
  /** When staff looked at the contact data, and as what. */
  readonly contactReads: readonly {
    readonly at: Instant;
    readonly role: string | null;
    readonly branch: LocalText | null;
    /** What it was needed for: a code, and staff's own words. */
    readonly because: ContactReason | null;
    readonly reason: string | null;
  }[];
  /** When staff took the whole record out as a file, as what, and why. */
  readonly takenOut: readonly {
    readonly at: Instant;
    readonly role: string | null;
    readonly branch: LocalText | null;
    readonly reason: string | null;
    readonly withContact: boolean;
  }[];
  /**
   * How many notes staff have written among themselves about it. Their text is not shown: it is the draft of a decision, and
   * may name others. It is not lost to the resident either: whoever asks the coordinating office gets it, read by a person
   * first, and erasing everything erases it. 0 once that was done.
   */
  readonly noteCount: number;
  /** The form as it was filled in, until when it is kept, and how many answers are still in it. */
  readonly draft: { readonly answerCount: number; readonly expiresAt: Instant } | null;
  /** Because their problem was merged into it, they are counted at another one, and may get letters about that. */
  readonly follows: readonly {
    /** Null while the public may not see that one. */
    readonly reference: Reference | null;
    readonly since: Instant;
    readonly counted: boolean;
    readonly gettingLetters: boolean;
  }[];
  /** Problems of their own, with data of their own: that of which this one was a part, and its parts. */
  readonly splitFrom: Reference | null;
  readonly parts: readonly Reference[];
  /** Everything that happened to the problem, newest first. */
  readonly log: readonly TimelineEntry[];
  readonly erasedAt: Instant | null;
}
