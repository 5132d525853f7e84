// Several files as one: what the system's own tar finds in it.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tarOf } from "../../../app/domain/triage/tar.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";

const run = promisify(execFile);
const at = "2026-03-02T09:30:00.000Z" as Instant;

describe("an archive", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tar-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("gives back every file to the byte: empty, full blocks, one more than that", async () => {
    const sizes = [0, 1, 511, 512, 513, 70_000];
    const files = sizes.map((size) => ({
      name: `photos/${String(size)}.jpg`,
      bytes: Uint8Array.from({ length: size }, (_, index) => (index * 7 + size) % 256),
    }));
    const archive = join(folder, "all.tar");
    await writeFile(archive, tarOf(files, at));
    const { stdout } = await run("tar", ["-tf", archive]);
    expect(stdout.trim().split("\n")).toEqual(files.map(({ name }) => name));
    await run("tar", ["-xf", archive, "-C", folder]);
    for (const { name, bytes } of files) {
      expect(new Uint8Array(await readFile(join(folder, name)))).toEqual(bytes);
    }
  });

  it.each(["../out", "/etc/x", "a".repeat(101), "a//b", ""])("takes no file named %j", (name) => {
    expect(() => tarOf([{ name, bytes: new Uint8Array() }], at)).toThrow("no name");
  });
});
