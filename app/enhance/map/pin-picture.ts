// The pin, as a picture of its own: no file to be fetched.

const SVG = "http://www.w3.org/2000/svg";

export function pinPicture(): HTMLElement {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "0 0 44 44");
  picture.setAttribute("aria-hidden", "true");
  const drop = document.createElementNS(SVG, "path");
  drop.setAttribute("d", "M22 42C17 30 9 26 9 16a13 13 0 0 1 26 0c0 10-8 14-13 26Z");
  const eye = document.createElementNS(SVG, "circle");
  for (const [name, value] of [
    ["cx", "22"],
    ["cy", "16"],
    ["r", "4.5"],
  ] as const)
    eye.setAttribute(name, value);
  picture.append(drop, eye);
  const holder = document.createElement("span");
  holder.append(picture);
  return holder;
}
