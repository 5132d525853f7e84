// Moving through the rows of a list and selecting them. The current row is the one with the focus; when the focus is
// elsewhere, the one that had it last.
let lastRow: string | null = null;
/** Where a range begins. */
let anchor: string | null = null;

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-row]")];
}

/** The row with the focus, or the last that had it, if it is still there. */
export function currentRow(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;
  return focused ?? rows().find(({ dataset }) => dataset.row === lastRow) ?? null;
}

/** To the next or the previous row; to the first when there is none yet. False in a page without rows. */
export function moveRow(step: 1 | -1): boolean {
  const all = rows();
  const current = currentRow();
  const at = current === null ? -1 : all.indexOf(current);
  const next = current === null ? all[0] : all[Math.min(all.length - 1, Math.max(0, at + step))];
  if (!next) return false;
  lastRow = next.dataset.row ?? null;
  next.querySelector<HTMLElement>("a[href]")?.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function boxOf(row: HTMLElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>("input[type=checkbox]");
}

function set(row: HTMLElement, checked: boolean): void {
  const box = boxOf(row);
  if (!box || box.checked === checked) return;
  box.checked = checked;
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Selects the current row, or takes the selection back. */
export function toggleRow(): boolean {
  const row = currentRow();
  const box = row && boxOf(row);
  if (!row || !box) return false;
  anchor = row.dataset.row ?? null;
  set(row, !box.checked);
  return true;
}

/** Selects everything from where the last selection began to the current row. */
export function selectRange(): boolean {
  const all = rows();
  const row = currentRow();
  const begin = all.findIndex(({ dataset }) => dataset.row === anchor);
  if (!row || begin === -1) return toggleRow();
  const end = all.indexOf(row);
  for (const one of all.slice(Math.min(begin, end), Math.max(begin, end) + 1)) set(one, true);
  return true;
}

/** All rows of the page, or none. */
export function selectAll(checked: boolean): boolean {
  const all = rows();
  for (const row of all) set(row, checked);
  return all.some((row) => boxOf(row) !== null);
}
