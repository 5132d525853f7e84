// The programs that tests need beside the portal's own: found, installed where that is allowed, or
// named as missing. Nothing is passed over in silence.
import { canInstallPackages, installPackages } from "./debian-packages.ts";
import { findChromium, findPostgresBin, findRedisServer, hasChineseFont } from "./programs.ts";
import { SetupFailure, say } from "./say.mjs";

interface Part {
  name: string;
  debianPackages: string[];
  find(): string | undefined;
  /** The variable through which tests learn where it is. */
  variable?: string;
  elsewhere: string;
}

const PARTS: Part[] = [
  {
    name: "Redis",
    debianPackages: ["redis-server"],
    find: findRedisServer,
    variable: "PORTAL_TEST_REDIS",
    elsewhere: "macOS: brew install redis; Fedora: dnf install valkey",
  },
  {
    name: "PostgreSQL 15 or newer",
    debianPackages: ["postgresql"],
    find: findPostgresBin,
    variable: "PORTAL_TEST_POSTGRES_BIN",
    elsewhere: "macOS: brew install postgresql@17; Fedora: dnf install postgresql-server",
  },
  {
    name: "Chromium",
    debianPackages: ["chromium"],
    find: findChromium,
    variable: "PORTAL_TEST_CHROMIUM",
    elsewhere: "macOS: brew install --cask chromium; Fedora: dnf install chromium",
  },
  {
    name: "a font with Chinese characters",
    debianPackages: ["fonts-noto-cjk"],
    find: () => (hasChineseFont() ? "yes" : undefined),
    elsewhere: "Fedora: dnf install google-noto-sans-cjk-fonts",
  },
];

const missingParts = () => PARTS.filter((part) => part.find() === undefined);

async function installMissing(): Promise<void> {
  const packages = missingParts().flatMap((part) => part.debianPackages);
  if (packages.length === 0 || !canInstallPackages()) return;
  try {
    await installPackages(packages);
  } catch (fault) {
    // What is still missing is named below, with what depends on it.
    say(fault instanceof SetupFailure ? fault.message : String(fault));
  }
}

/**
 * Finds or installs what the tests need. Returns the variables that tell tests where it is, and the
 * names of what couldn't be had, having said for each how to get it.
 */
export async function ensureTestPrograms(): Promise<{
  env: Record<string, string>;
  missing: string[];
}> {
  await installMissing();
  const missing = missingParts();
  for (const part of missing) {
    say(`The tests need ${part.name}, which is not on this machine. Install it`);
    say(`(Debian, as root: apt-get install ${part.debianPackages.join(" ")}; ${part.elsewhere}).`);
  }
  const found = PARTS.map((part) => [part.variable ?? "", part.find() ?? ""] as const);
  const env = Object.fromEntries(found.filter(([name, place]) => name !== "" && place !== ""));
  return { env, missing: missing.map((part) => part.name) };
}
