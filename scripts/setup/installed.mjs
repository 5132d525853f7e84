// Whether node_modules is what package-lock.json asks for. Plain JavaScript for Node 18.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./place.mjs";

const STAMP = "node_modules/.portal-install.json";

export function readText(root, path) {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return "";
  }
}

function fingerprint(root) {
  const lock = readText(root, "package-lock.json");
  const platform = `${process.platform}-${process.arch}`;
  return createHash("sha256").update(platform).update(lock).digest("hex");
}

let libc;

// The C library of this machine, as npm names it.
function libcHere() {
  if (process.platform !== "linux") return undefined;
  // Without this a report looks up the names of all the machine's addresses.
  process.report.excludeNetwork = true;
  libc ??= process.report.getReport().header.glibcVersionRuntime === undefined ? "musl" : "glibc";
  return libc;
}

function isForHere(entry) {
  const fits = (wanted, actual) =>
    wanted === undefined ||
    wanted.includes(actual) ||
    (wanted[0]?.startsWith("!") && !wanted.includes(`!${actual}`));
  return (
    fits(entry.os, process.platform) &&
    fits(entry.cpu, process.arch) &&
    fits(entry.libc, libcHere())
  );
}

// npm leaves out optional packages made for another platform, and what only those need.
function mayBeMissing(entry) {
  return entry.optional === true && !(entry.os !== undefined && isForHere(entry));
}

/**
 * Whether npm's own record of node_modules holds what package-lock.json asks for. So an install by
 * hand counts too, and a checkout in which somebody works isn't torn down for want of our stamp.
 */
export function matchesLock(lock, installed) {
  return Object.entries(lock).every(([name, wanted]) => {
    const found = installed[name];
    if (name === "") return true;
    if (found === undefined) return mayBeMissing(wanted);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** Whether npm's own record says that everything is there. */
export function isWhole(root) {
  try {
    const lock = JSON.parse(readText(root, "package-lock.json")).packages;
    const installed = JSON.parse(readText(root, "node_modules/.package-lock.json")).packages;
    return matchesLock(lock, installed);
  } catch {
    return false;
  }
}

/** Notes that node_modules is what package-lock.json asks for now. */
export function writeStamp(root) {
  const stamp = { fingerprint: fingerprint(root), installedAt: new Date().toISOString() };
  writeFileSync(join(root, STAMP), `${JSON.stringify(stamp)}\n`);
}

/** Whether node_modules is what package-lock.json asks for. */
export function isInstalled(root = ROOT) {
  try {
    if (JSON.parse(readText(root, STAMP)).fingerprint === fingerprint(root)) return true;
  } catch {
    // No stamp, or half of one: npm's own record decides.
  }
  if (!isWhole(root)) return false;
  writeStamp(root);
  return true;
}
