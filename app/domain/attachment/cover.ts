// What of a photo nobody may see: rectangles, in fractions of its width and height.
import { z } from "zod";

export const COVERS_MAX = 20;

const fraction = z.number().min(0).max(1);

/** From the upper left corner; all in fractions, 0 to 1. */
export const cover = z.object({ x: fraction, y: fraction, width: fraction, height: fraction });
export type Cover = z.output<typeof cover>;

/** A rectangle in whole pixels that lies within the picture. */
export interface Patch {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The pixels that a cover hides: rounded outwards, so that no edge shows; null when it covers nothing. */
export function patchOf(one: Cover, widthPx: number, heightPx: number): Patch | null {
  const left = Math.max(0, Math.floor(one.x * widthPx));
  const top = Math.max(0, Math.floor(one.y * heightPx));
  const right = Math.min(widthPx, Math.ceil((one.x + one.width) * widthPx));
  const bottom = Math.min(heightPx, Math.ceil((one.y + one.height) * heightPx));
  if (one.width <= 0 || one.height <= 0 || right <= left || bottom <= top) return null;
  return { left, top, width: right - left, height: bottom - top };
}
