// A file that appears only when it is whole and on the disk.
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Lets `write` fill a file beside `file`, then gives it its name. When `write` throws, nothing is left. */
export async function writeWhole(
  file: string,
  write: (unfinished: string) => Promise<void>,
): Promise<void> {
  const unfinished = `${file}.unfinished-${String(process.pid)}`;
  try {
    await write(unfinished);
    await sync(unfinished);
    await rename(unfinished, file);
    await sync(dirname(file));
  } finally {
    for (const ending of ["", "-wal", "-shm", "-journal"])
      await rm(`${unfinished}${ending}`, { force: true });
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
