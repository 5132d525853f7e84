// Tables of comma-separated values (RFC 4180), with a first line of names. Quoted cells may hold commas, quotes and
// line ends.
import type { ImportRow } from "../../branch/import-fault.ts";
import { plainCell } from "../../shared/csv.ts";
import { FileFault } from "./file-fault.ts";

interface Cells {
  readonly line: number;
  readonly cells: string[];
}

/**
 * A row for each line, its fields by the names of the first one. Lines without any text are passed over; the mark that
 * keeps a cell from being a formula is taken off. Throws a FileFault.
 */
export function parseCsv(text: string): ImportRow[] {
  const [head, ...body] = cut(text);
  const names = (head?.cells ?? []).map((name) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new FileFault("column_twice", head?.line ?? 1, { column: twice });
  return body.map(({ line, cells }) => {
    if (cells.length > names.length)
      throw new FileFault("too_many_cells", line, { has: cells.length, may: names.length });
    const fields = names.flatMap((name, index) => {
      const cell = cells[index];
      return cell === undefined ? [] : [[name, plainCell(cell)] as const];
    });
    return { line, fields: Object.fromEntries(fields) };
  });
}

/** One cell at a time: quoted, or up to the next comma or line end. */
const cellPattern = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;

function cut(text: string): Cells[] {
  const rows: Cells[] = [];
  let [at, line] = [0, 1];
  let row: Cells = { line, cells: [] };
  while (at <= text.length) {
    cellPattern.lastIndex = at;
    const match = cellPattern.exec(text);
    if (!match) throw new FileFault("quote", line);
    const [all, quoted, plain, end] = match;
    row.cells.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    at += all.length;
    line += all.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (end === ",") continue;
    if (row.cells.some((cell) => cell.trim() !== "")) rows.push(row);
    row = { line, cells: [] };
    if (end === "") break;
  }
  return rows;
}
