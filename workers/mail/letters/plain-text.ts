// A letter as plain text, written for people who read mail that way: headings, quotations and links on lines of their own.
import type { Letter } from "./letter.ts";

/** The letter in lines of at most `lineColumns`, ended by LF. A link is never broken; nor is a word longer than a line. */
export function plainText({ content, texts, ...letter }: Letter): string {
  const columns = texts.lineColumns;
  const prose = (paragraph: string) => wrap(paragraph, columns);
  const quotation = (text: string) =>
    text
      .split("\n")
      .flatMap((line) => wrap(line, columns && columns - QUOTE.length).split("\n"))
      .map((line) => `${QUOTE}${line}`.trimEnd())
      .join("\n");
  const about = letter.summary === "" ? [] : [quotation(letter.summary)];
  const said = content.said
    ? [
        prose(content.said.heading),
        ...content.said.quotations.flatMap(({ label, text }) => [
          ...(label === null ? [] : [`${label}:`]),
          quotation(text),
        ]),
      ]
    : [];
  const stop = letter.stopUrl === null ? [] : [`${prose(texts.stop)}\n${letter.stopUrl}`];
  const blocks = [
    prose(content.opening),
    letter.reference,
    ...about,
    letter.greeting,
    ...content.lead.map(prose),
    ...said,
    prose(content.next.heading),
    ...content.next.paragraphs.map(prose),
    `${prose(content.link.sentence)}\n${letter.problemUrl}`,
    texts.signature,
    RULE,
    ...texts.footer.map(prose),
    ...stop,
  ];
  return `${blocks.join("\n\n")}\n`;
}

const QUOTE = "> ";
/** Not the `-- ` of signatures: mail programs hide what stands under one. */
const RULE = "* * *";

/** `text` broken at its spaces into lines of at most `columns` code points; unchanged when `columns` is null. */
export function wrap(text: string, columns: number | null): string {
  if (columns === null) return text;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && [...longer].length > columns) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join("\n");
}
