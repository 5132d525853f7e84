// Lists in JSON files, with the line in which each of their things begins, so that faults can be pointed at.
import type { ImportRow } from "../../branch/import-fault.ts";
import { FileFault } from "./file-fault.ts";

/** Parses it, or throws a FileFault with the place where it breaks. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { line, because } = placeOf(text, error as SyntaxError);
    throw new FileFault("not_json", line, { because });
  }
}

/** The items of the list at the top, or under `key` of the object at the top; null when there is none. */
export function listRows(text: string, value: unknown, key: string | null): ImportRow[] | null {
  const list = key === null ? value : (value as Record<string, unknown> | null)?.[key];
  if (!Array.isArray(list)) return null;
  const lines = itemLines(text, key);
  return list.map((fields: unknown, index) => ({ line: lines[index] ?? 1, fields }));
}

/** Where the text stops being JSON, and what the engine says about it. */
export function placeOf(text: string, error: SyntaxError): { line: number; because: string } {
  const before = text.slice(0, positionOf(error) ?? breakOf(text));
  const because = error.message
    .replace(/ in JSON at position.*$/s, "")
    .replace(/, (?:\.{3})?"[^]*$/, "");
  return { line: before.split("\n").length, because };
}

function positionOf(error: unknown): number | null {
  const position = /at position (\d+)/.exec((error as Error).message)?.[1];
  return position === undefined ? null : Number(position);
}

/** The engine names no position for some faults: halving finds the longest beginning that could still go on. */
function breakOf(text: string): number {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function couldGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const endsTooEarly = /end of JSON input/.test((error as Error).message);
    return endsTooEarly || positionOf(error) === beginning.length;
  }
}

/** Strings, and the marks between them; everything else is passed over. */
const tokens = /"(?:[^"\\]|\\.)*"|[[\]{},:]|\n|[^\s[\]{},:"]+/g;

/** The line of each item of that list. `text` must be sound JSON. */
function itemLines(text: string, key: string | null): number[] {
  const depthOfList = key === null ? 1 : 2;
  const lines: number[] = [];
  let [line, depth, inList, expectsItem] = [1, 0, false, false];
  let lastKey = "";
  for (const [token] of text.matchAll(tokens)) {
    if (token === "\n") {
      line += 1;
      continue;
    }
    if (inList && expectsItem && depth === depthOfList && token !== "]") {
      lines.push(line);
      expectsItem = false;
    }
    if (depth === 1 && token.startsWith('"')) lastKey = JSON.parse(token) as string;
    if (token === "[" || token === "{") depth += 1;
    if (token === "]" || token === "}") depth -= 1;
    const opens = token === "[" && depth === depthOfList && (key === null || lastKey === key);
    if (opens) [inList, expectsItem] = [true, true];
    if (inList && token === "," && depth === depthOfList) expectsItem = true;
    if (inList && depth < depthOfList) inList = false;
  }
  return lines;
}
