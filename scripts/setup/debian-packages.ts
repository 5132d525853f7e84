// Installs packages on Debian and Ubuntu for a user who may. No service is started by it: the portal
// runs private copies, and a Redis on the default port would be somebody's.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { withLock } from "./lock.mjs";
import { lockFile } from "./place.mjs";
import { findOnPath } from "./programs.ts";
import { runQuietly } from "./quiet-run.ts";
import { SetupFailure, step } from "./say.mjs";

const POLICY = "/usr/sbin/policy-rc.d";
const FORBID_STARTING = "#!/bin/sh\nexit 101\n";
const APT_OPTIONS = ["-y", "-q", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"];

/** Whether this is Debian or Ubuntu (or made from them), with apt-get, and the user is root. */
export function canInstallPackages(): boolean {
  if (process.getuid?.() !== 0 || findOnPath("apt-get") === undefined) return false;
  if (!existsSync("/etc/os-release")) return false;
  const release = readFileSync("/etc/os-release", "utf8");
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
}

async function runApt(args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C.UTF-8" };
  const { how, isGood, output } = await runQuietly("apt-get", args, { env });
  if (!isGood) throw new SetupFailure(`${output}\n\napt-get ${args[0]} failed (${how}).`);
}

async function withoutStartingServices(work: () => Promise<void>): Promise<void> {
  const isOurs = !existsSync(POLICY);
  if (isOurs) writeFileSync(POLICY, FORBID_STARTING, { mode: 0o755 });
  try {
    await work();
  } finally {
    if (isOurs) rmSync(POLICY, { force: true });
  }
}

/** Installs packages with apt-get, saying which. Packages that are there already are left alone. */
export async function installPackages(names: string[]): Promise<void> {
  await withLock(lockFile("apt"), () =>
    step(`Installing ${names.join(", ")} with apt-get`, async () => {
      await runApt(["update", ...APT_OPTIONS]);
      await withoutStartingServices(() =>
        runApt(["install", "--no-install-recommends", ...APT_OPTIONS, ...names]),
      );
    }),
  );
}
