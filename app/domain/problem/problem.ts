// A problem as use cases know it: its standing on both tracks, and what it belongs to. No texts, no contact.
import type { AreaId, BranchId, CategoryId, PersonId, ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { Language } from "../shared/language.ts";
import type { Point } from "../shared/point.ts";
import type { LimitKind } from "../clock/limit-policy.ts";
import type { FocusGroup } from "./focus-group.ts";
import type { Standing } from "./lifecycle.ts";
import type { Reference } from "./reference.ts";
import type { Signal } from "./signal.ts";

export interface Problem extends Standing {
  readonly id: ProblemId;
  readonly reference: Reference;
  readonly language: Language;
  readonly categoryId: CategoryId | null;
  readonly areaId: AreaId | null;
  /** Where it is, if more than words say so. Private: the public sees at most a blurred one. */
  readonly point: Point | null;
  readonly focusGroups: readonly FocusGroup[];
  /** At somebody's home: the public sees neither the place nor an exact point. */
  readonly privateHome: boolean;
  /** The published problem that its resident took it for. */
  readonly joinsId: ProblemId | null;
  /** How many people besides its resident said that it affects them too. */
  readonly affectedCount: number;
  /** What the door saw of who sent it. */
  readonly signals: readonly Signal[];
  readonly wantsPublication: boolean;
  /** Who answers for it: the first receiver, until another accepts. Never nobody. */
  readonly answerableBranchId: BranchId;
  readonly mergedIntoId: ProblemId | null;
  readonly submittedAt: Instant;
  readonly changedAt: Instant;
  readonly publishedAt: Instant | null;
  readonly nextLimit: {
    readonly kind: LimitKind;
    readonly dueAt: Instant;
  } | null;
  /** The official who has taken it upon themselves; null: the branch as a whole. */
  readonly ownerId: PersonId | null;
  /** Out of the lists of what is to be done until then; `stays`: even if its resident writes. No clock stops for it. */
  readonly snooze: { readonly until: Instant; readonly stays: boolean } | null;
  /** When it woke from its sleep and no staff has acted on it since; else null. */
  readonly wokenAt: Instant | null;
  /** The problem of which it was a part; it has that one's clock. */
  readonly splitFromId: ProblemId | null;
  /** When its resident added something that no staff has acted on since; else null. */
  readonly newWordsAt: Instant | null;
  /** Counts every change; a write names the version it saw. */
  readonly version: number;
}
