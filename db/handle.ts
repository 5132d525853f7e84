// What the use cases hold of the database: something to read with, and a way to write all or nothing.
// No engine is named here; rows stay behind the repositories.
import type { Kysely } from "kysely";
import type { Tables } from "./tables/tables.ts";

/** Runs the repositories' queries: the whole database, or one transaction of it. */
export type Queries = Kysely<Tables>;

/** A portal's many small transactions, or few large ones that are given much memory. */
export type Purpose = "portal" | "loading";

export interface Database {
  /** Reads what is committed. Never write through it. */
  readonly read: Queries;
  /**
   * Runs `work` in one write transaction: all of it is saved durably, or nothing. Await nothing but queries inside.
   * Waits for other writers without blocking the process; throws `DatabaseBusy` after about ten seconds of that.
   */
  transact<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
  readonly claim: ClaimRows;
  readonly publicIndex: PublicIndex;
  /**
   * For `migrate` alone: runs `work` so that other processes that do the same at this moment wait for it. On SQLite in one
   * write transaction; on PostgreSQL outside any, since Kysely's migrator takes an advisory lock there.
   */
  migrating<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
}

/**
 * Marks what a query must lock so that two workers do not take the same rows: `for update skip locked` where the
 * engine has it; nothing on SQLite, where a write transaction is alone anyway.
 */
export type ClaimRows = <Query extends { forUpdate(): Query; skipLocked(): Query }>(
  query: Query,
) => Query;

/**
 * The words of published problems: full text where each engine has it. A mark stands for one word, in lower-case letters
 * and digits of ASCII alone, so that nothing anybody types is ever read as a query's own language.
 */
export interface PublicIndex {
  /** Puts entries in, each once; they are in `public_entry` already. */
  put(
    queries: Queries,
    entries: readonly { readonly number: number; readonly marks: readonly string[] }[],
  ): Promise<void>;
  /** Takes an entry out, before it leaves `public_entry`. */
  remove(queries: Queries, number: number): Promise<void>;
  /** The highest numbers below `below` of entries that have all of `marks` (one at least), at most `atMost`, falling. */
  newest(
    queries: Queries,
    marks: readonly string[],
    below: number,
    atMost: number,
  ): Promise<number[]>;
}

/** Another process kept the write lock for too long. Worth trying again. */
export class DatabaseBusy extends Error {
  constructor(cause: unknown) {
    super("the database is busy", { cause });
    this.name = "DatabaseBusy";
  }
}
