// The point that was chosen, in the form: a box to untick, in words. Also fills the place and the village while they are
// empty, or still what it put there itself.
import type { OutlinedArea } from "../../domain/map/county-outlines.ts";
import { filled } from "../../domain/map/map-texts.ts";
import type { PlaceTexts } from "../../domain/map/map-texts.ts";
import type { LocalText } from "../../domain/shared/language.ts";
import { pointOfText, textOfPoint } from "../../domain/shared/point.ts";
import type { Point } from "../../domain/shared/point.ts";

export interface ChosenPoint {
  readonly get: () => Point | null;
  /** `area`: where it lies; null outside the county. */
  readonly set: (point: Point, area: OutlinedArea | null) => void;
  readonly clear: () => void;
  /** Called after each change, also when the box is ticked or unticked by hand. */
  readonly onChange: (listener: (point: Point | null) => void) => void;
}

/** Coordinates as people read them. */
export const coordinatesOf = (point: Point): string => textOfPoint(point).replace(",", ", ");

/** Null on a page without the field. */
export function chosenPoint(
  texts: PlaceTexts,
  local: (text: LocalText) => string,
): ChosenPoint | null {
  const field = document.getElementById("point-field");
  const box = document.querySelector<HTMLInputElement>("input#point");
  const label = field?.querySelector("label");
  const place = document.querySelector<HTMLInputElement>("input#place");
  if (!field || !box || !label || !place) return null;
  const listeners: ((point: Point | null) => void)[] = [];
  const get = () => (box.checked ? pointOfText(box.value) : null);
  const tell = () => {
    for (const listener of listeners) listener(get());
  };
  let ownText: string | null = null;
  let ownArea: string | null = null;
  const write = (text: string) => {
    if (place.value.trim() !== "" && place.value !== ownText) return;
    place.value = ownText = text;
  };
  box.addEventListener("change", tell);
  return {
    get,
    onChange: (listener) => listeners.push(listener),
    set: (point, area) => {
      const facts = { coordinates: coordinatesOf(point), area: area ? local(area.name) : "" };
      box.value = textOfPoint(point);
      box.checked = true;
      field.hidden = false;
      label.textContent = filled(area ? texts.pointIn : texts.pointOutside, facts);
      write(filled(area ? texts.placeText : texts.placeTextOutside, facts));
      if (area) ownArea = chooseArea(area.code, ownArea);
      tell();
    },
    clear: () => {
      box.value = "";
      box.checked = false;
      field.hidden = true;
      write("");
      tell();
    },
  };
}

/** The code that is chosen in the form; empty when there is none. */
export function areaChosen(): string {
  const field = new FormData(document.querySelector<HTMLFormElement>("main form") ?? undefined);
  const code = field.get("area");
  return typeof code === "string" && code !== "unknown" ? code : "";
}

/** Chooses it, unless somebody has chosen another by hand. Returns what it has put there. */
function chooseArea(code: string, own: string | null): string | null {
  const now = areaChosen();
  if (now !== "" && now !== own) return own;
  const select = document.querySelector<HTMLSelectElement>("select#area");
  if (select) select.value = code;
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="area"]'))
    radio.checked = radio.value === code;
  return code;
}
