// Copies of a PostgreSQL database with its own programs, pg_dump and pg_restore, in its custom format.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Examine } from "../backup.ts";
import { CopyFault } from "../copy-fault.ts";
import { kindOfCopy } from "./file-begins.ts";
import { openPostgres } from "./postgres.ts";
import { writeWhole } from "./whole-file.ts";

type Program = "pg_dump" | "pg_restore";

/** Where Debian keeps the programs of every version. */
const VERSIONS_FOLDER = "/usr/lib/postgresql";
const MESSAGE_MAX_CHARACTERS = 500;

/** See `backUp`. */
export async function backUpPostgres(url: string, file: string): Promise<void> {
  await writeWhole(file, async (unfinished) => {
    await run("pg_dump", ["--format=custom", "--no-password", `--file=${unfinished}`], url);
    // Reads the copy's list of contents: a copy that can't be read is none.
    await run("pg_restore", ["--list", unfinished], url);
  });
}

/** See `restore`. PostgreSQL can't open a copy by itself, so it is examined once it is in. */
export async function restorePostgres(url: string, file: string, examine: Examine): Promise<void> {
  const kind = await kindOfCopy(file);
  if (kind === "sqlite")
    throw new CopyFault(`${file} is a copy of a SQLite database; this portal keeps PostgreSQL`);
  if (kind === null) throw new CopyFault(`${file} is not a copy of a database`);
  const replacing = ["--clean", "--if-exists", "--no-owner", "--no-privileges"];
  const atOnce = ["--single-transaction", "--exit-on-error", "--no-password"];
  const name = `--dbname=${connection(url).PGDATABASE ?? ""}`;
  await run("pg_restore", [...replacing, ...atOnce, name, file], url);
  const database = openPostgres(url);
  try {
    await examine(database);
  } finally {
    await database.close();
  }
}

/** Runs the first of the name that is there. What it says goes into the fault. */
async function run(program: Program, args: readonly string[], url: string): Promise<void> {
  for (const path of [program, ...versioned(program)]) {
    const ended = await runAt(path, args, url);
    if (ended === "missing") continue;
    if (ended === "") return;
    throw new CopyFault(`${program} failed: ${ended}`);
  }
  throw new CopyFault(
    `${program} was not found: install PostgreSQL's client programs, as new as the server`,
  );
}

/** Empty when all went well. */
function runAt(path: string, args: readonly string[], url: string): Promise<string> {
  return new Promise((resolve) => {
    // The address isn't given on the command line, where everybody on the machine could read the password.
    // eslint-disable-next-line no-restricted-syntax -- nothing is read: a program gets its PATH and locale
    const env = { ...process.env, ...connection(url) };
    const child = spawn(path, args, { env, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.on("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code === "ENOENT" ? "missing" : error.message);
    });
    child.on("close", (code) => {
      const words = said
        .trim()
        .replace(/\s*\n\s*/g, "; ")
        .slice(0, MESSAGE_MAX_CHARACTERS);
      resolve(code === 0 ? "" : words || `it ended with ${String(code)}`);
    });
  });
}

/** The address in the variables that PostgreSQL's programs read. */
function connection(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const set = {
    PGHOST: searchParams.get("host") ?? hostname,
    PGPORT: searchParams.get("port") ?? port,
    PGUSER: searchParams.get("user") ?? decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get("sslmode") ?? "",
  };
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== ""));
}

function versioned(program: Program): string[] {
  if (!existsSync(VERSIONS_FOLDER)) return [];
  return readdirSync(VERSIONS_FOLDER)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(VERSIONS_FOLDER, version, "bin", program));
}
