// May a branch be closed, and who may take over from it? Nothing is ever without an owner.
import type { Branch } from "./branch.ts";
import type { ImportFault } from "./import-fault.ts";

type Node = Pick<Branch, "id" | "code" | "kind" | "closed" | "parentId">;

/** Everything that speaks against closing `branch`, which has `openProblems`; the successor's code may be nobody's. */
export function successionFaults(
  branch: Node,
  successor: { readonly code: string | null; readonly branch: Node | null },
  all: readonly Node[],
  openProblems: number,
): ImportFault[] {
  const { code } = branch;
  const fault = (of: ImportFault["code"], facts: ImportFault["facts"]): ImportFault[] => [
    { line: null, code: of, facts: { code, ...facts } },
  ];
  if (branch.kind === "coordinating") return fault("coordinating_closed", {});
  const below = all.find((one) => one.parentId === branch.id && !one.closed);
  if (below) return fault("closed_above_others", { other: below.code });
  if (successor.code !== null) {
    const { branch: taker } = successor;
    const isFit = taker !== null && !taker.closed && taker.id !== branch.id;
    return isFit ? [] : fault("unfit_successor", { other: successor.code, field: "successor" });
  }
  if (openProblems === 0) return [];
  return fault("closed_with_problems", { count: openProblems, field: "successor" });
}
