// The county as the portal gives it to browsers, asked for once a page, and only when somebody needs it.
import type { CountyOutlines } from "../../domain/map/county-outlines.ts";

export interface MapData {
  /** An address with `{z}`, `{x}` and `{y}`; null: borders and names are the whole map. */
  readonly tiles: string | null;
  /** Null when no area has a shape. */
  readonly county: CountyOutlines | null;
}

let asked: Promise<MapData> | null = null;

/** Asks again after a failure. */
export function readMapData(): Promise<MapData> {
  asked ??= fetch("/map/areas.json").then(async (answer) => {
    if (!answer.ok) throw new Error(`areas: ${answer.status}`);
    return (await answer.json()) as MapData;
  });
  asked.catch(() => {
    asked = null;
  });
  return asked;
}
