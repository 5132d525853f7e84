// Photos of the demo county, drawn: nobody's face, nobody's house. For the kinds of problem that can be seen best.
import { createHash } from "node:crypto";
import sharp from "sharp";
import { lamp } from "./lamp.ts";
import { refuse } from "./refuse.ts";
import { road } from "./road.ts";
import type { Variation } from "./scene.ts";

type Draw = (variation: Variation, done: boolean) => string;

const drawings: Readonly<Record<string, Draw>> = {
  "road-damage": road,
  "street-lighting": lamp,
  refuse,
};

/** The kinds of problem of which there are pictures, by their code. */
export const picturedKinds: readonly string[] = Object.keys(drawings);

const QUALITY = 90;

/** JPEG, 640 x 480: the place of that story, before or after the work. The same for the same `key`. */
export function demoPicture(kind: string, key: string, shows: "before" | "after"): Promise<Buffer> {
  const draw = drawings[kind];
  if (!draw) throw new RangeError(`no pictures of ${kind}`);
  const [turn = 0, place = 0] = createHash("sha256").update(key).digest();
  const drawn = draw({ turn: turn / 255, place: place / 255 }, shows === "after");
  return sharp(Buffer.from(drawn)).jpeg({ quality: QUALITY }).toBuffer();
}
