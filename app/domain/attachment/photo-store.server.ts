// Files of photos, named by the hash of what is in them, outside the database. Knows bytes and names, not whose they are.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A photo, and its small version. */
export interface PhotoFiles {
  readonly full: Buffer;
  readonly small: Buffer;
}
export type PhotoSize = keyof PhotoFiles;

const sizes = ["full", "small"] as const satisfies readonly PhotoSize[];
const HASH = /^[0-9a-f]{64}$/;

/** The name under which these files are kept: SHA-256 of the photo, hex. */
export function hashOfFiles({ full }: PhotoFiles): string {
  return createHash("sha256").update(full).digest("hex");
}

function pathOf(folder: string, hash: string, size: PhotoSize): string {
  if (!HASH.test(hash)) throw new Error("not the name of a file");
  return join(folder, hash.slice(0, 2), size === "full" ? `${hash}.jpg` : `${hash}-small.jpg`);
}

const goneFrom = (path: string) => `${path}.gone`;

/**
 * Writes what is not there yet, so that it survives a power cut once this has resolved: to a file of another name, to
 * the disk, then under its own name. What is there is never written again. Returns the hash.
 */
export async function writeFiles(folder: string, files: PhotoFiles): Promise<string> {
  const hash = hashOfFiles(files);
  for (const size of sizes) {
    const path = pathOf(folder, hash, size);
    if (!(await isThere(path))) await writeWhole(path, files[size]);
  }
  return hash;
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const parent = dirname(path);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const unfinished = join(parent, `.${randomUUID()}.part`);
  try {
    const file = await open(unfinished, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  for (const folder of [parent, dirname(parent)]) await settleFolder(folder);
}

/** A new name lies in its folder: that has to reach the disk too. Windows opens no folders, and needs none. */
async function settleFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The bytes; null when there is no such file. */
export async function readStored(
  folder: string,
  hash: string,
  size: PhotoSize,
): Promise<Buffer | null> {
  try {
    return await readFile(pathOf(folder, hash, size));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/**
 * Deletes the files unless `isNeeded` says that somebody needs them after all. They are put aside before it is asked a
 * second time, so that who adds the same photo meanwhile either is seen by `isNeeded`, or sees that they are gone and
 * writes them again.
 */
export async function deleteFiles(
  folder: string,
  hash: string,
  isNeeded: () => Promise<boolean>,
): Promise<void> {
  const paths = sizes.map((size) => pathOf(folder, hash, size));
  if (!(await isNeeded())) for (const path of paths) await moveIfThere(path, goneFrom(path));
  const needed = await isNeeded();
  for (const path of paths) {
    if (needed && !(await isThere(path))) await moveIfThere(goneFrom(path), path);
    await rm(goneFrom(path), { force: true });
  }
}

async function moveIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** The names of all photos that lie there; none where there is no such folder. */
export async function listStored(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return [];
  });
  return found.flatMap((path) => /(?:^|[\\/])([0-9a-f]{64})\.jpg$/.exec(path)?.[1] ?? []);
}

/**
 * Copies a photo from one folder into another, where it survives a power cut; does nothing when it is there. False when
 * it is not what its name says, or not whole: then nothing is written.
 */
export async function copyStored(from: string, to: string, hash: string): Promise<boolean> {
  const [full, small] = [
    await readStored(from, hash, "full"),
    await readStored(from, hash, "small"),
  ];
  if (!full || !small || hashOfFiles({ full, small }) !== hash) return false;
  await writeFiles(to, { full, small });
  return true;
}

/** Removes the files of a photo from a folder that nobody else works in. */
export async function removeStored(folder: string, hash: string): Promise<void> {
  for (const size of sizes) await rm(pathOf(folder, hash, size), { force: true });
}
