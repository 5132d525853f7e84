// A real PostgreSQL for tests: a temporary cluster, made by initdb and thrown away. One cluster serves
// a whole run of the tests (tests/setup/postgres-of-the-run.ts starts it); every file asks it for
// databases of its own.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Client } from "pg";
import { findPostgresBin, outputOf } from "../../scripts/setup/programs.ts";
import { endOf, startBound } from "../../scripts/start/bound-child.ts";
import { freePort } from "./free-port.ts";

const bin = process.env.PORTAL_TEST_POSTGRES_BIN ?? findPostgresBin();
const READY_WITHIN_MS = 60_000;
const POLL_MS = 30;
const ATTEMPTS = 3;
const NOBODY_ID = 65_534;
// What makes a server safe against power cuts makes tests slow.
const SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** Whether this machine has PostgreSQL 15 or newer. Else: `describe.skipIf(!postgresAvailable)`. */
export const postgresAvailable = bin !== undefined;

export interface TestPostgres {
  /** The address of its database `postgres`. */
  url: string;
  /** Ends it at once and removes its files. */
  stop(): Promise<void>;
}

interface User {
  uid: number;
  gid: number;
}

// PostgreSQL refuses to run as root.
function userForServer(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number.parseInt(outputOf("id", [flag, "postgres"]), 10);
  const [uid, gid] = [idOf("-u"), idOf("-g")];
  return Number.isNaN(uid) || Number.isNaN(gid) ? { uid: NOBODY_ID, gid: NOBODY_ID } : { uid, gid };
}

async function makeCluster(programs: string, user: User | undefined): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  chmodSync(folder, 0o700);
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const settings = ["--username=portal", "--auth=trust", "--encoding=UTF8", "--locale=C"];
  const args = [...settings, "--no-sync", "--no-instructions", "-D", join(folder, "data")];
  await promisify(execFile)(join(programs, "initdb"), args, { cwd: folder, ...user });
  return folder;
}

async function canConnect(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function launch(programs: string, folder: string, user: User | undefined) {
  const port = await freePort();
  const settings = [...SETTINGS, "max_connections=200", "listen_addresses=127.0.0.1"];
  const flags = settings.flatMap((setting) => ["-c", setting]);
  const args = ["-D", join(folder, "data"), "-p", String(port), "-k", folder, ...flags];
  // SIGINT is PostgreSQL's quick end: it doesn't wait for those who are still connected.
  const options = { stdio: "ignore", lastSignal: "INT", ...user } as const;
  const server = startBound(join(programs, "postgres"), args, options);
  const ended = endOf(server);
  let end: string | undefined;
  void ended.then((how) => (end = how));
  const url = `postgres://portal@127.0.0.1:${port}/postgres`;
  const untilMs = Date.now() + READY_WITHIN_MS;
  while (end === undefined && Date.now() < untilMs) {
    if (await canConnect(url)) return { url, server, ended };
    await sleep(POLL_MS);
  }
  server.kill("SIGKILL");
  return undefined;
}

/** Starts a cluster of one's own, for tests that stop it; others use `createDatabase`. */
export async function startPostgres(): Promise<TestPostgres> {
  if (bin === undefined) throw new Error("no PostgreSQL on this machine");
  const user = userForServer();
  const folder = await makeCluster(bin, user);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    // Somebody may take the free port before the server does: try again with another.
    const running = await launch(bin, folder, user);
    if (running === undefined) continue;
    const stop = async () => {
      running.server.kill("SIGQUIT");
      await running.ended;
      rmSync(folder, { recursive: true, force: true });
    };
    return { url: running.url, stop };
  }
  throw new Error(`PostgreSQL did not start in ${folder}`);
}

async function urlOfTheRun(): Promise<string> {
  const file = process.env.PORTAL_TEST_POSTGRES_URL_FILE;
  if (file === undefined) throw new Error("run the tests through vitest.config.ts");
  while (!existsSync(file)) await sleep(POLL_MS);
  const { url, fault } = JSON.parse(readFileSync(file, "utf8")) as { url?: string; fault?: string };
  if (url === undefined) throw new Error(`no PostgreSQL for this run: ${fault}`);
  return url;
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** An empty database in the run's cluster, for DATABASE_URL. It goes with the cluster; `drop` is earlier. */
export async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const cluster = await urlOfTheRun();
  const name = `t_${randomBytes(8).toString("hex")}`;
  await execute(cluster, `create database ${name}`);
  const url = cluster.replace(/\/postgres$/, `/${name}`);
  return { url, drop: () => execute(cluster, `drop database ${name} with (force)`) };
}
