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

/** Inserts a row for each of `things`. Throws where one is there already. */
export async function insertAll<Thing>(
  queries: Queries,
  { table, columns, values }: BulkTable<Thing>,
  things: readonly Thing[],
): Promise<void> {
  const left = things.length % ROWS_A_STATEMENT;
  const many = insertSql(queries, table, columns, ROWS_A_STATEMENT);
  const one = insertSql(queries, table, columns, 1);
  const parameters: Value[] = [];
  for (const [index, thing] of things.entries()) {
    for (const value of values(thing)) parameters.push(value);
    const isAlone = index >= things.length - left;
    if (!isAlone && (index + 1) % ROWS_A_STATEMENT !== 0) continue;
    // A copy: the engine may still read it when the next one is filled.
    await queries.executeQuery(CompiledQuery.raw(isAlone ? one : many, parameters.splice(0)));
  }
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
  const key = `${table} ${String(rows)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  // The values are put in later; only the words of the statement are taken from here.
  const row = Object.fromEntries(columns.map((column) => [column, null]));
  const statement = queries.insertInto(table).values(Array.from({ length: rows }, () => row));
  const { sql } = statement.compile();
  known.set(key, sql);
  return sql;
}
