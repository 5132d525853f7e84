// When an install is one: npm's record of node_modules against the lock file.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lacksOnlyOptional } from "../../scripts/setup/install.mjs";
import { matchesLock } from "../../scripts/setup/installed.mjs";

const kysely = { version: "1.0.0", integrity: "sha512-a" };
const lock = { "": {}, "node_modules/kysely": kysely };
const elsewhere = process.platform === "win32" ? "linux" : "win32";

describe("node_modules", () => {
  it("is an install when it holds what the lock file names", () => {
    expect(matchesLock(lock, { "node_modules/kysely": kysely })).toBe(true);
  });

  it("is none when a package is missing, older or another", () => {
    expect(matchesLock(lock, {})).toBe(false);
    expect(matchesLock(lock, { "node_modules/kysely": { ...kysely, version: "0.9.0" } })).toBe(
      false,
    );
    const other = { ...kysely, integrity: "sha512-b" };
    expect(matchesLock(lock, { "node_modules/kysely": other })).toBe(false);
  });

  it("may lack an optional package made for another platform, but not for this one", () => {
    const binary = { version: "1.0.0", optional: true, cpu: [process.arch] };
    const forThere = { ...lock, "node_modules/node-there": { ...binary, os: [elsewhere] } };
    const forHere = { ...lock, "node_modules/node-here": { ...binary, os: [process.platform] } };
    const notThere = { ...lock, "node_modules/node-here": { ...binary, os: [`!${elsewhere}`] } };
    expect(matchesLock(forThere, { "node_modules/kysely": kysely })).toBe(true);
    expect(matchesLock(forHere, { "node_modules/kysely": kysely })).toBe(false);
    expect(matchesLock(notThere, { "node_modules/kysely": kysely })).toBe(false);
  });

  it("of this very checkout is an install", () => {
    const packagesOf = (path: string) =>
      (JSON.parse(readFileSync(path, "utf8")) as { packages: Record<string, object> }).packages;
    const installed = packagesOf("node_modules/.package-lock.json");
    expect(matchesLock(packagesOf("package-lock.json"), installed)).toBe(true);
  });
});

describe("npm's refusal of the lock file", () => {
  const withOptional = {
    "node_modules/rollup": { optionalDependencies: { "@rollup/rollup-there": "1.0.0" } },
  };
  const missing = (name: string) => `npm error Missing: ${name} from lock file\n`;

  it("is got over when only optional packages are missing in it", () => {
    const output = `${missing("@rollup/rollup-there@")}${missing("@rollup/rollup-there@1.0.0")}`;
    expect(lacksOnlyOptional(output, withOptional)).toBe(true);
  });

  it("stands when anything else is wrong", () => {
    const both = missing("@rollup/rollup-there@") + missing("kysely@1.0.0");
    const invalid = `${missing("@rollup/rollup-there@")}npm error Invalid: lock file's kysely@1.0.0`;
    expect(lacksOnlyOptional(both, withOptional)).toBe(false);
    expect(lacksOnlyOptional(invalid, withOptional)).toBe(false);
    expect(lacksOnlyOptional("npm error network", withOptional)).toBe(false);
  });
});

describe("what runs before the install", () => {
  const files = ["check", "dev", "hand-over", "install", "installed", "lock", "pinned-node"];
  files.push("place", "run", "say", "signals", "start", "test");

  it.each(files)("%s.mjs imports nothing that would have to be installed", (name) => {
    const text = readFileSync(`scripts/setup/${name}.mjs`, "utf8");
    const imports = [...text.matchAll(/from "([^"]+)"/g)].map((match) => match[1] ?? "");
    const foreign = imports.filter((one) => !/^(node:|\.\/[\w-]+\.mjs$)/.test(one));
    expect(foreign).toEqual([]);
  });
});
