// From a key that goes down to a command: when a key counts at all, and sequences of two. Pure; the browser asks it.
// The rules are PRACTICE.md 3.1's lessons: plain keys only, never while somebody types, any layout.

/** What a browser says of a key that goes down. */
export interface KeyDown {
  readonly key: string;
  readonly code: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  /** AltGr, which makes characters on many layouts and shortcuts on none. */
  readonly altGraph: boolean;
  readonly repeat: boolean;
  readonly composing: boolean;
  /** The focus is in a field, in a list of choices, or in anything that is edited. */
  readonly typing: boolean;
  /** A dialog is open. */
  readonly inDialog: boolean;
}

/** How long the second key of a sequence may take. */
export const SEQUENCE_MS = 1_500;

/** Characters of keys by their place on the board, for layouts that make no Latin ones. */
const byCode: Readonly<Record<string, readonly [string, string]>> = {
  Slash: ["/", "?"],
  Period: [".", ">"],
  BracketLeft: ["[", "{"],
  BracketRight: ["]", "}"],
};

/** The character that was pressed as a shortcut, or null: it is not meant for us. */
export function characterOf(down: KeyDown, shift: boolean): string | null {
  const { ctrl, alt, meta, altGraph, repeat, composing, typing, inDialog } = down;
  if (ctrl || alt || meta || altGraph || composing || typing || inDialog) return null;
  // j and k are held down to move on; nothing else happens twice.
  if (repeat && !["j", "k"].includes(down.key)) return null;
  if (/^[!-~]$/.test(down.key)) return down.key;
  if ([...down.key].length !== 1) return null;
  const letter = /^Key([A-Z])$/.exec(down.code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(down.code)?.[1];
  if (digit !== undefined && !shift) return digit;
  return byCode[down.code]?.[shift ? 1 : 0] ?? null;
}

/** What was pressed so far of a sequence. */
export interface Pending {
  readonly keys: string;
  readonly atMs: number;
}

export type Met =
  | { readonly met: "command"; readonly command: string }
  | { readonly met: "begun"; readonly pending: Pending }
  | { readonly met: "nothing" };

/** The command that `character` completes, or the sequence that it begins. `bound`: keys by command. */
export function meet(
  bound: Readonly<Record<string, string>>,
  character: string,
  pending: Pending | null,
  nowMs: number,
): Met {
  const open = pending !== null && nowMs - pending.atMs <= SEQUENCE_MS;
  const tries = open ? [`${pending.keys} ${character}`, character] : [character];
  for (const keys of tries) {
    const found = Object.entries(bound).find(([, one]) => one === keys);
    if (found) return { met: "command", command: found[0] };
    if (Object.values(bound).some((one) => one.startsWith(`${keys} `))) {
      return { met: "begun", pending: { keys, atMs: nowMs } };
    }
  }
  return { met: "nothing" };
}
