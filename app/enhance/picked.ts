// How many rows are selected, in words beside the buttons; it stays right while rows change.
const form = document.querySelector<HTMLFormElement>("form.bulk");
const told = form?.querySelector<HTMLElement>("[data-picked]");
if (form && told) {
  const say = () => {
    const number = form.querySelectorAll("input[name=pick]:checked").length;
    const text = (told.dataset.picked ?? "").replace("{{number}}", String(number));
    const now = number === 0 ? "" : text;
    if (told.textContent !== now) told.textContent = now;
  };
  form.addEventListener("change", say);
  const table = form.querySelector("table");
  if (table) new MutationObserver(say).observe(table, { childList: true, subtree: true });
  // A browser that goes back ticks again what was ticked.
  window.addEventListener("pageshow", say);
  say();
}
