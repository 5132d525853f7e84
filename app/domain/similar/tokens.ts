// One way to take a text apart for both engines: words of alphabets, pairs of Chinese characters. It knows texts, no
// problems and no database.

/** Longer ones (addresses, keys held down) are cut. */
const TOKEN_MAX_CHARACTERS = 32;
/** A text of the longest length the form takes has fewer; what comes after is left out. */
const TOKENS_MAX = 400;

/** Chinese characters in a row, or letters, marks and digits of any other script in a row. */
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
/** Chinese characters that only join others: pairs with them say nothing, so that a row ends at each. */
const joining = /[的了是在我们你您他她它这那也都很就和与着吗呢吧啊]/gu;
const chinese = /^\p{Script=Han}/u;
const withinWord = /(?<=\p{L})['’](?=\p{L})/gu;

/** English words that stand in every text and say nothing about what it is about. */
const stopWords = new Set(
  (
    "a about after again all also am an and any are as at be because been before but by can come could did do does " +
    "for from get go had has have he her here him his how i if in into is it its just like me more my near no not " +
    "now of on one only or our out over please she since so some than that the their them then there these they " +
    "this to up us very was we were what when where which while who will with would you your"
  ).split(" "),
);

/**
 * The distinct tokens of `text`, each with how it was written where it first stood, in the order of the text; at most
 * `atMost`. English words without their endings; a row of Chinese characters as its pairs, single ones only where the text
 * has no pair; other scripts as words. Takes any text, also broken Unicode.
 */
export function tokenize(text: string, atMost = TOKENS_MAX): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const singles = new Map<string, string>();
  const plain = text.normalize("NFKC").replace(withinWord, "").replace(joining, " ").toLowerCase();
  for (const [run] of plain.matchAll(runs)) {
    if (found.size >= atMost) break;
    if (chinese.test(run)) addChinese(run, found, singles);
    else addWord(run, found);
  }
  const hasPair = [...found.keys()].some((token) => chinese.test(token));
  if (!hasPair) for (const [token, word] of singles) add(found, token, word);
  return found.size > atMost ? new Map([...found].slice(0, atMost)) : found;
}

function add(tokens: Map<string, string>, token: string, word: string): void {
  if (!tokens.has(token)) tokens.set(token, word);
}

function addChinese(run: string, pairs: Map<string, string>, singles: Map<string, string>): void {
  const characters = [...run];
  if (characters.length === 1) add(singles, run, run);
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const pair = `${characters[at] ?? ""}${characters[at + 1] ?? ""}`;
    add(pairs, pair, pair);
  }
}

function addWord(run: string, tokens: Map<string, string>): void {
  if (stopWords.has(run)) return;
  const word = run.length > TOKEN_MAX_CHARACTERS ? firstCharacters(run) : run;
  add(tokens, stem(word), word);
}

function firstCharacters(run: string): string {
  return [...run].slice(0, TOKEN_MAX_CHARACTERS).join("");
}

const english = /^[a-z]{4,}$/;
const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, "y"],
  [/(?<=s|x|z|ch|sh)es$/, ""],
  [/(?<=[^sui])s$/, ""],
  [/(?<=[a-z]{3})ing$/, ""],
  [/(?<=[a-z]{3})ed$/, ""],
];

/**
 * An English word without the endings of plural and tense, so that "lamps" and "lamp", "leaking" and "leaks" meet: the
 * first two steps of M. F. Porter, "An algorithm for suffix stripping" (1980), simplified; other words stay as they are.
 */
function stem(word: string): string {
  if (!english.test(word)) return word;
  const [ending, instead] = endings.find(([pattern]) => pattern.test(word)) ?? [/$/, ""];
  const bare = word.replace(ending, instead);
  if (bare.length < 3) return word;
  // "stopped" and "stop"; "broken" and "broke" stay two words, "hole" and "holes" do not.
  return bare.replace(/([bdfgmnprt])\1$/, "$1").replace(/(?<=[a-z]{2})e$/, "");
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * A token as a signed 32-bit integer, which a database keeps in few bytes: FNV-1a of G. Fowler, L. C. Noll and K.-P. Vo,
 * over the two bytes of each UTF-16 unit. Of 50,000 different tokens about one in 80,000 shares its number.
 */
export function hashToken(token: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < token.length; at += 1) {
    const unit = token.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return hash | 0;
}
