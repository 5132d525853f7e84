// Files with a JSON object in every line.
import type { ImportRow } from "../../../app/domain/branch/import-fault.ts";
import { placeOf } from "../../../app/domain/administration/files/json.ts";

export interface LineFault {
  readonly line: number;
  readonly says: string;
}

/** The objects by line, and the lines that are none. Empty lines are passed over. */
export function parseJsonLines(text: string): { rows: ImportRow[]; faults: LineFault[] } {
  const rows: ImportRow[] = [];
  const faults: LineFault[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      rows.push({ line: index + 1, fields: JSON.parse(line) });
    } catch (error) {
      const { because } = placeOf(line, error as SyntaxError);
      faults.push({ line: index + 1, says: `this is not JSON: ${because}` });
    }
  }
  return { rows, faults };
}
