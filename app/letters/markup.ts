// HTML that can't be broken by what people write: everything put into a template is escaped, unless it is markup itself.

/** HTML that is safe as it stands. Only the tag below makes it. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Part = string | number | Markup | readonly Markup[];

/** A template tag: `` markup`<p>${text}</p>` ``. Texts are escaped for elements and quoted attributes alike. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const source = strings.reduce((all, string, at) => {
    const part = parts[at - 1];
    return all + (part === undefined ? "" : sourceOf(part)) + string;
  });
  return new Markup(source);
}

/** A text of several lines, its line ends as `<br>`: mail programs don't agree about `white-space`. */
export function lines(text: string): Markup {
  const [first = "", ...rest] = text.split("\n");
  return rest.reduce((all, line) => markup`${all}<br>${line}`, markup`${first}`);
}

function sourceOf(part: Part): string {
  if (part instanceof Markup) return part.source;
  if (typeof part === "object") return part.map(({ source }) => source).join("\n");
  return String(part).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
