// Small comforts for browsers with scripts. Every page does its whole work without this file.

// A form that is on its way is not sent a second time by an impatient finger.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = "yes";
  for (const button of form.querySelectorAll("button[type=submit]"))
    button.setAttribute("aria-disabled", "true");
});

// Coming back with the browser's back button: the form can be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sending;
  for (const button of document.querySelectorAll("button[aria-disabled]"))
    button.removeAttribute("aria-disabled");
});

// How many characters are left, said once typing has paused.
for (const area of document.querySelectorAll("textarea[data-max]")) {
  const note = document.getElementById(area.dataset.count);
  if (!note) continue;
  const text = note.dataset.text;
  let timer = 0;
  const tell = () => {
    const used = [...area.value.replace(/\r\n/g, "\n")].length;
    note.textContent = text.replace("{{left}}", String(Number(area.dataset.max) - used));
  };
  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(tell, 600);
  });
}
