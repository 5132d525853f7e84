// The public number of a problem: short, readable aloud, no words in it, and a check character.

/** Letters and digits that can't be confused when read aloud or written by hand (no 0 1 I O Q U Z). */
export const referenceAlphabet = "23456789ABCDEFGHJKLMNPRSTVWXY";
const digits = "23456789";
const size = referenceAlphabet.length;

declare const referenceBrand: unique symbol;
/** `FB-7K3M-R8XT`: seven drawn characters and a check character. */
export type Reference = string & { readonly [referenceBrand]: true };

/**
 * The check character over `characters`: weighted sum modulo 29 (the alphabet's size, a prime), so
 * every single wrong character and every swap of two characters is found.
 */
export function checkCharacter(characters: string): string {
  let sum = 0;
  for (const [index, character] of [...characters].entries()) {
    sum += (index + 2) * referenceAlphabet.indexOf(character);
  }
  return referenceAlphabet.charAt(sum % size);
}

/**
 * A new reference from seven random numbers in [0, 1). Every third character is a digit, so that no
 * words form. About 29^5 * 8^2 = 1.3 billion: collisions are caught by the unique index, and drawn again.
 */
export function makeReference(draw: () => number): Reference {
  const drawn = Array.from({ length: 7 }, (_, index) => {
    const from = index % 3 === 2 ? digits : referenceAlphabet;
    return from.charAt(Math.floor(draw() * from.length));
  }).join("");
  const all = drawn + checkCharacter(drawn);
  return `FB-${all.slice(0, 4)}-${all.slice(4)}` as Reference;
}

/** Reads what a person typed: any case, spaces, dashes, full-width characters. Null when it can't be one. */
export function parseReference(typed: string): Reference | null {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/^FB(?=.{8}$)/, "");
  if (plain.length !== 8 || [...plain].some((c) => !referenceAlphabet.includes(c))) return null;
  if (checkCharacter(plain.slice(0, 7)) !== plain.charAt(7)) return null;
  return `FB-${plain.slice(0, 4)}-${plain.slice(4)}` as Reference;
}

/**
 * The reference that somebody wrote where words may stand too; null for a word. References have digits in two places,
 * which no word has.
 */
export function writtenReference(typed: string): Reference | null {
  const reference = parseReference(typed);
  return reference !== null && /\d/.test(reference.slice(3)) ? reference : null;
}
