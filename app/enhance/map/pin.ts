// The map of the page of the place: one pin, set by a tap, by the keyboard, or by a button for the middle of the map.
import { divIcon, latLng, marker, point as pixels } from "leaflet";
import type { LatLng, Map as LeafletMap, Marker } from "leaflet";
import { areaFinder } from "../../domain/map/county-outlines.ts";
import { filled } from "../../domain/map/map-texts.ts";
import type { PlaceTexts } from "../../domain/map/map-texts.ts";
import type { Point } from "../../domain/shared/point.ts";
import { areaChosen, coordinatesOf } from "../place/chosen-point.ts";
import type { ChosenPoint } from "../place/chosen-point.ts";
import { button } from "./button.ts";
import { boundsOf, drawCounty } from "./county.ts";
import { local } from "./local.ts";
import { readMapData } from "./map-data.ts";
import type { MapData } from "./map-data.ts";
import { pinPicture } from "./pin-picture.ts";
import { loadMapStyles } from "./styles.ts";

export interface PinMap {
  /** To be called when its frame has come into view. */
  readonly shown: () => void;
}

const CLOSE_ZOOM = 15;
const STEP_PX = 8;
const steps: Readonly<Record<string, [number, number]>> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
};

/** Fails when the portal has no map of its county. */
export async function drawPinMap(
  frame: HTMLElement,
  chosen: ChosenPoint,
  texts: PlaceTexts,
  say: (text: string) => void,
): Promise<PinMap> {
  const [{ county, tiles }] = await Promise.all([readMapData(), loadMapStyles()]);
  if (!county) throw new Error("no map");
  const canvas = furnish(frame, texts);
  const map = drawCounty(canvas, { county, tiles, texts });
  const areaOf = areaFinder(county);
  const set = ({ lat, lng }: LatLng) => {
    const point = { latitude: lat, longitude: lng };
    const area = areaOf(point);
    chosen.set(point, area);
    const facts = { area: area ? local(area.name) : "", coordinates: coordinatesOf(point) };
    say(filled(area ? texts.pin : texts.pinOutside, facts));
  };
  const pin = makePin(map, texts, set);
  map.on("click", ({ latlng }) => {
    set(latlng);
  });
  canvas.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== canvas) return;
    event.preventDefault();
    set(map.getCenter());
  });
  const remove = button(texts.remove, () => {
    chosen.clear();
    say(texts.removed);
    canvas.focus();
  });
  const centre = button(texts.centre, () => {
    set(map.getCenter());
  });
  const buttons = document.createElement("div");
  buttons.className = "buttons";
  buttons.append(centre, remove);
  frame.append(buttons);
  const follow = (point: Point | null) => {
    remove.hidden = point === null;
    if (!point) pin.remove();
    else pin.setLatLng([point.latitude, point.longitude]).addTo(map);
  };
  chosen.onChange((point) => {
    follow(point);
    if (point) map.panInside([point.latitude, point.longitude], { padding: pixels(40, 40) });
  });
  follow(chosen.get());
  look(map, chosen.get(), { county, tiles });
  say("");
  return { shown: () => map.invalidateSize({ pan: false }) };
}

function furnish(frame: HTMLElement, texts: PlaceTexts): HTMLElement {
  const hint = document.createElement("p");
  hint.className = "hint";
  hint.id = "place-map-hint";
  hint.textContent = texts.hint;
  const canvas = document.createElement("div");
  canvas.className = "map-canvas with-cross";
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", texts.label);
  frame.setAttribute("aria-describedby", hint.id);
  frame.replaceChildren(hint, canvas);
  return canvas;
}

/** Where the pin or the village is that was chosen; else the whole county stays. */
function look(map: LeafletMap, point: Point | null, { county, tiles }: MapData): void {
  const chosen = county?.areas.find(({ code }) => code === areaChosen());
  const area = (point && county && areaFinder(county)(point)) ?? chosen;
  const centre = point && latLng(point.latitude, point.longitude);
  // Without a picture of the land there is nothing to see nearer than the village but the pin.
  const zoom = tiles === null && area ? map.getBoundsZoom(boundsOf(area)) : CLOSE_ZOOM;
  if (centre) map.setView(centre, zoom, { animate: false });
  else if (area) map.fitBounds(boundsOf(area), { animate: false });
}

/** Can be dragged, and moved with arrow keys while it has the focus. */
function makePin(map: LeafletMap, texts: PlaceTexts, set: (at: LatLng) => void): Marker {
  const icon = divIcon({
    ...{ className: "map-pin", html: pinPicture(), iconSize: [44, 44], iconAnchor: [22, 42] },
  });
  const pin = marker([0, 0], { icon, draggable: true, autoPan: true });
  pin.on("add", () => pin.getElement()?.setAttribute("aria-label", texts.pinHandle));
  pin.on("dragend", () => {
    set(pin.getLatLng());
  });
  pin.on("keydown", ({ originalEvent: event }: { originalEvent: KeyboardEvent }) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    set(map.containerPointToLatLng(map.latLngToContainerPoint(pin.getLatLng()).add(step)));
  });
  return pin;
}
