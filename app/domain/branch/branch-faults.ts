// What a tree of branches must be: one root, one coordinating branch, and areas and categories that exist.
import type { BranchKind } from "./branch.ts";
import type { TreeNode } from "./code-tree.ts";
import type { ImportFault } from "./import-fault.ts";
import type { Lined } from "./read-rows.ts";
import type { BranchRecord } from "./tree-records.ts";

export interface KnownCodes {
  readonly areas: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

/** The whole tree after the import: one at the top, and exactly one that coordinates. */
export function wholeFaults(
  nodes: ReadonlyMap<string, TreeNode>,
  kindOf: (code: string) => BranchKind | undefined,
): ImportFault[] {
  const all = [...nodes.values()];
  const coordinating = all.filter(({ code }) => kindOf(code) === "coordinating");
  const roots = all.filter(({ parent }) => parent === null);
  return [
    ...(coordinating.length === 0
      ? [{ line: null, code: "no_coordinating", facts: {} } as const]
      : []),
    ...allButOne("second_coordinating", coordinating),
    ...allButOne("second_root", roots),
  ];
}

/** Every one after the first; one that is in the file gives way to one that was there before. */
function allButOne(code: ImportFault["code"], nodes: readonly TreeNode[]): ImportFault[] {
  const [first, ...others] = [...nodes].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return others.map((node) => ({
    line: node.line,
    code,
    facts: { code: node.code, other: first?.code ?? "" },
  }));
}

/** What may not be closed: the coordinating branch, and one that still has problems to solve. */
export function closingFaults(
  { line, code, kind, closed }: Lined<BranchRecord>,
  openProblems: number,
): ImportFault[] {
  if (closed !== true) return [];
  if (kind === "coordinating") return [{ line, code: "coordinating_closed", facts: { code } }];
  if (openProblems === 0) return [];
  return [{ line, code: "closed_with_problems", facts: { code, count: openProblems } }];
}

/** Areas and categories that the record names and nobody knows. */
export function unknownCodes(record: Lined<BranchRecord>, known: KnownCodes): ImportFault[] {
  const { line, areas = [], responsibilities = [] } = record;
  const named = [...areas, ...responsibilities.flatMap(({ area }) => area ?? [])];
  return [
    ...missing(named, known.areas).map((code): ImportFault => ({
      line,
      code: "unknown_area",
      facts: { code },
    })),
    ...missing(
      responsibilities.map(({ category }) => category),
      known.categories,
    ).map((code): ImportFault => ({ line, code: "unknown_category", facts: { code } })),
  ];
}

const missing = (codes: readonly string[], known: ReadonlySet<string>): string[] => [
  ...new Set(codes.filter((code) => !known.has(code))),
];
