// A letter as HTML: one column, real headings, no image, nothing loaded from anywhere. Readable with every style dropped.
import { directionOf } from "../domain/shared/language.ts";
import type { Letter } from "./letter.ts";
import type { LetterContent } from "./letter-texts.ts";
import { sheet, styles } from "./look.ts";
import { lines, markup } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** The letter as a whole document. `lang` stands on the body's first element too: webmail drops `<html>`. */
export function htmlText(letter: Letter): string {
  const { language, subject, content, texts } = letter;
  const direction = directionOf(language);
  const document = markup`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${sheet}</style>
</head>
<body class="ground" style="${styles.ground}">
<div class="desk" style="${styles.desk}">
<div role="article" aria-label="${subject}" class="paper" lang="${language}" dir="${direction}" style="${styles.paper};line-height:${texts.lineHeight}">
<p class="sender" style="${styles.sender}">${texts.senderName}</p>
<h1 style="${styles.h1}">${content.opening}</h1>
${about(letter)}${[letter.greeting, ...content.lead].map(paragraph)}
${said(content)}
<h2 style="${styles.h2}">${content.next.heading}</h2>
${content.next.paragraphs.map(paragraph)}
${way(letter)}
<p style="${styles.signature}">${texts.signature}</p>
${footer(letter)}
</div>
</div>
</body>
</html>
`;
  return document.source;
}

const paragraph = (text: string): Markup => markup`<p style="${styles.p}">${text}</p>`;

function about({ about: problem, summary }: Letter): Markup {
  if (problem === null) return markup``;
  const words = summary === "" ? markup`` : markup`<br>${summary}`;
  return markup`<p class="quiet" style="${styles.about}"><strong>${problem}</strong>${words}</p>\n`;
}

function said({ said: given }: LetterContent): Markup {
  if (given === null) return markup``;
  const quotations = given.quotations.map(({ label, text }) => {
    const quotation = markup`<blockquote class="quote" style="${styles.quote}">${lines(text)}</blockquote>`;
    return label === null
      ? quotation
      : markup`<h3 class="quiet" style="${styles.h3}">${label}</h3>\n${quotation}`;
  });
  return markup`<h2 style="${styles.h2}">${given.heading}</h2>\n${quotations}`;
}

/** Each link twice, as a button that is easy to hit and in full: people should see where it leads. */
function way({ content, url: place, answers }: Letter): Markup {
  const links = answers.length > 0 ? answers : [{ button: content.link.button, url: place }];
  return markup`${paragraph(content.link.sentence)}
${links.map(({ button, url }) => buttonTo(url, button))}`;
}

const buttonTo = (url: string, words: string): Markup =>
  markup`<p style="${styles.p}"><a class="button" href="${url}" style="${styles.button}">${words}</a></p>
<p style="${styles.small}">${link(url)}</p>`;

function footer({ texts, footer: lines, stopUrl }: Letter): Markup {
  const stop =
    stopUrl === null
      ? markup``
      : markup`<p style="${styles.p}">${texts.stop}<br>${link(stopUrl)}</p>`;
  return markup`<div class="footer" style="${styles.footer}">
${lines.map(paragraph)}
${stop}
</div>`;
}

const link = (url: string): Markup =>
  markup`<a class="link" href="${url}" style="${styles.link}">${url}</a>`;
