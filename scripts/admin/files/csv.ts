// Tables of comma-separated values (RFC 4180), with a first line of names. Quoted cells may hold commas, quotes and
// line ends.
import type { ImportRow } from "../../../app/domain/branch/import-fault.ts";
import { CommandFault } from "../command.ts";

interface Cells {
  readonly line: number;
  readonly cells: string[];
}

/** A row for each line, its fields by the names of the first one. Lines without any text are passed over. */
export function parseCsv(file: string, text: string): ImportRow[] {
  const [head, ...body] = cut(file, text);
  const names = (head?.cells ?? []).map((name) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new CommandFault(`${file}, line 1: the column "${twice}" stands twice`);
  return body.map(({ line, cells }) => {
    if (cells.length > names.length) {
      const counts = `${String(cells.length)} cells, and the first line names ${String(names.length)}`;
      throw new CommandFault(`${file}, line ${String(line)}: ${counts}`);
    }
    const fields = names.flatMap((name, index) => {
      const cell = cells[index];
      return cell === undefined ? [] : [[name, cell] as const];
    });
    return { line, fields: Object.fromEntries(fields) };
  });
}

/** One cell at a time: quoted, or up to the next comma or line end. */
const cellPattern = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;

function cut(file: string, text: string): Cells[] {
  const rows: Cells[] = [];
  let [at, line] = [0, 1];
  let row: Cells = { line, cells: [] };
  while (at <= text.length) {
    cellPattern.lastIndex = at;
    const match = cellPattern.exec(text);
    if (!match)
      throw new CommandFault(
        `${file}, line ${String(line)}: a quote is not closed, or stands within a cell`,
      );
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
