// From what somebody sent to what we keep: a new picture of the same pixels, with nothing else in it. What a file says of
// itself is not believed.
import sharp from "sharp";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import type { Cover } from "./cover.ts";
import { patchOf } from "./cover.ts";
import { readExif } from "./exif.ts";
import type { WhenAndWhere } from "./exif.ts";
import { oneByOne } from "./one-by-one.server.ts";
import { PHOTO_MAX_PIXELS, PHOTO_SIDE_PX, SMALL_SIDE_PX, checkPixels } from "./photo-limits.ts";
import type { PhotoFiles } from "./photo-store.server.ts";
import { sniffImage } from "./sniff-image.ts";

/** One thread a picture, two pictures at once, and no pictures kept in memory. */
sharp.concurrency(1);
sharp.cache(false);
const inTurn = oneByOne(2);

const TIMEOUT_SECONDS = 20;
const QUALITY = 82;
const SMALL_QUALITY = 72;
const WHITE = "#ffffff";
const BLACK = { r: 0, g: 0, b: 0 };

export interface PreparedPhoto extends PhotoFiles {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bytes: number;
  /** What the camera wrote. Private: kept only if the resident says so. */
  readonly whenAndWhere: WhenAndWhere;
}

/**
 * Makes the photo that is kept: upright, its longest side 2,048 px at most, JPEG, all metadata gone; and its small
 * version of 320 px. Refuses with `photo_empty`, `photo_type`, `photo_too_many_pixels` or `photo_unreadable`.
 */
export async function preparePhoto(sent: Uint8Array): Promise<PreparedPhoto> {
  if (sent.byteLength === 0) throw new Refusal("photo_empty");
  const sniffed = sniffImage(sent);
  if (sniffed.image === null) throw new Refusal("photo_type", { seems: sniffed.seems });
  return inTurn(async () => {
    const { width, height, format, exif } = await readable(opened(sent).metadata());
    if (format !== sniffed.image) throw new Refusal("photo_unreadable");
    assertAllowed(checkPixels(width, height));
    const upright = opened(sent)
      .autoOrient()
      .resize({
        width: PHOTO_SIDE_PX,
        height: PHOTO_SIDE_PX,
        fit: "inside",
        withoutEnlargement: true,
      })
      .flatten({ background: WHITE })
      .jpeg({ quality: QUALITY })
      .timeout({ seconds: TIMEOUT_SECONDS });
    const { data, info } = await readable(upright.toBuffer({ resolveWithObject: true }));
    return {
      full: data,
      small: await smallOf(data),
      widthPx: info.width,
      heightPx: info.height,
      bytes: data.byteLength,
      whenAndWhere: exif ? readExif(exif) : { takenAt: null, point: null },
    };
  });
}

/** The photo with black where the covers are: those pixels are in no byte of the result. */
export function coverPhoto(full: Buffer, covers: readonly Cover[]): Promise<PhotoFiles> {
  return inTurn(async () => {
    const { width, height } = await opened(full).metadata();
    const patches = covers
      .map((one) => patchOf(one, width, height))
      .filter((patch) => patch !== null)
      .map(
        (patch) =>
          ({
            input: {
              create: { width: patch.width, height: patch.height, channels: 3, background: BLACK },
            },
            left: patch.left,
            top: patch.top,
          }) as const,
      );
    const covered = await opened(full)
      .composite(patches)
      .jpeg({ quality: QUALITY })
      .timeout({ seconds: TIMEOUT_SECONDS })
      .toBuffer();
    return { full: covered, small: await smallOf(covered) };
  });
}

function opened(bytes: Uint8Array) {
  // One picture of an animated one; half a picture is none.
  return sharp(bytes, { limitInputPixels: PHOTO_MAX_PIXELS, failOn: "error", pages: 1 });
}

function smallOf(full: Buffer): Promise<Buffer> {
  return opened(full)
    .resize({
      width: SMALL_SIDE_PX,
      height: SMALL_SIDE_PX,
      fit: "inside",
      withoutEnlargement: true,
    })
    .jpeg({ quality: SMALL_QUALITY })
    .timeout({ seconds: TIMEOUT_SECONDS })
    .toBuffer();
}

/** What the library can't read, or not in time, is the file's fault. */
async function readable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && error.message.includes("exceeds pixel limit")) {
      assertAllowed(checkPixels(PHOTO_MAX_PIXELS, 2));
    }
    throw new Refusal("photo_unreadable");
  }
}
