// The map itself: borders, names and landmarks of the county, under them a picture of the land where the portal has one.
import {
  control,
  divIcon,
  latLngBounds,
  layerGroup,
  map as makeMap,
  marker,
  polygon,
  tileLayer,
} from "leaflet";
import type { LatLngBounds, LayerGroup, Map as LeafletMap, Marker } from "leaflet";
import type { CountyOutlines, OutlinedArea } from "../../domain/map/county-outlines.ts";
import type { MapTexts } from "../../domain/map/map-texts.ts";
import type { Point } from "../../domain/shared/point.ts";
import { local } from "./local.ts";

export interface CountyOptions {
  readonly county: CountyOutlines;
  readonly tiles: string | null;
  readonly texts: MapTexts;
}

const CLOSEST_ZOOM = 18;
const LANDMARKS_MOST = 12;
/** About what a letter takes of a name. */
const LATIN_PX = 9;
const HAN_PX = 16;

/** Draws the county into the element, whole. The map has the keyboard; wheels move the page until the map is used. */
export function drawCounty(element: HTMLElement, options: CountyOptions): LeafletMap {
  const { county, tiles, texts } = options;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const { west, south, east, north } = county.box;
  const bounds = latLngBounds([south, west], [north, east]);
  const map = makeMap(element, {
    ...{ zoomControl: false, attributionControl: tiles !== null, scrollWheelZoom: false },
    ...{
      zoomAnimation: !still,
      fadeAnimation: !still,
      inertia: !still,
      zoomSnap: tiles ? 1 : 0.25,
    },
    ...{ markerZoomAnimation: !still, maxZoom: CLOSEST_ZOOM, maxBounds: bounds.pad(0.6) },
  });
  control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  element.setAttribute("role", "application");
  element.setAttribute("aria-label", texts.canvas);
  element.addEventListener("focusin", () => map.scrollWheelZoom.enable());
  element.addEventListener("focusout", () => map.scrollWheelZoom.disable());
  element.classList.toggle("with-tiles", tiles !== null);
  if (tiles !== null) addTiles(map, tiles);
  map.fitBounds(bounds);
  map.setMinZoom(map.getZoom() - 1);
  drawAreas(map, county.areas);
  showLandmarks(map, county);
  return map;
}

function addTiles(map: LeafletMap, address: string): void {
  const { origin, host } = new URL(address);
  const source = document.createElement("a");
  source.href = origin;
  source.textContent = host;
  // Whoever serves the pictures may ask which site shows them; nobody learns which page.
  tileLayer(address, { attribution: source.outerHTML, referrerPolicy: "origin" }).addTo(map);
}

function drawAreas(map: LeafletMap, areas: readonly OutlinedArea[]): void {
  // Townships last: their borders lie on those of their villages.
  for (const area of [...areas].sort((a, b) => Number(a.isParent) - Number(b.isParent))) {
    const className = area.isParent ? "map-township" : "map-area";
    const latLngs = area.polygons.map((rings) =>
      rings.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [y, x])),
    );
    polygon(latLngs, { className, interactive: false, smoothFactor: 0.5 }).addTo(map);
  }
  const names = areas
    .filter(({ isParent }) => !isParent)
    .map((area) => ({ area, name: word(local(area.name), "map-name", area.nameAt).addTo(map) }));
  const fit = () => {
    for (const { area, name } of names) {
      const box = boundsOf(area);
      const wide = map.project(box.getNorthEast()).x - map.project(box.getSouthWest()).x;
      name.getElement()?.toggleAttribute("hidden", wide < widthOf(local(area.name)));
    }
  };
  map.on("zoomend", fit);
  fit();
}

/** The smallest frame around an area. */
export function boundsOf({ polygons }: Pick<OutlinedArea, "polygons">): LatLngBounds {
  return latLngBounds(polygons.flat(2).map(([x = 0, y = 0]): [number, number] => [y, x]));
}

function widthOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter > "\u2e80" ? HAN_PX : LATIN_PX), 0);
}

function word(text: string, className: string, at: Point): Marker {
  const element = document.createElement("span");
  element.textContent = text;
  const icon = divIcon({ className, html: element, iconSize: [0, 0] });
  return marker([at.latitude, at.longitude], { icon, interactive: false, keyboard: false });
}

/** Only where they are few enough to be read. */
function showLandmarks(map: LeafletMap, { landmarks }: CountyOutlines): void {
  const shown: LayerGroup = layerGroup().addTo(map);
  const show = () => {
    shown.clearLayers();
    const seen = map.getBounds();
    const near = landmarks.filter(({ at }) => seen.contains([at.latitude, at.longitude]));
    if (near.length > LANDMARKS_MOST) return;
    for (const { name, at } of near) word(local(name), "map-landmark", at).addTo(shown);
  };
  map.on("moveend", show);
  show();
}
