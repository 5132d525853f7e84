// Several files as one, in the format that every archive program opens: POSIX ustar, without compression. Pure.
import { instantToMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";

export interface PackedFile {
  /** Plain letters, at most `NAME_MAX` of them; folders with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;
const NAME_MAX = 100;
const CHECKSUM_AT = 148;
const PLAIN = /^\w[\w.-]*(\/\w[\w.-]*)*$/;

/**
 * The archive of `files`, in their order, all dated `at`. Fields as in IEEE Std 1003.1-2017, pax, "ustar Interchange
 * Format". A name that does not fit is a fault.
 */
export function tarOf(files: readonly PackedFile[], at: Instant): Uint8Array {
  const sizes = files.map(({ bytes }) => BLOCK + roundedUp(bytes.length));
  // It ends with two empty blocks.
  const archive = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0) + 2 * BLOCK);
  let from = 0;
  for (const [index, { name, bytes }] of files.entries()) {
    archive.set(header(name, bytes.length, at), from);
    archive.set(bytes, from + BLOCK);
    from += sizes[index] ?? 0;
  }
  return archive;
}

function roundedUp(bytes: number): number {
  return Math.ceil(bytes / BLOCK) * BLOCK;
}

function header(name: string, bytes: number, at: Instant): Uint8Array {
  if (name.length > NAME_MAX || !PLAIN.test(name))
    throw new Error(`no name for an archive: ${name}`);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`;
  const fields: readonly (readonly [number, string])[] = [
    [0, name],
    [100, octal(0o600, 7)],
    [108, octal(0, 7)],
    [116, octal(0, 7)],
    [124, octal(bytes, 11)],
    [136, octal(Math.floor(instantToMs(at) / 1_000), 11)],
    // While the sum is taken, its own place counts as spaces.
    [CHECKSUM_AT, "        "],
    [156, "0"],
    [257, "ustar\u000000"],
  ];
  const block = new Uint8Array(BLOCK);
  const put = (place: number, text: string) => {
    block.set(new TextEncoder().encode(text), place);
  };
  for (const [place, text] of fields) put(place, text);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(CHECKSUM_AT, `${octal(sum, 6)} `);
  return block;
}
