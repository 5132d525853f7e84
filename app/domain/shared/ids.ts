// Identifiers: made by the application, time-ordered, opaque to everybody else.

declare const idBrand: unique symbol;

/** Text that identifies one thing of kind `Kind`; UUIDv7 unless the kind says otherwise. */
export type Id<Kind extends string> = string & { readonly [idBrand]: Kind };

export type ProblemId = Id<"problem">;
export type EventId = Id<"event">;
export type BranchId = Id<"branch">;
export type AreaId = Id<"area">;
export type CategoryId = Id<"category">;
export type PersonId = Id<"person">;
export type SessionId = Id<"session">;
export type DraftId = Id<"draft">;
export type OutboxId = Id<"outbox">;
export type DeliveryId = Id<"delivery">;
export type DecisionId = Id<"decision">;
export type AssistanceId = Id<"assistance">;
export type FollowerId = Id<"follower">;
export type LandmarkId = Id<"landmark">;
export type PhotoId = Id<"photo">;
export type NoteId = Id<"note">;
export type CannedTextId = Id<"canned-text">;

/** Makes ids that sort by the time they were made. */
export type MakeId = <Kind extends string>() => Id<Kind>;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

/**
 * A maker of UUIDv7 (RFC 9562, section 5.7): 48 bits of milliseconds, a 12-bit counter that keeps
 * ids of one millisecond in order, 62 random bits. `nowMs` gives the time, `randomBytes` the randomness.
 */
export function makeUuidV7(
  nowMs: () => number,
  randomBytes: (count: number) => Uint8Array,
): MakeId {
  let lastMs = 0;
  let counter = 0;
  return <Kind extends string>() => {
    const ms = Math.max(nowMs(), lastMs);
    counter = ms === lastMs ? counter + 1 : 0;
    lastMs = counter > 0xfff ? ms + 1 : ms;
    if (counter > 0xfff) counter = 0;
    const random = randomBytes(8);
    const variant = 0x80 | ((random[0] ?? 0) & 0x3f);
    const time = hex(lastMs, 12);
    const tail = Array.from(random.subarray(1), (byte) => hex(byte, 2)).join("");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${hex(variant, 2)}${tail.slice(0, 2)}-${tail.slice(2)}` as Id<Kind>;
  };
}
