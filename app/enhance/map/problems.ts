// The map of published problems: places with how many there are, asked for as the map moves. The list beside it says the
// same without a map.
import { divIcon, layerGroup, marker } from "leaflet";
import type { LayerGroup, Map as LeafletMap } from "leaflet";
import { filled } from "../../domain/map/map-texts.ts";
import type { ProblemsMapTexts } from "../../domain/map/map-texts.ts";
import { drawCounty } from "./county.ts";
import { readMapData } from "./map-data.ts";
import { loadMapStyles } from "./styles.ts";

/** One problem has a reference; of several only their number is told. */
interface Cell {
  readonly latitude: number;
  readonly longitude: number;
  readonly count: number;
  readonly reference?: string;
  readonly summary?: string;
}

const CLOSER_BY = 2;

/** Draws it into `element`, and says with `say` what is in sight. Rejects when the map can't be had. */
export async function drawProblemsMap(
  element: HTMLElement,
  source: string,
  texts: ProblemsMapTexts,
  say: (text: string) => void,
): Promise<void> {
  const [{ county, tiles }] = await Promise.all([readMapData(), loadMapStyles()]);
  if (!county) throw new Error("no map");
  element.classList.add("map-canvas");
  const map = drawCounty(element, { county, tiles, texts });
  const shown = layerGroup().addTo(map);
  let last = new AbortController();
  const show = () => {
    last.abort();
    last = new AbortController();
    readCells(source, map, last.signal).then(
      (cells) => {
        showCells(cells, map, shown, texts);
        const count = cells.reduce((sum, one) => sum + one.count, 0);
        say(count === 0 ? texts.none : filled(texts.seen, { count }));
      },
      (fault: unknown) => {
        if (!(fault instanceof DOMException && fault.name === "AbortError")) say(texts.failed);
      },
    );
  };
  map.on("moveend", show);
  show();
}

async function readCells(source: string, map: LeafletMap, signal: AbortSignal): Promise<Cell[]> {
  const address = new URL(source, location.href);
  address.searchParams.set("bbox", map.getBounds().toBBoxString());
  address.searchParams.set("zoom", String(Math.round(map.getZoom())));
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`problems: ${answer.status}`);
  return ((await answer.json()) as { readonly cells: Cell[] }).cells;
}

function showCells(
  cells: readonly Cell[],
  map: LeafletMap,
  shown: LayerGroup,
  texts: ProblemsMapTexts,
): void {
  const hadFocus = shown.getLayers().length > 0 && document.activeElement?.closest(".map-cell");
  shown.clearLayers();
  for (const cell of cells) {
    const html = cell.reference === undefined ? cluster(cell, map, texts) : problem(cell);
    const icon = divIcon({ className: "map-cell", html, iconSize: [0, 0] });
    marker([cell.latitude, cell.longitude], { icon, keyboard: false }).addTo(shown);
  }
  // What had the focus is gone: the map has it, so that nobody starts again at the top of the page.
  if (hadFocus) map.getContainer().focus({ preventScroll: true });
}

/** A press looks closer. */
function cluster(cell: Cell, map: LeafletMap, texts: ProblemsMapTexts): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = String(cell.count);
  button.setAttribute("aria-label", filled(texts.many, { count: cell.count }));
  button.addEventListener("click", () => {
    map.setView([cell.latitude, cell.longitude], map.getZoom() + CLOSER_BY);
  });
  return button;
}

function problem({ reference = "", summary }: Cell): HTMLElement {
  const link = document.createElement("a");
  link.href = `/problems/${encodeURIComponent(reference)}`;
  const words = document.createElement("span");
  words.textContent = summary ?? reference;
  link.append(words);
  link.setAttribute("aria-label", words.textContent);
  return link;
}
