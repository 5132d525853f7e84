// What is typed into the forms of a problem is kept on the server: a second after typing pauses, and when the page is left.

const PAUSE_MS = 1_000;

export function keepDrafts(reference: string): void {
  const address = `/live/draft/${reference}`;
  const waiting = new Map<HTMLFormElement, number>();
  const underWay = new Map<HTMLFormElement, AbortController>();

  const save = (form: HTMLFormElement) => {
    waiting.delete(form);
    underWay.get(form)?.abort();
    const abort = new AbortController();
    underWay.set(form, abort);
    fetch(address, { method: "POST", body: typedIn(form), signal: abort.signal }).catch(
      () => undefined,
    );
  };
  document.addEventListener("input", ({ target }) => {
    const form = target instanceof Element ? target.closest("form") : null;
    if (!form?.id || !form.querySelector("input[name=form]")) return;
    window.clearTimeout(waiting.get(form));
    waiting.set(
      form,
      window.setTimeout(() => {
        save(form);
      }, PAUSE_MS),
    );
  });
  // What is sent is no draft any more, and must not come back as one.
  document.addEventListener("submit", ({ target }) => {
    if (!(target instanceof HTMLFormElement)) return;
    window.clearTimeout(waiting.get(target));
    waiting.delete(target);
    underWay.get(target)?.abort();
  });
  window.addEventListener("pagehide", () => {
    for (const [form, timer] of waiting) {
      window.clearTimeout(timer);
      navigator.sendBeacon(address, typedIn(form));
    }
    waiting.clear();
  });
}

/** The form's fields as they would be sent; what is not ticked as empty, so that it can be unticked again. */
function typedIn(form: HTMLFormElement): URLSearchParams {
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string") typed.set(name, value);
  for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]"))
    if (!typed.has(box.name)) typed.set(box.name, "");
  return typed;
}
