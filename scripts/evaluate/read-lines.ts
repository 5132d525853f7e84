// JSON lines from a file, each checked; the first that is wrong is named.
import { readFileSync } from "node:fs";
import type { z } from "zod";

/** Reads the file; throws a sentence that names the first line that is not `shape`, described by `words`. */
export function readLines<Line>(file: string, shape: z.ZodType<Line>, words: string): Line[] {
  const rows = readFileSync(file, "utf8")
    .replace(/^\ufeff/, "")
    .split(/\r?\n/);
  return rows.flatMap((row, index) => {
    if (row.trim() === "") return [];
    const parsed = shape.safeParse(parseJson(row));
    if (parsed.success) return [parsed.data];
    throw new Error(`line ${String(index + 1)} of ${file} is not ${words}`);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
