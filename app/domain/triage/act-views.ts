// What is done with a problem besides its moves, each with a panel on its page: what that panel is shown. An act is
// handled in `app/http/acts/`, drawn in `app/components/acts/`, and does its work by a use case.
import type { PhotoView } from "../attachment/photo.ts";
import type { Handling } from "../problem/handling.ts";
import type { Publication } from "../problem/publication.ts";
import type { BranchId, CategoryId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { Language, LocalText } from "../shared/language.ts";
import type { NewsEntry } from "../together/together-view.ts";
import type { FocusGroup } from "../problem/focus-group.ts";
import type { VolunteerCall } from "../volunteer/volunteer-call.ts";
import type { ExtensionView } from "../clock/extension.ts";
import type { Urgency } from "../problem/urgency.ts";
import type { UndoView } from "./undo-view.ts";
import type { SnoozeView } from "./snooze.ts";
import type { MessagesView } from "./message.ts";
import type { NotesView } from "./note.ts";
import type { OwnerView } from "./owner.ts";
import type { ShownLetter } from "./shown-letter.ts";
import type { TextChoice } from "./text-choice.ts";

export interface UrgencyView {
  readonly current: Urgency;
}

export interface FocusView {
  readonly groups: readonly FocusGroup[];
}

export interface VolunteersView {
  /** The call that is open, or was ended and has no record yet. */
  readonly call: VolunteerCall | null;
  readonly mayAsk: boolean;
}

export interface SplitView {
  /** As its resident typed it: the part's words are taken from it. */
  readonly description: string;
  readonly language: Language;
  readonly categoryId: CategoryId | null;
  readonly kinds: readonly {
    readonly id: CategoryId;
    readonly parentId: CategoryId | null;
    readonly name: LocalText;
  }[];
  /** To whom this person may give the part. */
  readonly branches: readonly { readonly id: BranchId; readonly name: LocalText }[];
  /** The resident's own. */
  readonly photos: readonly PhotoView[];
}

/** By act; null where this person has no such panel on this problem. */
export interface ActViews {
  readonly undo: UndoView | null;
  readonly own: OwnerView | null;
  readonly snooze: SnoozeView | null;
  readonly urgency: UrgencyView | null;
  readonly focus: FocusView | null;
  readonly extension: ExtensionView | null;
  readonly note: NotesView | null;
  readonly message:
    | (MessagesView & { readonly texts: readonly TextChoice[]; readonly mayKeepTexts: boolean })
    | null;
  readonly volunteers: VolunteersView | null;
  readonly split: SplitView | null;
}
export type ActName = keyof ActViews;

/** An act that was tried and not done, with everything that was typed for it. */
export interface TriedAct {
  readonly act: ActName;
  /** Which of its buttons. */
  readonly verb: string;
  /** By field, without the act's name. */
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly refusal: string | null;
  /** The problem had changed since the page was shown. */
  readonly changed: boolean;
  /** What its page showed then, and what has happened since; null when it had not changed. */
  readonly late: {
    readonly seen: {
      readonly version: number;
      readonly handling: Handling;
      readonly publication: Publication;
      readonly changedAt: Instant;
    };
    readonly news: readonly NewsEntry[];
  } | null;
  /** What it would send, when that was asked for. */
  readonly letter: ShownLetter | null;
}
