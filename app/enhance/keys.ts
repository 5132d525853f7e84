// Keys and the palette of commands on staff pages. What can be done is what the page carries: elements that say which
// command they do (`data-command`), rows (`data-row`). Nothing here knows what a command means.
import { SEQUENCE_MS, characterOf, meet } from "../domain/staff/key-press.ts";
import type { Pending } from "../domain/staff/key-press.ts";
import { runCommand } from "./keys/commands.ts";
import { openPalette } from "./keys/palette.ts";
import { readPageKeys } from "./keys/page-keys.ts";
import type { PageKeysData } from "./keys/page-keys.ts";
import { openSheet } from "./keys/sheet.ts";

const page = readPageKeys();
if (page) listen(page);

function listen(page: PageKeysData): void {
  const bound = Object.fromEntries(page.commands.map(({ command, keys }) => [command, keys]));
  let pending: Pending | null = null;
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    if (isPaletteKey(event)) {
      event.preventDefault();
      openPalette(page);
      return;
    }
    const character = characterOf(keyDown(event), event.shiftKey);
    if (character === null) return;
    // A numbered choice on the page goes before the command that has its number elsewhere.
    const choice = numbered(page, character);
    if (choice) {
      choice.click();
      event.preventDefault();
      return;
    }
    const met = meet(bound, character, pending, event.timeStamp);
    pending = met.met === "begun" ? met.pending : null;
    if (met.met === "nothing") return;
    if (met.met === "begun") {
      event.preventDefault();
      return;
    }
    const done = met.command === "sheet" ? openSheet(page) : runCommand(met.command, page);
    if (done) event.preventDefault();
  });
  // What was begun and not gone on with is forgotten, also when the window is left.
  window.addEventListener("blur", () => {
    pending = null;
  });
  document.documentElement.dataset.keysWithinMs = String(SEQUENCE_MS);
}

/** Nothing when this person has switched the keys off. */
function numbered(page: PageKeysData, character: string): HTMLElement | null {
  if (page.commands.length === 0 || !/^[1-9]$/.test(character)) return null;
  return document.querySelector<HTMLElement>(`button[data-key="${character}"]`);
}

function isPaletteKey(event: KeyboardEvent): boolean {
  const wanted = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
  return (
    wanted && event.key.toLowerCase() === "k" && document.querySelector("dialog[open]") === null
  );
}

function keyDown(event: KeyboardEvent) {
  const target = event.target instanceof HTMLElement ? event.target : null;
  return {
    key: event.key,
    code: event.code,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    meta: event.metaKey,
    altGraph: event.getModifierState("AltGraph"),
    repeat: event.repeat,
    composing: event.isComposing,
    typing: target !== null && isTypedInto(target),
    inDialog: document.querySelector("dialog[open]") !== null,
  };
}

/** A box that is ticked takes no letters; everything else that holds a value does. */
function isTypedInto(target: HTMLElement): boolean {
  if (target.isContentEditable || target.closest("textarea, select") !== null) return true;
  const input = target.closest("input");
  return input !== null && !["checkbox", "button", "submit"].includes(input.type);
}
