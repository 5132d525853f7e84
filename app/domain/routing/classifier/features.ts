// What the classifier sees of a text: words, pairs of words and pieces of words for scripts with spaces, one to three
// characters for scripts without. As 32-bit hashes, so that a model keeps nobody's words.

/** Told of each feature in the order of the text; `from` and `to` are its place in the normalised text. */
export type FeatureSink = (hash: number, from: number, to: number) => void;

const PIECE_MIN = 3;
const PIECE_MAX = 5;
const CHARACTERS_MAX = 3;

const NOTHING = 0;
const LETTER = 1;
const WHOLE = 2;

// Per code unit, found out once: nothing (0), a letter of words (1), a character that is a word's part by itself (2).
const known = new Uint8Array(0x10000).fill(255);
const letter = /[\p{L}\p{N}]/u;
const whole = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function kindOf(code: number): number {
  const remembered = known[code] ?? NOTHING;
  if (remembered !== 255) return remembered;
  const character = String.fromCharCode(code);
  // A surrogate is half of an emoji or of a rare Han character: the rare characters are let go with the emoji.
  const kind = whole.test(character) ? WHOLE : letter.test(character) ? LETTER : NOTHING;
  known[code] = kind;
  return kind;
}

/** Compatibility forms as one, small letters, no accents: what is hashed. */
export function normalised(text: string): string {
  // Plain ASCII, which most English texts are, has nothing to compose.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().normalize("NFC");
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), 32 bits; `seed` keeps kinds of features apart. */
function hashOf(text: string, from: number, to: number, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Features of a text that is `normalised` already. Never throws; a text without letters has none. */
export function readFeatures(text: string, sink: FeatureSink): void {
  let before = -1;
  let beforeHash = 0;
  let at = 0;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === NOTHING) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end += 1;
    if (kind === WHOLE) {
      readCharacters(text, at, end, sink);
      before = -1;
    } else {
      const hash = hashOf(text, at, end, 1);
      sink(hash, at, end);
      if (before >= 0) sink(Math.imul(beforeHash, 0x9e3779b1) ^ hash, before, end);
      if (!isNumber(text, at, end)) readPieces(text, at, end, sink);
      before = at;
      beforeHash = hash;
    }
    at = end;
  }
}

/** Runs of up to three characters with at least one in them that needs no spaces: of "A股" both "股" and "A股". */
function readCharacters(text: string, from: number, to: number, sink: FeatureSink): void {
  let first = from;
  while (
    first > 0 &&
    from - first < CHARACTERS_MAX - 1 &&
    kindOf(text.charCodeAt(first - 1)) !== WHOLE
  )
    first -= 1;
  for (let start = first; start < to; start += 1) {
    for (let length = 1; length <= CHARACTERS_MAX; length += 1) {
      const end = start + length;
      if (end > text.length) break;
      // What begins before this run must reach into it; what begins in it may end after it.
      if (end > from) sink(hashOf(text, start, end, 0x100 + length), start, end);
    }
  }
}

function isNumber(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** Pieces of ` word `: its edges are marked, so that beginnings and endings differ from middles. */
function readPieces(text: string, from: number, to: number, sink: FeatureSink): void {
  const length = to - from + 2;
  for (let size = PIECE_MIN; size <= PIECE_MAX; size += 1) {
    if (size >= length) {
      sink(hashOf(text, from, to, 0x200 + size), from, to);
      return;
    }
    for (let start = 0; start + size <= length; start += 1) {
      const first = from + start - 1;
      const last = first + size;
      const edges = (start === 0 ? 0x400 : 0) | (start + size === length ? 0x800 : 0);
      const inner = Math.max(first, from);
      sink(
        hashOf(text, inner, Math.min(last, to), 0x200 + size + edges),

        inner,
        Math.min(last, to),
      );
    }
  }
}
