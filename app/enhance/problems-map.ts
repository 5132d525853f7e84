// The map of published problems with scripts: fetched when somebody wants a map that moves, and put where the drawing was.
import type { ProblemsMapTexts } from "../domain/map/map-texts.ts";
import { button } from "./map/button.ts";

for (const element of document.querySelectorAll<HTMLElement>('[data-map="problems"]')) {
  offer(element, JSON.parse(element.dataset.texts ?? "{}") as ProblemsMapTexts);
}

function offer(element: HTMLElement, texts: ProblemsMapTexts): void {
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const say = (text: string) => {
    status.textContent = text;
  };
  const open = button(texts.open, () => {
    say(texts.loading);
    open.hidden = true;
    const frame = document.createElement("div");
    element.append(frame);
    import("./map/problems.ts")
      .then(({ drawProblemsMap }) =>
        drawProblemsMap(frame, element.dataset.source ?? "", texts, say),
      )
      .then(
        () => {
          element.nextElementSibling?.setAttribute("hidden", "");
          frame.focus();
        },
        () => {
          frame.remove();
          open.hidden = false;
          say(texts.failed);
        },
      );
  });
  element.append(open, status);
  element.hidden = false;
}
