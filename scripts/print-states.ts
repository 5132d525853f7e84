// Prints the picture of the states into app/domain/README.md, from the tables of moves. `node scripts/print-states.ts`
import { readFileSync, writeFileSync } from "node:fs";
import { finalHandlingStates, handlingMoves } from "../app/domain/problem/handling.ts";
import { publicationMoves } from "../app/domain/problem/publication.ts";
import { moveTable, statePicture } from "../app/domain/problem/state-picture.ts";

const README = "app/domain/README.md";

/** `text` with what stands between the markers of `name` replaced. */
export function withPart(text: string, name: string, part: string): string {
  const marker = (which: string) => `<!-- ${which}: ${name} -->`;
  const before = text.split(marker("begin"))[0];
  const after = text.split(marker("end"))[1];
  if (before === undefined || after === undefined) throw new Error(`no markers for ${name}`);
  return `${before}${marker("begin")}\n\n${part}\n\n${marker("end")}${after}`;
}

/** The README of the domain as the tables want it. */
export function withStates(text: string): string {
  const handling = `${statePicture(handlingMoves, "submitted", finalHandlingStates)}\n\n${moveTable(handlingMoves)}`;
  const publication = `${statePicture(publicationMoves, "private", [])}\n\n${moveTable(publicationMoves)}`;
  return withPart(withPart(text, "handling", handling), "publication", publication);
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(README, withStates(readFileSync(README, "utf8")));
}
