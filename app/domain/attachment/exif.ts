// When and where a photo was taken, as its camera wrote it (EXIF 2.32: a TIFF structure). Whatever is broken or
// missing in it counts as not said: nothing here ever throws.
import type { Point } from "../shared/point.ts";

export interface WhenAndWhere {
  /** By the camera's own clock, `2026-03-02T09:30:00`, without a zone. */
  readonly takenAt: string | null;
  readonly point: Point | null;
}

const TAG = { exifFolder: 0x8769, gpsFolder: 0x8825, takenAt: 0x9003 } as const;
const GPS_TAG = { northOrSouth: 1, latitude: 2, eastOrWest: 3, longitude: 4 } as const;
/** Bytes of a value of each type; types that we don't read are missing. */
const TYPE_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8 };
const RATIONAL = 5;
const ENTRY_BYTES = 12;
/** No camera writes more into one folder. */
const ENTRIES_MAX = 200;

interface Entry {
  readonly type: number;
  readonly count: number;
  /** Where its value stands. */
  readonly at: number;
}

/** Reads the EXIF block of a file, with or without its `Exif` mark. */
export function readExif(block: Uint8Array): WhenAndWhere {
  try {
    return read(block);
  } catch {
    // Offsets that lead beyond the block.
    return { takenAt: null, point: null };
  }
}

function read(block: Uint8Array): WhenAndWhere {
  const marked = String.fromCharCode(...block.subarray(0, 4)) === "Exif";
  const tiff = marked ? block.subarray(6) : block;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const first = foldedAt(view, view.getUint32(4, little), little);
  const folder = (tag: number) => {
    const entry = first.get(tag);
    return entry ? foldedAt(view, view.getUint32(entry.at, little), little) : null;
  };
  return {
    takenAt: takenAtOf(textOf(view, folder(TAG.exifFolder)?.get(TAG.takenAt))),
    point: pointOf(view, folder(TAG.gpsFolder) ?? new Map<number, Entry>(), little),
  };
}

/** The entries of one folder of the structure, by their tags. */
function foldedAt(view: DataView, at: number, little: boolean): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  const length = Math.min(view.getUint16(at, little), ENTRIES_MAX);
  for (let number = 0; number < length; number += 1) {
    const from = at + 2 + number * ENTRY_BYTES;
    const type = view.getUint16(from + 2, little);
    const count = view.getUint32(from + 4, little);
    const inPlace = (TYPE_BYTES[type] ?? 0) * count <= 4;
    const valueAt = inPlace ? from + 8 : view.getUint32(from + 8, little);
    entries.set(view.getUint16(from, little), { type, count, at: valueAt });
  }
  return entries;
}

const TEXT_MAX_BYTES = 64;

function textOf(view: DataView, entry: Entry | undefined): string {
  if (!entry) return "";
  const length = Math.min(entry.count, TEXT_MAX_BYTES, Math.max(0, view.byteLength - entry.at));
  const bytes = new Uint8Array(view.buffer, view.byteOffset + entry.at, length);
  return String.fromCharCode(...bytes).replace(/\0[^]*$/, "");
}

function takenAtOf(text: string): string | null {
  const [, date = "", time = ""] = /^(\d{4}:\d\d:\d\d) (\d\d:\d\d:\d\d)$/.exec(text) ?? [];
  const written = `${date.replaceAll(":", "-")}T${time}`;
  const isTime = date !== "" && !Number.isNaN(Date.parse(`${written}Z`));
  return isTime ? written : null;
}

function pointOf(view: DataView, gps: ReadonlyMap<number, Entry>, little: boolean): Point | null {
  const latitude = degrees(view, gps.get(GPS_TAG.latitude), little);
  const longitude = degrees(view, gps.get(GPS_TAG.longitude), little);
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) return null;
  if (latitude > 90 || longitude > 180) return null;
  const south = textOf(view, gps.get(GPS_TAG.northOrSouth)) === "S";
  const west = textOf(view, gps.get(GPS_TAG.eastOrWest)) === "W";
  return { latitude: south ? -latitude : latitude, longitude: west ? -longitude : longitude };
}

/** Degrees, minutes and seconds, each a fraction. */
function degrees(view: DataView, entry: Entry | undefined, little: boolean): number | null {
  if (entry?.type !== RATIONAL || entry.count !== 3) return null;
  const [whole = NaN, minutes = NaN, seconds = NaN] = [0, 8, 16].map((offset) => {
    const [over, under] = [0, 4].map((part) => view.getUint32(entry.at + offset + part, little));
    return (over ?? 0) / (under ?? 0);
  });
  const value = whole + minutes / 60 + (Number.isNaN(seconds) ? 0 : seconds) / 3_600;
  return Number.isFinite(value) ? value : null;
}
