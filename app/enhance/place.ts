// The page of the place with scripts: "use my location", and a map that is fetched when somebody wants one.
import type { PlaceTexts } from "../domain/map/map-texts.ts";
import { button } from "./map/button.ts";
import { local } from "./map/local.ts";
import type { PinMap } from "./map/pin.ts";
import { chosenPoint } from "./place/chosen-point.ts";
import type { ChosenPoint } from "./place/chosen-point.ts";
import { useLocation } from "./place/use-location.ts";

const tools = document.querySelector<HTMLElement>("[data-place]");
if (tools) furnish(tools);

function furnish(tools: HTMLElement): void {
  const texts = JSON.parse(tools.dataset.texts ?? "{}") as PlaceTexts;
  const chosen = chosenPoint(texts, local);
  if (!chosen) return;
  const buttons = document.createElement("div");
  buttons.className = "buttons";
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const say = (text: string) => {
    status.textContent = text;
  };
  if ("geolocation" in navigator) {
    const locate = button(texts.locate.button, () => {
      void useLocation(chosen, texts.locate, local, say);
    });
    buttons.append(locate);
  }
  buttons.append(mapButton(tools, chosen, texts, say));
  tools.append(buttons, status);
  tools.hidden = false;
}

function mapButton(
  tools: HTMLElement,
  chosen: ChosenPoint,
  texts: PlaceTexts,
  say: (text: string) => void,
): HTMLButtonElement {
  const frame = document.createElement("div");
  frame.id = "place-map";
  frame.hidden = true;
  let coming: Promise<PinMap> | null = null;
  const toggle = button(texts.open, () => {
    frame.hidden = !frame.hidden;
    toggle.setAttribute("aria-expanded", String(!frame.hidden));
    toggle.textContent = frame.hidden ? texts.open : texts.close;
    if (frame.hidden) return;
    tools.append(frame);
    if (!coming) say(texts.loading);
    coming ??= import("./map/pin.ts").then(({ drawPinMap }) =>
      drawPinMap(frame, chosen, texts, say),
    );
    coming.then(
      ({ shown }) => shown(),
      () => {
        coming = null;
        frame.hidden = true;
        toggle.setAttribute("aria-expanded", "false");
        toggle.textContent = texts.open;
        say(texts.failed);
      },
    );
  });
  toggle.setAttribute("aria-expanded", "false");
  toggle.setAttribute("aria-controls", frame.id);
  tools.append(frame);
  return toggle;
}
