// A tree as a file would leave it: what stands already, with the file's rows laid over it. Pure.
import type { TreeNode } from "./code-tree.ts";
import type { Lined } from "./read-rows.ts";

export interface TreeRecord {
  readonly code: string;
  readonly parent: string | null;
}

interface Kept {
  readonly id: string;
  readonly code: string;
  readonly parentId: string | null;
}

/** What stands already, with what the file says laid over it. */
export function treeAfter(
  kept: readonly Kept[],
  records: ReadonlyMap<string, Lined<TreeRecord>>,
): Map<string, TreeNode> {
  const codes = new Map(kept.map(({ id, code }) => [id, code]));
  const nodes = new Map<string, TreeNode>();
  for (const { code, parentId } of kept) {
    const parent = parentId === null ? null : (codes.get(parentId) ?? null);
    nodes.set(code, { code, parent, line: null });
  }
  for (const { code, parent, line } of records.values()) nodes.set(code, { code, parent, line });
  return nodes;
}

/**
 * The places in the list, by code: in the file's order when the file names all that there are; else new ones
 * follow those that stand already.
 */
export function positionsAfter(
  kept: ReadonlyMap<string, number>,
  fileCodes: readonly string[],
): Map<string, number> {
  const whole = [...kept.keys()].every((code) => fileCodes.includes(code));
  if (whole) return new Map(fileCodes.map((code, index) => [code, index]));
  const positions = new Map(kept);
  let next = Math.max(-1, ...kept.values()) + 1;
  for (const code of fileCodes) if (!positions.has(code)) positions.set(code, next++);
  return positions;
}
