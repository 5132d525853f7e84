// A letter as plain text, written for people who read mail that way: headings, quotations and links on lines of their own.
import type { Letter } from "./letter.ts";
import type { LetterContent } from "./letter-texts.ts";

/**
 * The letter in lines of at most `lineColumns`, ended by LF. A heading stands right above what it heads. A link is never
 * broken; nor is a word longer than a line.
 */
export function plainText({ content, texts, ...letter }: Letter): string {
  const prose = (paragraph: string) => wrap(paragraph, texts.lineColumns);
  const quotation = (text: string) => quote(text, texts.lineColumns);
  const under = (heading: string, [first = "", ...rest]: readonly string[]) => [
    `${prose(heading)}\n${first}`.trimEnd(),
    ...rest,
  ];
  const said = ({ heading, quotations }: NonNullable<LetterContent["said"]>) => [
    ...(quotations.some(({ label }) => label !== null) ? [prose(heading)] : []),
    ...quotations.flatMap(({ label, text }) => under(label ?? heading, [quotation(text)])),
  ];
  const blocks = [
    prose(content.opening),
    ...(letter.about === null
      ? []
      : under(letter.about, letter.summary === "" ? [] : [quotation(letter.summary)])),
    letter.greeting,
    ...content.lead.map(prose),
    ...(content.said ? said(content.said) : []),
    ...under(content.next.heading, content.next.paragraphs.map(prose)),
    ...(letter.answers.length > 0
      ? [
          prose(content.link.sentence),
          ...letter.answers.map(({ button, url }) => `${prose(button)}\n${url}`),
        ]
      : [`${prose(content.link.sentence)}\n${letter.url}`]),
    texts.signature,
    RULE,
    ...letter.footer.map(prose),
    ...(letter.stopUrl === null ? [] : [`${prose(texts.stop)}\n${letter.stopUrl}`]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

const QUOTE = "> ";
/** Not the `-- ` of signatures: mail programs hide what stands under one. */
const RULE = "* * *";

/** Every line behind a mark, the long ones as several. */
function quote(text: string, columns: number | null): string {
  return text
    .split("\n")
    .flatMap((line) => wrap(line, columns && columns - QUOTE.length).split("\n"))
    .map((line) => `${QUOTE}${line}`.trimEnd())
    .join("\n");
}

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
