// Copies of a SQLite file with the engine's own backup, which works while others have it open.
import { constants, existsSync } from "node:fs";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import type { Examine, OnShare } from "../backup.ts";
import { CopyFault } from "../copy-fault.ts";
import { kindOfCopy } from "./file-begins.ts";
import { openSqlite } from "./sqlite.ts";
import { writeWhole } from "./whole-file.ts";

/** 16 MiB at a time, so that progress can be told. */
const PAGES_A_STEP = 4_096;
/** Everything in one step. */
const ALL_PAGES = 0x7fffffff;
const PATIENCE_MS = 10_000;
const WAIT_MS = 20;

/** See `backUp`. */
export async function backUpSqlite(
  database: string,
  file: string,
  onShare: OnShare,
): Promise<void> {
  if (!existsSync(database)) throw new CopyFault(`there is no database at ${database}`);
  const source = new BetterSqlite3(database, { fileMustExist: true });
  try {
    // An open read holds one state: else every write of another process would make the copy begin again.
    source.exec("begin");
    source.prepare("select count(*) from sqlite_schema").get();
    await writeWhole(file, async (unfinished) => {
      await copyPages(source, unfinished, PAGES_A_STEP, onShare);
      makeSingleFile(unfinished);
    });
  } finally {
    source.close();
  }
}

/** A copy needs no journal beside it: it can lie on a medium that can't be written. */
function makeSingleFile(file: string): void {
  const copy = new BetterSqlite3(file);
  copy.pragma("journal_mode = delete");
  copy.close();
}

/** See `restore`. The copy is looked at in a place of its own first. */
export async function restoreSqlite(
  database: string,
  file: string,
  examine: Examine,
): Promise<void> {
  const kind = await kindOfCopy(file);
  if (kind === "postgres")
    throw new CopyFault(`${file} is a copy of a PostgreSQL database; this portal keeps SQLite`);
  if (kind === null) throw new CopyFault(`${file} is not a copy of a database`);
  const staged = `${database}.restore-${String(process.pid)}`;
  await mkdir(dirname(database), { recursive: true });
  try {
    await copyFile(file, staged, constants.COPYFILE_FICLONE);
    assertSound(staged, file);
    const copy = openSqlite(staged);
    try {
      await examine(copy);
    } finally {
      await copy.close();
    }
    await replace(staged, database);
  } finally {
    for (const ending of ["", "-wal", "-shm"]) await rm(`${staged}${ending}`, { force: true });
  }
}

function assertSound(staged: string, file: string): void {
  const copy = new BetterSqlite3(staged);
  try {
    const faults = copy.pragma("integrity_check(3)") as { integrity_check: string }[];
    const [first] = faults.map((fault) => fault.integrity_check);
    if (first !== "ok") throw new CopyFault(`${file} is damaged: ${first ?? "no answer"}`);
    const [orphan] = copy.pragma("foreign_key_check") as { table: string; parent: string }[];
    if (orphan)
      throw new CopyFault(`${file} is damaged: a row of ${orphan.table} has no ${orphan.parent}`);
  } catch (error) {
    if (error instanceof CopyFault) throw error;
    throw new CopyFault(`${file} is damaged: ${messageOf(error)}`, { cause: error });
  } finally {
    copy.close();
  }
}

/** One transaction of the live database: others see the old state until it is all there. */
async function replace(staged: string, database: string): Promise<void> {
  const source = new BetterSqlite3(staged);
  try {
    await copyPages(source, database, ALL_PAGES, () => undefined);
  } catch (error) {
    if (error instanceof CopyFault) throw error;
    const advice = "Move it away, with its -wal and -shm, and restore again";
    throw new CopyFault(`${database} can't be replaced: ${messageOf(error)}. ${advice}`);
  } finally {
    source.close();
  }
}

async function copyPages(
  source: BetterSqlite3.Database,
  target: string,
  pagesAStep: number,
  onShare: OnShare,
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { totalPages } = await source.backup(target, {
      progress: ({ totalPages: all, remainingPages: left }) => {
        onShare(all === 0 ? 0 : 1 - left / all);
        return pagesAStep;
      },
    });
    // Where the target is locked the driver ends without a copy and without an error.
    if (totalPages > 0) return;
    if (Date.now() > deadline)
      throw new CopyFault(`${target} is busy: stop the portal and try again`);
    await sleep(WAIT_MS);
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
