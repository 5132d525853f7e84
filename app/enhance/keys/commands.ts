// Doing a command: press what carries it, or move through the rows of a list.
import type { PageKeysData } from "./page-keys.ts";
import { copyReference } from "./copy.ts";
import { currentRow, moveRow, selectAll, selectRange, toggleRow } from "./rows.ts";

/** Links of which the page has several: views, and the two neighbours of the current one. */
function neighbour(step: 1 | -1): HTMLElement | null {
  const links = [
    ...document.querySelectorAll<HTMLElement>("nav.staff-views a, nav.inbox-views li a"),
  ];
  const current = links.findIndex((link) => link.hasAttribute("aria-current"));
  return links[current + step] ?? null;
}

const own: Readonly<Record<string, (page: PageKeysData) => boolean>> = {
  next_row: () => moveRow(1),
  previous_row: () => moveRow(-1),
  open_row: () => press(currentRow()?.querySelector<HTMLElement>("a[href]") ?? null),
  select_row: toggleRow,
  select_range: selectRange,
  select_all: () => selectAll(true),
  select_none: () => selectAll(false),
  next_view: () => press(neighbour(1)),
  previous_view: () => press(neighbour(-1)),
  copy: copyReference,
};

/** True when there was something to do. */
export function runCommand(command: string, page: PageKeysData): boolean {
  const carrier = [...document.querySelectorAll<HTMLElement>(`[data-command="${command}"]`)].find(
    isThere,
  );
  if (carrier) return press(carrier);
  const to = page.commands.find((one) => one.command === command)?.to ?? null;
  if (to === null) return own[command]?.(page) ?? false;
  window.location.assign(to);
  return true;
}

/** Shown; or a button in something that is folded away, which needs no look before it is pressed. */
function isThere(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 || element.tagName === "BUTTON";
}

/** A link is followed, a button pressed, a fold opened with the focus in its first field, a field focused. */
export function press(element: HTMLElement | null): boolean {
  if (element === null) return false;
  const fold = element.tagName === "SUMMARY" ? element.closest("details") : null;
  if (fold) {
    fold.open = true;
    const field = fold.querySelector<HTMLElement>(
      "input:not([type=hidden]), textarea, select, button",
    );
    fold.scrollIntoView({ block: "nearest" });
    (field ?? element).focus();
  } else if (element instanceof HTMLFormElement) {
    element.scrollIntoView({ block: "nearest" });
    element
      .querySelector<HTMLElement>("input:not([type=hidden]), textarea, select, button")
      ?.focus();
  } else if (element.matches("input, textarea, select")) {
    element.focus();
    if (element instanceof HTMLInputElement) element.select();
  } else {
    element.click();
  }
  return true;
}
