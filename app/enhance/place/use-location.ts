// "Use my location": asks the device once, when the button is pressed, and says plainly what came of it.
import { areaFinder } from "../../domain/map/county-outlines.ts";
import { filled } from "../../domain/map/map-texts.ts";
import type { PlaceTexts } from "../../domain/map/map-texts.ts";
import type { LocalText } from "../../domain/shared/language.ts";
import { readMapData } from "../map/map-data.ts";
import type { ChosenPoint } from "./chosen-point.ts";

const WAIT_MS = 20_000;
/** Rougher than that it names the wrong village more often than it helps. */
const ROUGH_METRES = 1_000;

export async function useLocation(
  chosen: ChosenPoint,
  texts: PlaceTexts["locate"],
  local: (text: LocalText) => string,
  say: (text: string) => void,
): Promise<void> {
  say(texts.waiting);
  const found = await position();
  if (typeof found === "string") {
    say(texts[found]);
    return;
  }
  const { latitude, longitude, accuracy } = found.coords;
  const metres = accuracy < 10 ? Math.ceil(accuracy) : Math.ceil(accuracy / 10) * 10;
  if (accuracy > ROUGH_METRES) {
    say(filled(texts.rough, { metres }));
    return;
  }
  const point = { latitude, longitude };
  const { county } = await readMapData().catch(() => ({ county: null }));
  const area = county && areaFinder(county)(point);
  chosen.set(point, area);
  const said = area ? texts.found : texts.foundOutside;
  say(filled(said, { area: area ? local(area.name) : "", metres }));
}

function position(): Promise<GeolocationPosition | "denied" | "unavailable"> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      resolve,
      ({ code, PERMISSION_DENIED }) => {
        resolve(code === PERMISSION_DENIED ? "denied" : "unavailable");
      },
      // Whoever presses again wants another answer than the last one.
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 0 },
    );
  });
}
