// A button as pages have them, made by a script.

/** Sends no form. */
export function button(text: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "button quiet";
  element.textContent = text;
  element.addEventListener("click", press);
  return element;
}
