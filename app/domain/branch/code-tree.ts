// Trees whose nodes name their parent by code, as files do: are they trees at all, and in which order must they be
// built? What is in the database already takes part, with no line.
import type { ImportFault } from "./import-fault.ts";

export interface TreeNode {
  readonly code: string;
  readonly parent: string | null;
  /** In the file; null for what was there before. */
  readonly line: number | null;
}

/** Every parent that is missing, and every circle once, at its first line. `known`: codes that count as there. */
export function treeFaults(
  nodes: ReadonlyMap<string, TreeNode>,
  known: ReadonlySet<string> = new Set(),
): ImportFault[] {
  const faults: ImportFault[] = [];
  for (const { code, parent, line } of nodes.values()) {
    if (parent === null || nodes.has(parent) || known.has(parent)) continue;
    faults.push({ line, code: "unknown_parent", facts: { code, parent } });
  }
  for (const circle of circles(nodes)) {
    const lines = circle.map((code) => nodes.get(code)?.line ?? Infinity);
    const first = Math.min(...lines);
    const start = lines.indexOf(first);
    const turned = [...circle.slice(start), ...circle.slice(0, start + 1)];
    faults.push({
      line: Number.isFinite(first) ? first : null,
      code: "circular",
      facts: { codes: turned.join(" > ") },
    });
  }
  return faults;
}

/** The circles among the nodes, each from any of its codes upwards. */
function circles(nodes: ReadonlyMap<string, TreeNode>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  for (const start of nodes.keys()) {
    const way: string[] = [];
    let code: string | null = start;
    while (code !== null && !done.has(code) && !way.includes(code)) {
      way.push(code);
      code = nodes.get(code)?.parent ?? null;
    }
    if (code !== null && way.includes(code)) found.push(way.slice(way.indexOf(code)));
    for (const passed of way) done.add(passed);
  }
  return found;
}

/** The same nodes, parents before their children, else in their order. Call it on a tree without faults only. */
function parentsFirst<Node extends TreeNode>(nodes: ReadonlyMap<string, Node>): Node[] {
  const ordered = new Set<Node>();
  const add = (node: Node): void => {
    if (ordered.has(node)) return;
    const parent = node.parent === null ? undefined : nodes.get(node.parent);
    if (parent) add(parent);
    ordered.add(node);
  };
  for (const node of nodes.values()) add(node);
  return [...ordered];
}

/** How many steps below the top: 1 for a node without a parent. */
export function levelOf(node: TreeNode, nodes: ReadonlyMap<string, TreeNode>): number {
  let level = 1;
  for (let at = node.parent; at !== null; at = nodes.get(at)?.parent ?? null) level += 1;
  return level;
}

export interface Placed<Id extends string> {
  readonly id: Id;
  readonly parentId: Id | null;
  /** Ids from the top to this node, `/a/b/`. */
  readonly path: string;
}

/** The place of every node by its code: `idOf` knows those that are there, `makeId` names the new ones. */
export function placesOf<Id extends string>(
  nodes: ReadonlyMap<string, TreeNode>,
  idOf: (code: string) => Id | undefined,
  makeId: () => Id,
): Map<string, Placed<Id>> {
  const places = new Map<string, Placed<Id>>();
  for (const { code, parent } of parentsFirst(nodes)) {
    const above = parent === null ? undefined : places.get(parent);
    const id = idOf(code) ?? makeId();
    places.set(code, { id, parentId: above?.id ?? null, path: `${above?.path ?? "/"}${id}/` });
  }
  return places;
}
