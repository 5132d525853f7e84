// Pictures of the tests, made on the spot: real ones, and files that only claim to be.
import { deflateSync } from "node:zlib";
import sharp from "sharp";

const SIDE_PX = 400;
const ORANGE = "#d07020";

interface PictureOptions {
  readonly widthPx?: number;
  readonly heightPx?: number;
  readonly colour?: string;
  readonly format?: "jpeg" | "png" | "webp";
  /** EXIF orientation, 1 to 8. */
  readonly orientation?: number;
  /** The camera writes when and where. */
  readonly placed?: boolean;
}

/** What `placed` pictures say: 2 March 2026 half past nine, at 30.05 north, 116.05 east. */
export const TAKEN_AT = "2026-03-02T09:30:00";
const exifOf = {
  IFD0: { Make: "SecretCamera" },
  IFD2: { DateTimeOriginal: "2026:03:02 09:30:00" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "30/1 3/1 0/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "116/1 3/1 0/1",
  },
};

/** A whole, honest picture. */
export function picture(options: PictureOptions = {}): Promise<Buffer> {
  const { widthPx: width = SIDE_PX, heightPx: height = SIDE_PX, colour = ORANGE } = options;
  let made = sharp({ create: { width, height, channels: 3, background: colour } });
  if (options.placed) made = made.withExif(exifOf);
  if (options.orientation) made = made.withMetadata({ orientation: options.orientation });
  return made[options.format ?? "jpeg"]().toBuffer();
}

/** A JPEG of about that many bytes: noise, which can't be made small. */
export async function largePicture(sidePx: number): Promise<Buffer> {
  const raw = Buffer.alloc(sidePx * sidePx * 3);
  let state = 7;
  for (let at = 0; at < raw.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    raw[at] = state >> 16;
  }
  return sharp(raw, { raw: { width: sidePx, height: sidePx, channels: 3 } })
    .jpeg({ quality: 100 })
    .toBuffer();
}

/** Enough for a row or two; the test need not make all that it claims. */
const UNPACKED_MAX_BYTES = 60_000_000;

/** A PNG of some kilobytes that claims so many pixels, and unpacks to one byte each. */
export function bomb(sidePx: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sidePx, 0);
  header.writeUInt32BE(sidePx, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const unpackedBytes = Math.min((1 + sidePx) * sidePx, UNPACKED_MAX_BYTES);
  const packed = deflateSync(Buffer.alloc(unpackedBytes), { level: 9 });
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", packed),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** ISO 3309, as PNG wants it. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Files that are no photos that we take, by what they are. */
export const others = {
  svg: Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  pdf: Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj"),
  gif: Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;", "latin1"),
  heic: Buffer.from("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "latin1"),
  zip: Buffer.from("PK\x03\x04\x14\x00\x00\x00", "latin1"),
  text: Buffer.from("<html><script>alert(1)</script></html>"),
};
