// A problem's page and the others who are at it: signs of life, who is there, what changed. Nothing typed is touched.
import { followChanges } from "./changes.ts";
import { keepDrafts } from "./drafts.ts";

type State = "viewing" | "editing" | "replying";

const BEAT_MS = 15_000;
/** Whoever has not typed for so long only reads. */
const IDLE_MS = 60_000;
/** Forms whose words go to the resident. */
const ANSWERS = /^(move-ask_resident|act-message)/;

export function followProblem(panel: HTMLElement): void {
  const { reference = "", version = "", seen = "", back = "" } = panel.dataset;
  let state: State = "viewing";
  let activeMs = 0;
  let sent = "";

  const beat = async () => {
    if (document.hidden) return;
    if (Date.now() - activeMs > IDLE_MS) state = "viewing";
    sent = state;
    const body = new URLSearchParams({ state, version, seen, back });
    try {
      const answer = await fetch(`/live/together/${reference}`, { method: "POST", body });
      if (answer.ok) show(await answer.text());
    } catch {
      // No network: the next beat says it.
    }
  };
  const activity = (event: Event) => {
    const form = event.target instanceof Element ? event.target.closest("form") : null;
    if (!form?.id || form.method !== "post" || panel.contains(form)) return;
    if (event.target instanceof HTMLButtonElement) return;
    activeMs = Date.now();
    state = ANSWERS.test(form.id) ? "replying" : "editing";
    if (state !== sent) void beat();
  };
  document.addEventListener("focusin", activity);
  document.addEventListener("input", activity);
  window.setInterval(() => void beat(), BEAT_MS);
  document.addEventListener("visibilitychange", () => void beat());
  followChanges(panel, ({ reset, changes }) => {
    const isThis = changes.some(
      (change) => change.reference === reference && change.version > Number(version),
    );
    if (reset || isThis) void beat();
  });
  keepDrafts(reference);
  void beat();
}

/** Puts the pieces in their places, where they differ and nobody has the focus in them. */
function show(html: string): void {
  const pieces = new DOMParser().parseFromString(html, "text/html");
  for (const id of ["together-news", "together-who"]) {
    const old = document.getElementById(id);
    const fresh = pieces.getElementById(id);
    if (!old || !fresh || old.innerHTML === fresh.innerHTML) continue;
    if (!old.contains(document.activeElement)) old.innerHTML = fresh.innerHTML;
  }
}
