// Finds the programs that don't come with npm: Redis for running, PostgreSQL and Chromium for tests.
// It only looks; debian-packages.ts installs.
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

const OLDEST_POSTGRES = 15;
const CHROMIUM_NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC_CHROMIUMS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const POSTGRES_PARENTS = ["/usr/lib/postgresql", "/usr/local/opt", "/opt/homebrew/opt"];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The full path of a program on the PATH. */
export function findOnPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

/** What a program prints, or nothing where it can't be run. */
export function outputOf(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}

/** The path of redis-server, or of valkey-server, which speaks the same. */
export function findRedisServer(): string | undefined {
  return findOnPath("redis-server") ?? findOnPath("valkey-server");
}

function postgresFolders(): string[] {
  const onPath = findOnPath("initdb");
  const inParents = POSTGRES_PARENTS.filter((parent) => existsSync(parent)).flatMap((parent) =>
    readdirSync(parent)
      .sort((one, other) => other.localeCompare(one, "en", { numeric: true }))
      .map((name) => join(parent, name, "bin")),
  );
  const configured = findOnPath("pg_config") ? outputOf("pg_config", ["--bindir"]).trim() : "";
  return [onPath ? dirname(realpathSync(onPath)) : "", ...inParents, configured];
}

/** The folder of PostgreSQL's server programs, 15 or newer. */
export function findPostgresBin(): string | undefined {
  return postgresFolders().find((folder) => {
    if (!isProgram(join(folder, "initdb")) || !isProgram(join(folder, "pg_ctl"))) return false;
    const version = / (\d+)/.exec(outputOf(join(folder, "initdb"), ["--version"]))?.[1];
    return Number(version) >= OLDEST_POSTGRES;
  });
}

/** The path of Chromium, or of Chrome. */
export function findChromium(): string | undefined {
  const onPath = CHROMIUM_NAMES.map(findOnPath).find((path) => path !== undefined);
  return onPath ?? MAC_CHROMIUMS.find(isProgram);
}

/** Whether the machine can draw Chinese, so that pictures of pages show characters, not boxes. */
export function hasChineseFont(): boolean {
  if (process.platform !== "linux") return true;
  if (findOnPath("fc-list")) return outputOf("fc-list", [":lang=zh"]).trim() !== "";
  const fonts = "/usr/share/fonts";
  if (!existsSync(fonts)) return false;
  return readdirSync(fonts, { recursive: true }).some((name) => /cjk|wqy|han/i.test(String(name)));
}
