// What somebody is told while they look: that a problem changed, and nothing of what it says. The page fetches the rest,
// by the same rules as when it was opened. Pure.
import { actsFor } from "../assistance/assistance.ts";
import type { Problem } from "../problem/problem.ts";
import type { Reference } from "../problem/reference.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { BranchId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { maySee } from "../staff/reach.ts";

export interface Change {
  readonly reference: Reference;
  readonly version: number;
  readonly at: Instant;
}

/** A problem that changed, with everything that decides who hears of it. */
export interface Changed {
  readonly problem: Problem;
  readonly at: Instant;
  readonly assisting: readonly { readonly id: BranchId; readonly path: string }[];
}

/** What of it this person may know. */
export function changesFor(actor: StaffActor, changed: readonly Changed[]): Change[] {
  return changed
    .filter(
      ({ problem, assisting }) =>
        maySee(actor, problem) || assisting.some((branch) => actsFor(actor, branch)),
    )
    .map(({ problem: { reference, version }, at }) => ({ reference, version, at }));
}
