// What a resident adds to a problem after sending it: when that is possible, and how often. Knows nothing of pages and storage.
import type { Handling } from "../problem/handling.ts";
import { allowed, refused } from "../shared/refusal.ts";
import type { Verdict } from "../shared/refusal.ts";

/** More than anybody needs, and little enough to read. */
export const ADDITIONS_A_DAY = 20;

/** Nobody would read it there. */
const unread: ReadonlySet<Handling> = new Set(["rejected", "merged", "withdrawn"]);

/**
 * May something be added to a problem in that state, to which `count` things were added in the last 24 hours? What is
 * resolved or closed takes additions and stays so. Refuses with `move_not_possible`, `too_many_additions`.
 */
export function mayAdd(handling: Handling, count: number): Verdict {
  if (unread.has(handling)) return refused("move_not_possible", { state: handling });
  if (count >= ADDITIONS_A_DAY) return refused("too_many_additions", { max: ADDITIONS_A_DAY });
  return allowed;
}
