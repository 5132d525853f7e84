// A problem in one line, for lists and subjects: the beginning of its own words.

/**
 * The first sentence of `text`, cut at a word to at most `maxCharacters` code points, with an ellipsis
 * where something was left out. Control characters and runs of space become one space; what joins emoji stays.
 */
export function summary(text: string, maxCharacters = 80): string {
  const flat = text.replace(/(?:(?!\u200d)[\p{C}\s])+/gu, " ").trim();
  const sentence = /^.*?(?:[。！？]|[.!?](?=\s|$))/u.exec(flat)?.[0] ?? flat;
  const characters = [...sentence];
  if (characters.length <= maxCharacters) return sentence;
  const cut = characters.slice(0, maxCharacters - 1).join("");
  const atWord = cut.replace(/\s+\S*$/u, "");
  return `${atWord.length > cut.length / 2 ? atWord : cut}…`;
}
