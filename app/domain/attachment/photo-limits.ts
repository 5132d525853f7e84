// How many photos, how large, and of which types.
import type { Verdict } from "../shared/refusal.ts";
import { allowed, refused } from "../shared/refusal.ts";

/** With a problem or its draft, for each role. */
export const PHOTOS_MAX = 5;
/** Phones of today make up to 50 megapixels (8,192 x 6,144); what claims more is a bomb. */
export const PHOTO_MAX_PIXELS = 52_000_000;
/** What is kept: the longest side of the photo, and of its small version. */
export const PHOTO_SIDE_PX = 2_048;
export const SMALL_SIDE_PX = 320;
/** What a file field asks for. */
export const PHOTO_ACCEPT = "image/jpeg,image/png,image/webp";

const MEGABYTE_BYTES = 1_048_576;
const MEGAPIXEL = 1_000_000;

/** May one more photo be added where there are `count`? Refuses with `photo_too_many`. */
export function mayAddPhoto(count: number): Verdict {
  return count < PHOTOS_MAX ? allowed : refused("photo_too_many", { max: PHOTOS_MAX });
}

/** Refuses with `photo_empty` or `photo_too_large`. */
export function checkBytes(bytes: number, maxBytes: number): Verdict {
  if (bytes === 0) return refused("photo_empty");
  return bytes <= maxBytes ? allowed : refused("photo_too_large", sizeFacts(maxBytes));
}

/** The limit as the sentence names it, in megabytes. */
export function sizeFacts(maxBytes: number): { readonly megabytes: number } {
  return { megabytes: Math.round((maxBytes / MEGABYTE_BYTES) * 10) / 10 };
}

/** Refuses with `photo_too_many_pixels`. */
export function checkPixels(widthPx: number, heightPx: number): Verdict {
  return widthPx * heightPx <= PHOTO_MAX_PIXELS
    ? allowed
    : refused("photo_too_many_pixels", { megapixels: Math.floor(PHOTO_MAX_PIXELS / MEGAPIXEL) });
}
