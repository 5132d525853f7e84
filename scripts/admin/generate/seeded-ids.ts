// Ids as the portal makes them (UUIDv7, RFC 9562), of any moment of the past and from a seed.
import type { Id } from "../../../app/domain/shared/ids.ts";
import type { Draw } from "../../demo/random.ts";

/** A new id of that moment, epoch milliseconds. Ids of one moment that are asked for one after the other rise. */
export type IdAt = <Kind extends string>(atMs: number) => Id<Kind>;

/** Every 16 bits as hexadecimal digits. */
const hex4 = Array.from({ length: 0x10000 }, (_, value) => value.toString(16).padStart(4, "0"));
/** The last four digits. */
const hex = (value: number): string => hex4[value & 0xffff] ?? "";
const COUNTERS = 0x1000;

export function seededIds(draw: Draw): IdAt {
  let lastMs = 0;
  let counter = 0;
  return <Kind extends string>(atMs: number) => {
    // One moment of one problem needs a dozen ids; beyond the counter they would still differ, but not rise.
    counter = atMs === lastMs ? (counter + 1) % COUNTERS : 0;
    lastMs = atMs;
    const high = Math.floor(atMs / 0x10000);
    const time = `${hex(high >>> 16)}${hex(high)}-${hex(atMs - high * 0x10000)}`;
    const random = (draw() * 2 ** 32) >>> 0;
    const more = (draw() * 2 ** 30) >>> 0;
    const tail = `${hex(random >>> 16)}${hex(random)}${hex(more)}`;
    return `${time}-${hex(0x7000 | counter)}-${hex(0x8000 | (more >>> 16))}-${tail}` as Id<Kind>;
  };
}
