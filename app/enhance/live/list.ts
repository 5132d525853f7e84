// A list of problems that changes while somebody looks at it: rows change where they stand, what leaves stays grey, and what
// is new is only counted, so that nothing moves under the cursor.
import { followChanges } from "./changes.ts";
import type { Change } from "./changes.ts";

const ROWS_MS = 300;
/** What isn't in the list is asked for less often: mostly it is somebody else's work. */
const NEW_MS = 3_000;
const REFERENCES_MAX = 50;

export function followList(bar: HTMLElement): void {
  const status = bar.querySelector("[role=status]");
  const known = new Set<string>();
  const others = new Set<string>();
  const fresh = new Set<string>();
  const timers = new Map<Set<string>, number>();
  let isAgain = false;

  const say = () => {
    if (!status) return;
    const text = isAgain
      ? (bar.dataset.again ?? "")
      : (bar.dataset.new ?? "").replace("{{number}}", String(fresh.size));
    const link = document.createElement("a");
    link.href = window.location.pathname + window.location.search;
    link.textContent = text;
    status.replaceChildren(...(isAgain || fresh.size > 0 ? [link] : []));
  };
  const startOver = () => {
    isAgain = true;
    say();
  };
  const ask = async (wanted: Set<string>) => {
    timers.delete(wanted);
    if (document.hidden || wanted.size === 0) return;
    const asked = [...wanted].slice(0, REFERENCES_MAX);
    if (wanted.size > asked.length && wanted === others) {
      startOver();
      return;
    }
    for (const reference of asked) wanted.delete(reference);
    const { list = "", from = "", branch = "" } = bar.dataset;
    const query = new URLSearchParams({ refs: asked.join(","), list, from, branch });
    try {
      const answer = await fetch(`/live/rows?${query.toString()}`);
      if (answer.ok) show(asked, await answer.text());
    } catch {
      // No network: the next change asks again.
    }
    if (wanted.size > 0) later(wanted);
  };
  const later = (wanted: Set<string>) => {
    if (timers.has(wanted)) return;
    const ms = wanted === known ? ROWS_MS : NEW_MS;
    timers.set(
      wanted,
      window.setTimeout(() => void ask(wanted), ms),
    );
  };
  const show = (asked: readonly string[], html: string) => {
    const pieces = new DOMParser().parseFromString(html, "text/html");
    for (const reference of asked) {
      const row = document.getElementById(`row-${reference}`);
      const now = pieces.getElementById(`row-${reference}`);
      const left = pieces.querySelector(`[data-left="${reference}"]`);
      if (row && now) changeRow(row, now);
      else if (row && left) leave(row, left.textContent);
      else if (now) fresh.add(reference);
      else fresh.delete(reference);
    }
    say();
  };
  const sort = ({ reference }: Change) => {
    const isShown = document.getElementById(`row-${reference}`) !== null;
    if (!isShown && bar.dataset.countsNew === "no") return;
    const wanted = isShown ? known : others;
    wanted.add(reference);
    later(wanted);
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) for (const wanted of [known, others]) later(wanted);
  });
  followChanges(bar, ({ reset, changes }) => {
    if (reset) startOver();
    else for (const change of changes) sort(change);
  });
}

/** Cell by cell, so that a ticked box, a selection and the focus in the others stay what they are. */
function changeRow(row: HTMLElement, now: HTMLElement): void {
  row.className = now.className;
  const cells = [...row.children];
  for (const [index, cell] of [...now.children].entries()) {
    const old = cells[index];
    const box = old?.querySelector<HTMLInputElement>("input[name=pick]");
    const newBox = cell.querySelector<HTMLInputElement>("input[name=pick]");
    // The box says which version was seen; that it is ticked stays.
    if (box && newBox) box.value = newBox.value;
    if (!old || old.innerHTML === cell.innerHTML || old.querySelector("input")) continue;
    const hadFocus = old.contains(document.activeElement);
    old.innerHTML = cell.innerHTML;
    if (hadFocus) old.querySelector<HTMLElement>("a, button")?.focus({ preventScroll: true });
  }
}

function leave(row: HTMLElement, why: string): void {
  row.classList.add("left");
  const cell = row.querySelector(".c-state") ?? row.lastElementChild;
  if (cell) cell.textContent = why;
}
