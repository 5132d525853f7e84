// The picture of the states, printed from the table of moves, so that the two can't disagree.
import type { MoveRow } from "./handling.ts";

/**
 * A Mermaid state diagram of a track: one arrow for each pair of states, with the names of the moves between them. Moves
 * that can be made from more than `MANY` states are listed under the picture instead, or nobody could read it.
 */
export function statePicture(
  moves: Readonly<Record<string, MoveRow<string>>>,
  first: string,
  finals: readonly string[],
): string {
  const arrows = new Map<string, string[]>();
  const many: string[] = [];
  for (const [name, { from, to }] of Object.entries(moves)) {
    if (from.length > MANY) {
      many.push(`- \`${name}\`: ${from.join(", ")} → ${to}`);
      continue;
    }
    for (const state of from) {
      const pair = `${state} --> ${to}`;
      arrows.set(pair, [...(arrows.get(pair) ?? []), name]);
    }
  }
  const lines = [...arrows].map(([pair, names]) => `  ${pair}: ${names.join(", ")}`);
  const ends = finals.map((state) => `  ${state} --> [*]`);
  const diagram = ["```mermaid", "stateDiagram-v2", `  [*] --> ${first}`, ...lines, ...ends, "```"];
  return [...diagram, ...(many.length > 0 ? ["", "From many states:", "", ...many] : [])].join(
    "\n",
  );
}

const MANY = 4;

/** The moves as a table: who may make each, and what it requires. */
export function moveTable(moves: Readonly<Record<string, MoveRow<string>>>): string {
  const rows = Object.entries(moves).map(
    ([name, { to, by, requires }]) =>
      `| \`${name}\` | ${to} | ${by.join(", ")} | ${requires.join(", ").replaceAll("_", " ") || "–"} |`,
  );
  return ["| move | to | by | requires |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
