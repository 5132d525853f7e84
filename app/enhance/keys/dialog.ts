// A small dialog that goes away when it is closed; the browser keeps the focus in it and gives it back.

export function openDialog(
  title: string,
  close: string,
  content: readonly HTMLElement[],
): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = "keys-dialog";
  const heading = document.createElement("h2");
  heading.id = "keys-dialog-title";
  heading.textContent = title;
  dialog.setAttribute("aria-labelledby", heading.id);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button quiet";
  button.textContent = close;
  button.addEventListener("click", () => dialog.close());
  dialog.append(heading, ...content, button);
  dialog.addEventListener("close", () => dialog.remove());
  // Outside of it: the backdrop is the dialog itself.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
