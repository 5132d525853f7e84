// A text file as people save it: UTF-8, with or without the mark that some programs put before it.
import { readFile, stat } from "node:fs/promises";
import { CommandFault } from "../command.ts";

/** The text. Fails for what is missing, unreadable, larger than `maxBytes`, not UTF-8 or empty. */
export async function readText(file: string, maxBytes = Infinity): Promise<string> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > maxBytes) {
    const [has, may] = [size, maxBytes].map((bytes) => `${String(Math.ceil(bytes / 1e6))} MB`);
    throw new CommandFault(`${file} has ${has ?? ""}, and ${may ?? ""} are allowed`);
  }
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFault(`${file} can't be read: ${reasons[error.code ?? ""] ?? error.message}`);
  });
  const text = decode(file, bytes);
  if (text.trim() === "") throw new CommandFault(`${file} is empty`);
  return text;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
};

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const line = bytes.subarray(0, firstWrongByte(bytes)).filter((byte) => byte === 10).length + 1;
    throw new CommandFault(
      `${file}, line ${String(line)}: this is not UTF-8. Save the file as UTF-8 and try again`,
    );
  }
}

/** Halving: the longest beginning that decodes. */
function firstWrongByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    // A character that is cut in the middle is no fault yet.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
