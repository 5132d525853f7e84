// The sheet of keys of this page.
import { openDialog } from "./dialog.ts";
import type { PageKeysData } from "./page-keys.ts";

/** Keys as they are pressed, one after the other. */
export function keyCaps(keys: string): HTMLElement {
  const holder = document.createElement("span");
  for (const key of keys.split(" ").filter(Boolean)) {
    const cap = document.createElement("kbd");
    cap.textContent = key;
    holder.append(cap, " ");
  }
  return holder;
}

export function openSheet({ commands, texts }: PageKeysData): boolean {
  const list = document.createElement("dl");
  list.className = "keys-sheet";
  for (const { keys, text } of commands) {
    const line = document.createElement("div");
    const name = document.createElement("dt");
    name.append(keyCaps(keys));
    const what = document.createElement("dd");
    what.textContent = text;
    line.append(name, what);
    list.append(line);
  }
  const change = document.createElement("a");
  change.href = "/account/keys";
  change.textContent = texts.change ?? "";
  const last = document.createElement("p");
  last.append(change);
  openDialog(texts.sheet ?? "", texts.close ?? "", [list, last]);
  return true;
}
