// What kind of copy a file is, by its first bytes.
import { open } from "node:fs/promises";

const beginnings = {
  sqlite: "SQLite format 3\0",
  postgres: "PGDMP",
} as const;
export type CopyKind = keyof typeof beginnings;

/** The kind, or null for anything else. Throws when the file can't be read. */
export async function kindOfCopy(file: string): Promise<CopyKind | null> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    const text = buffer.subarray(0, bytesRead).toString("latin1");
    return (
      (Object.keys(beginnings) as CopyKind[]).find((kind) => text.startsWith(beginnings[kind])) ??
      null
    );
  } finally {
    await handle.close();
  }
}
