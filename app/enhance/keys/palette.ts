// The palette: everything that can be done on this page and everywhere one can go, by typing a part of its name.
import { press } from "./commands.ts";
import { openDialog } from "./dialog.ts";
import type { PageKeysData } from "./page-keys.ts";
import { keyCaps } from "./sheet.ts";

interface Entry {
  readonly text: string;
  readonly keys: string;
  readonly run: () => void;
}

const ENTRIES_MAX = 12;

export function openPalette(page: PageKeysData): void {
  const { texts } = page;
  const entries = entriesOf(page);
  const label = document.createElement("label");
  label.htmlFor = "palette-words";
  label.textContent = texts.search ?? "";
  const field = document.createElement("input");
  field.id = "palette-words";
  field.type = "text";
  field.autocomplete = "off";
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-expanded", "true");
  field.setAttribute("aria-controls", "palette-list");
  const list = document.createElement("ul");
  list.id = "palette-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", texts.palette ?? "");
  const dialog = openDialog(texts.palette ?? "", texts.close ?? "", [label, field, list]);
  let shown: Entry[] = [];
  let at = 0;
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    dialog.close();
    entry.run();
  };
  const draw = () => {
    list.replaceChildren(
      ...shown.map((entry, index) => optionOf(entry, index, index === at, choose)),
    );
    if (shown.length === 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", `palette-${String(at)}`);
    list.children[at]?.scrollIntoView({ block: "nearest" });
  };
  const search = () => {
    shown = [...matching(entries, field.value), ...searching(field.value, texts)];
    at = 0;
    draw();
  };
  field.addEventListener("input", search);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) {
      at = (at + step + shown.length) % shown.length;
      draw();
      event.preventDefault();
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(shown[at]);
    }
  });
  search();
  field.focus();
}

function optionOf(
  entry: Entry,
  index: number,
  selected: boolean,
  choose: (entry: Entry) => void,
): HTMLElement {
  const option = document.createElement("li");
  option.id = `palette-${String(index)}`;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", String(selected));
  option.append(entry.text, " ", keyCaps(entry.keys));
  option.addEventListener("click", () => {
    choose(entry);
  });
  return option;
}

/** Commands that stand on the page, then the links of its head and of its views. */
function entriesOf({ commands, names }: PageKeysData): Entry[] {
  const seen = new Set<string>();
  const entries: Entry[] = [];
  const add = (text: string, keys: string, element: HTMLElement) => {
    const name = text.trim();
    if (name === "" || seen.has(name)) return;
    seen.add(name);
    entries.push({ text: name, keys, run: () => press(element) });
  };
  for (const element of document.querySelectorAll<HTMLElement>("[data-command]")) {
    const command = element.dataset.command ?? "";
    const keys = commands.find((one) => one.command === command)?.keys ?? "";
    if (element.getClientRects().length > 0) add(names[command] ?? "", keys, element);
  }
  const links = document.querySelectorAll<HTMLElement>("nav a[href]");
  for (const link of links) add(link.textContent, "", link);
  return entries;
}

/** Those that hold every word that was typed, in any order. */
function matching(entries: readonly Entry[], typed: string): Entry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return entries
    .filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)))
    .slice(0, ENTRIES_MAX);
}

function searching(typed: string, texts: PageKeysData["texts"]): Entry[] {
  const words = typed.trim();
  if (words === "") return [];
  const text = (texts.find ?? "").replace("{{words}}", words);
  const run = () => window.location.assign(`/inbox?view=all&q=${encodeURIComponent(words)}`);
  return [{ text, keys: "", run }];
}
