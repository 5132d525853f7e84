// Where scripts put "use my location" and the map: an empty place with everything they say, in the reader's language.
import type { PlaceTexts } from "../domain/map/map-texts.ts";
import { blanks } from "../domain/map/map-texts.ts";
import { useSpeech } from "./speech.tsx";

/** Without scripts it is nothing at all. */
export function PlaceTools() {
  const { t } = useSpeech();
  const texts: PlaceTexts = {
    pointIn: t("report.where.pointIn", blanks),
    pointOutside: t("report.where.map.pointOutside", blanks),
    locate: {
      button: t("report.where.locate.button"),
      waiting: t("report.where.locate.waiting"),
      found: t("report.where.locate.found", blanks),
      foundOutside: t("report.where.locate.foundOutside", blanks),
      rough: t("report.where.locate.rough", blanks),
      denied: t("report.where.locate.denied"),
      unavailable: t("report.where.locate.unavailable"),
    },
    open: t("report.where.map.open"),
    close: t("report.where.map.close"),
    loading: t("report.where.map.loading"),
    failed: t("report.where.map.failed"),
    label: t("report.where.map.label"),
    hint: t("report.where.map.hint"),
    canvas: t("report.where.map.canvas"),
    centre: t("report.where.map.centre"),
    remove: t("report.where.map.remove"),
    pin: t("report.where.map.pin", blanks),
    pinOutside: t("report.where.map.pinOutside", blanks),
    pinHandle: t("report.where.map.pinHandle"),
    removed: t("report.where.map.removed"),
    zoomIn: t("map.zoomIn"),
    zoomOut: t("map.zoomOut"),
    placeText: t("report.where.map.placeText", blanks),
    placeTextOutside: t("report.where.map.placeTextOutside"),
  };
  return (
    <>
      <div className="place-tools" data-place data-texts={JSON.stringify(texts)} hidden />
      <script type="module" src="/enhance/place.js" />
    </>
  );
}
