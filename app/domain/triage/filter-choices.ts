// What the filters of an inbox offer: kinds, areas and branches in the order of their trees. No database.
import type { LocalText } from "../shared/language.ts";

export interface FilterChoice {
  readonly code: string;
  readonly name: LocalText;
  /** How far below the top: 0 for the top itself. */
  readonly depth: number;
}

interface Node {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: LocalText;
}

/** The tree as a list, each followed by what lies below it. What hangs below something left out stands at the top. */
export function treeChoices(all: readonly Node[]): FilterChoice[] {
  const known = new Set(all.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): FilterChoice[] =>
    all
      .filter(
        (one) =>
          (one.parentId !== null && known.has(one.parentId) ? one.parentId : null) === parentId,
      )
      .flatMap(({ id, code, name }) => [{ code, name, depth }, ...below(id, depth + 1)]);
  return below(null, 0);
}
