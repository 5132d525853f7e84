// A text file as people save it, from the disk.
import { readFile, stat } from "node:fs/promises";
import { FileFault } from "../../../app/domain/administration/files/file-fault.ts";
import {
  FILE_MAX_BYTES,
  assertSize,
  textOfFile,
} from "../../../app/domain/administration/files/file-text.ts";
import { fileFaultInWords } from "../../../app/components/admin-import-words.ts";
import { speech } from "../../../app/i18n/translate.ts";
import { CommandFault } from "../command.ts";

const english = speech("en", "UTC");

/** The text. Fails for what is missing, unreadable, larger than `maxBytes`, no text or empty. */
export async function readText(file: string, maxBytes = Infinity): Promise<string> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  return orFail(file, async () => {
    assertSize(size, maxBytes);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new CommandFault(
        `${file} can't be read: ${reasons[error.code ?? ""] ?? error.message}`,
      );
    });
    const { text, encoding } = textOfFile(bytes, maxBytes);
    if (encoding === "gb18030")
      process.stderr.write(`${file} is not UTF-8; it looks like GBK and was read as such.\n`);
    return text;
  });
}

/** The rows of a file, taken apart by `rowsOf`. */
export async function readRowsOf<Rows>(
  file: string,
  rowsOf: (text: string) => Rows,
): Promise<Rows> {
  const text = await readText(file, FILE_MAX_BYTES);
  return orFail(file, () => Promise.resolve(rowsOf(text)));
}

async function orFail<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const line = error.line === null ? "" : `, line ${String(error.line)}`;
    throw new CommandFault(`${file}${line}: ${fileFaultInWords(error, english)}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
};
