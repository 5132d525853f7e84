// What the overview shows: open problems now, and the counts of a period. Pure.
import type { BranchId } from "../shared/ids.ts";
import type { LocalText } from "../shared/language.ts";
import type { Counts } from "./counts.ts";

/** Open problems, and what of them needs somebody. */
export interface Load {
  readonly open: number;
  readonly overdue: number;
  readonly withoutOwner: number;
  /** Returned by two branches or more. */
  readonly returnedTwice: number;
  readonly reopened: number;
}

export interface OverviewBranch {
  readonly id: BranchId;
  readonly name: LocalText;
  /** Below the topmost in reach: 0, 1, 2 ... */
  readonly depth: number;
  readonly load: Load;
  readonly counts: Counts;
}

export interface Overview {
  /** In the order of the tree; those without anything open or counted are left out. */
  readonly branches: readonly OverviewBranch[];
  readonly load: Load;
  readonly counts: Counts;
  readonly months: readonly { readonly month: string; readonly counts: Counts }[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly branch: LocalText | null;
    readonly open: number;
    readonly overdue: number;
  }[];
  /** Whoever may look into the inbox finds the problems behind the numbers. */
  readonly mayLookIn: boolean;
}
