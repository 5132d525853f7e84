// Many rows of one table with few statements: compiled once, run again and again with other values.
import { CompiledQuery } from "kysely";
import type { Queries } from "../handle.ts";
import type { Tables } from "../tables/tables.ts";

type Value = string | number | null;

/** How things of one kind become rows of a table; `values` in the order of `columns`. */
export interface BulkTable<Thing> {
  readonly table: keyof Tables;
  readonly columns: readonly string[];
  readonly values: (thing: Thing) => readonly Value[];
}

/** Rows as plain values, one after the other, so that another thread can make them. */
export interface PackedRows {
  readonly table: keyof Tables;
  readonly columns: readonly string[];
  readonly values: Value[];
}

/** More rows in one statement gain nothing. */
const ROWS_A_STATEMENT = 16;

/** Names the columns so that the compiler finds those that a table doesn't have. */
export function bulkTable<Table extends keyof Tables, Thing>(
  table: Table,
  columns: readonly (keyof Tables[Table] & string)[],
  values: (thing: Thing) => readonly Value[],
): BulkTable<Thing> {
  return { table, columns, values };
}

export function pack<Thing>(table: BulkTable<Thing>, things: Iterable<Thing>): PackedRows {
  const values: Value[] = [];
  for (const thing of things) for (const value of table.values(thing)) values.push(value);
  return { table: table.table, columns: table.columns, values };
}

/** Inserts the rows. Throws where one is there already. */
export async function insertPacked(
  queries: Queries,
  { table, columns, values }: PackedRows,
): Promise<void> {
  const insert = async (rows: number, from: number) => {
    const parameters = values.slice(from, from + rows * columns.length);
    const sql = insertSql(queries, table, columns, rows);
    await queries.executeQuery(CompiledQuery.raw(sql, parameters));
  };
  const rows = values.length / columns.length;
  const together = rows - (rows % ROWS_A_STATEMENT);
  for (let row = 0; row < together; row += ROWS_A_STATEMENT)
    await insert(ROWS_A_STATEMENT, row * columns.length);
  for (let row = together; row < rows; row += 1) await insert(1, row * columns.length);
}

/** By engine, since each has its own way to write where values go. */
const compiled = new WeakMap<object, Map<string, string>>();

function insertSql(
  queries: Queries,
  table: keyof Tables,
  columns: readonly string[],
  rows: number,
): string {
  const engine = queries.getExecutor().adapter;
  const known = compiled.get(engine) ?? new Map<string, string>();
  compiled.set(engine, known);
  const key = `${table} ${columns.join(" ")} ${String(rows)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  // The values are put in later; only the words of the statement are taken from here.
  const row = Object.fromEntries(columns.map((column) => [column, null]));
  const statement = queries.insertInto(table).values(Array.from({ length: rows }, () => row));
  const { sql } = statement.compile();
  known.set(key, sql);
  return sql;
}
