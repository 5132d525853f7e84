// What a use case works with: the database, the clock, ids, secrets and the portal's settings. Made once a process.
import { randomBytes, randomInt } from "node:crypto";
import type { Database } from "../../../db/handle.ts";
import type { WorkingCalendar } from "../clock/calendar.ts";
import { makeUuidV7 } from "./ids.ts";
import type { MakeId } from "./ids.ts";
import { instantFromMs } from "./instant.ts";
import type { Instant } from "./instant.ts";

/** Where files lie, and how large one may be when it comes. */
export interface AttachmentSettings {
  readonly folder: string;
  readonly photoMaxBytes: number;
}

export interface Context {
  readonly db: Database;
  readonly now: () => Instant;
  readonly makeId: MakeId;
  /** Cryptographically random, in [0, 1). */
  readonly draw: () => number;
  /** Newest first: the first signs, all are accepted. */
  readonly secrets: readonly string[];
  readonly calendar: WorkingCalendar;
  /** How long a letter waits in case the change is undone. */
  readonly mailHoldMs: number;
  /** The host part of Message-IDs. */
  readonly mailDomain: string;
  readonly attachments: AttachmentSettings;
  /** Tells the relay that something is owed; never fails, and nothing depends on it. */
  readonly wake: () => void;
}

export type Settings = Pick<
  Context,
  "db" | "secrets" | "calendar" | "mailHoldMs" | "mailDomain" | "attachments" | "wake"
>;

const DRAW_RANGE = 2 ** 47;

/** The context of a real process. `nowMs` is replaced by the demo county's makers and by tests. */
export function makeContext(settings: Settings, nowMs: () => number = Date.now): Context {
  return {
    ...settings,
    now: () => instantFromMs(nowMs()),
    makeId: makeUuidV7(nowMs, (count) => randomBytes(count)),
    draw: () => randomInt(DRAW_RANGE) / DRAW_RANGE,
  };
}
