// A part of a reference, as somebody types what they half remember: `fb 7k3`, `7K3M`, `r8xy`.
import { referenceAlphabet } from "./reference.ts";

export interface ReferencePart {
  /** References from the first on, before the second, begin with it. */
  readonly from: string;
  readonly until: string;
  /** The last four characters, if it can be these. */
  readonly end: string | null;
}

const LEAST = 3;
const WHOLE = 8;
const GROUP = 4;

/** Null for what can be no part: every three characters of a reference hold a digit, words don't. */
export function referencePart(typed: string): ReferencePart | null {
  const all = typed.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "");
  const plain = all.replace(/^FB(?=.)/, "");
  if (plain.length < LEAST || plain.length > WHOLE || !/\d/.test(plain)) return null;
  if ([...plain].some((character) => !referenceAlphabet.includes(character))) return null;
  const from = `FB-${plain.slice(0, GROUP)}${plain.length > GROUP ? "-" : ""}${plain.slice(GROUP)}`;
  const last = from.charAt(from.length - 1);
  const next = referenceAlphabet.charAt(referenceAlphabet.indexOf(last) + 1) || "Z";
  return {
    from,
    until: from.slice(0, -1) + next,
    end: plain.length === GROUP && all === plain ? plain : null,
  };
}
