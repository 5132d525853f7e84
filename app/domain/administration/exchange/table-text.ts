// Records as the text of a file: a table, or a list in JSON. What it writes, `rowsOfRecords` reads.
import { csvField } from "../../shared/csv.ts";
import type { ConfigField } from "../config-change.ts";

export type FileRecord = Readonly<Record<string, ConfigField>>;

/** Columns in the order of the first record; lines end as spreadsheets like them. Lists stand in one cell each. */
export function tableText(columns: readonly string[], records: readonly FileRecord[]): string {
  const lines = [
    columns,
    ...records.map((record) => columns.map((name) => cellOf(name, record[name] ?? null))),
  ];
  // The mark at the beginning tells spreadsheets that this is UTF-8.
  return `\uFEFF${lines.map((cells) => `${cells.map(csvField).join(",")}\r\n`).join("")}`;
}

export function listText(records: readonly unknown[]): string {
  return `${JSON.stringify(records, null, 2)}\n`;
}

function cellOf(column: string, value: ConfigField): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  const separator = column.startsWith("examples") ? "|" : ";";
  const isPlain = value.every((one) => !one.includes(separator) && one.trim() === one);
  const text = value.join(separator);
  return isPlain && !text.startsWith("[") ? text : JSON.stringify(value);
}
