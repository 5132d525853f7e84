// The text of a file as people save it: UTF-8, with or without the mark that some programs put before it; and GBK, which
// spreadsheets in China write when nobody asks them for anything else.
import { FileFault } from "./file-fault.ts";

/** A county's map is a tenth of that. */
export const FILE_MAX_BYTES = 50_000_000;

export const fileEncodings = ["utf-8", "gb18030"] as const;
export type FileEncoding = (typeof fileEncodings)[number];

export interface FileText {
  readonly text: string;
  /** How it was read: `gb18030`, which GBK is a part of, only when it is no UTF-8. */
  readonly encoding: FileEncoding;
}

/** Throws a FileFault for what is empty, larger than `maxBytes`, or no text. */
export function textOfFile(bytes: Uint8Array, maxBytes = FILE_MAX_BYTES): FileText {
  assertSize(bytes.byteLength, maxBytes);
  const read = decoded(bytes);
  // A database, a picture or a spreadsheet's own format holds zero bytes; texts have none.
  if (read.text.includes("\0")) throw new FileFault("not_text");
  if (read.text.trim() === "") throw new FileFault("empty");
  return read;
}

/** Throws a FileFault when that is too much. */
export function assertSize(bytes: number, maxBytes: number): void {
  if (bytes <= maxBytes) return;
  const [has = 0, may = 0] = [bytes, maxBytes].map((one) => Math.ceil(one / 1e6));
  throw new FileFault("too_large", null, { has, may });
}

function decoded(bytes: Uint8Array): FileText {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    const text = asGbk(bytes);
    if (text !== null) return { text, encoding: "gb18030" };
    const before = bytes.subarray(0, firstWrongByte(bytes));
    throw new FileFault("not_text", before.filter((byte) => byte === 10).length + 1);
  }
}

/** Null when it is no GBK, or none that anybody would write: a Chinese text has Chinese characters in it. */
function asGbk(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    const isOdd = /[\uE000-\uF8FF\p{Cn}]/u.test(text);
    return /\p{Script=Han}/u.test(text) && !isOdd ? text : null;
  } catch {
    return null;
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
