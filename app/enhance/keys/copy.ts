// The reference of the problem on the page, or of the current row, to the clipboard; said politely.
import type { PageKeysData } from "./page-keys.ts";
import { currentRow } from "./rows.ts";

export function copyReference({ texts }: PageKeysData): boolean {
  const reference =
    currentRow()?.dataset.row ??
    document.querySelector<HTMLElement>("[data-reference]")?.dataset.reference;
  if (reference === undefined) return false;
  // A browser may forbid it; the reference stands on the page anyway.
  navigator.clipboard.writeText(reference).then(
    () => say((texts.copied ?? "").replace("{{reference}}", reference)),
    () => undefined,
  );
  return true;
}

function say(text: string): void {
  let place = document.getElementById("key-words");
  if (!place) {
    place = document.createElement("p");
    place.id = "key-words";
    place.className = "key-words";
    place.setAttribute("role", "status");
    document.body.append(place);
  }
  place.textContent = text;
}
