// Group commit: write transactions that wait at the same moment share one commit, and so one wait for the disk. Each
// still succeeds or fails alone (by a savepoint), and none is told that it succeeded before the commit is on the disk.
import { setImmediate as nextTurn } from "node:timers/promises";
import { CompiledQuery } from "kysely";
import type { Kysely } from "kysely";
import type { Queries } from "../handle.ts";
import type { Tables } from "../tables/tables.ts";

/** How long one group may take in further transactions: other processes wait for the lock meanwhile. */
const GROUP_MS = 10;

interface Waiting {
  /** Does the work within its savepoint; settles what its caller awaits once the group is committed or lost. */
  readonly run: (
    queries: Queries,
  ) => Promise<{ commit: () => void; lose: (cause: unknown) => void }>;
  readonly lose: (cause: unknown) => void;
}

/** A `transact` for one connection of SQLite that writes. */
export function shareCommits(writer: Kysely<Tables>) {
  const waiting: Waiting[] = [];
  let running = false;
  const drain = async () => {
    running = true;
    while (waiting.length > 0) {
      // Whoever is about to ask may join; another process gets its turn.
      await nextTurn();
      await commitGroup(writer, waiting);
    }
    running = false;
  };
  return <T>(work: (queries: Queries) => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ run: (queries) => attempt(queries, work, resolve, reject), lose: reject });
      if (!running) void drain();
    });
}

async function commitGroup(writer: Kysely<Tables>, waiting: Waiting[]): Promise<void> {
  let transaction: Awaited<ReturnType<ReturnType<typeof writer.startTransaction>["execute"]>>;
  try {
    transaction = await writer.startTransaction().execute();
  } catch (error) {
    waiting.shift()?.lose(error);
    return;
  }
  const done: Awaited<ReturnType<Waiting["run"]>>[] = [];
  try {
    const startedMs = performance.now();
    for (let next = waiting.shift(); next; next = takeMore(waiting, startedMs)) {
      done.push(await next.run(transaction));
    }
    await transaction.commit().execute();
  } catch (error) {
    for (const { lose } of done) lose(error);
    // Gives the connection back, whatever state the engine left it in.
    await transaction.rollback().execute();
    return;
  }
  for (const { commit } of done) commit();
}

function takeMore(waiting: Waiting[], startedMs: number): Waiting | undefined {
  return performance.now() - startedMs < GROUP_MS ? waiting.shift() : undefined;
}

const savepoint = CompiledQuery.raw("savepoint one_of_group");
const release = CompiledQuery.raw("release one_of_group");
const undo = CompiledQuery.raw("rollback to one_of_group");

/** Throws when the engine has given the whole group up, as it does when the disk is full; its caller is told before. */
async function attempt<T>(
  queries: Queries,
  work: (queries: Queries) => Promise<T>,
  resolve: (value: T) => void,
  reject: (cause: unknown) => void,
) {
  try {
    await queries.executeQuery(savepoint);
    const value = await work(queries);
    await queries.executeQuery(release);
    return { commit: () => resolve(value), lose: reject };
  } catch (error) {
    reject(error);
    await queries.executeQuery(undo);
    await queries.executeQuery(release);
    return { commit: () => undefined, lose: () => undefined };
  }
}
