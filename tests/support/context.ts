// The context of a test: a real database and real rules, with a clock that the test moves and ids that repeat.
// Everything else that a use case meets here is what it meets in a running portal.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededDraw } from "../../scripts/demo/random.ts";
import { defaultCalendar } from "../../app/domain/clock/policy.ts";
import type { WorkingCalendar } from "../../app/domain/clock/calendar.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import { makeUuidV7 } from "../../app/domain/shared/ids.ts";
import { instantFromMs, instantToMs, parseInstant } from "../../app/domain/shared/instant.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Database } from "../../db/handle.ts";

/** A Monday, nine o'clock in the calendar's time zone: the first minute of a working week. */
export const MONDAY_MORNING = "2026-03-02T01:00:00.000Z";
const TEST_TIME_ZONE = "Asia/Shanghai";
export const TEST_MAIL_HOLD_MS = 60_000;
const TEST_PHOTO_MAX_BYTES = 10_485_760;

export interface MovableClock {
  now(): Instant;
  /** Moves on by `ms`; the clock never goes back. */
  advance(ms: number): Instant;
  set(at: string): Instant;
}

export interface TestContext extends Context {
  readonly clock: MovableClock;
  /** How often the relay was told that something is owed. */
  readonly wakeCount: () => number;
}

interface TestContextOptions {
  readonly startAt?: string;
  readonly calendar?: WorkingCalendar;
  /** Contexts of one database need different seeds, or their ids meet; by default each has its own. */
  readonly seed?: number;
}

let contextsMade = 0;

/** A clock that stands still until it is moved. */
function makeMovableClock(startAt: string = MONDAY_MORNING): MovableClock {
  let nowMs = instantToMs(parseInstant(startAt));
  const moveTo = (ms: number): Instant => {
    if (ms < nowMs) throw new RangeError("the clock never goes back");
    nowMs = ms;
    return instantFromMs(nowMs);
  };
  return {
    now: () => instantFromMs(nowMs),
    advance: (ms) => moveTo(nowMs + ms),
    set: (at) => moveTo(instantToMs(parseInstant(at))),
  };
}

/** A context over `db`. Nothing in it waits, and no two runs differ. */
export function makeTestContext(db: Database, options: TestContextOptions = {}): TestContext {
  contextsMade += 1;
  const draw = seededDraw(options.seed ?? contextsMade);
  const clock = makeMovableClock(options.startAt);
  let wakes = 0;
  return {
    db,
    now: clock.now,
    makeId: makeUuidV7(
      () => instantToMs(clock.now()),
      (count) => Uint8Array.from({ length: count }, () => Math.floor(draw() * 256)),
    ),
    draw,
    secrets: ["a-secret-of-the-tests", "the-secret-before-it"],
    calendar: options.calendar ?? defaultCalendar(TEST_TIME_ZONE),
    mailHoldMs: TEST_MAIL_HOLD_MS,
    mailDomain: "portal.test",
    attachments: {
      folder: join(tmpdir(), `portal-photos-${String(process.pid)}-${String(contextsMade)}`),
      photoMaxBytes: TEST_PHOTO_MAX_BYTES,
    },
    wake: () => {
      wakes += 1;
    },
    clock,
    wakeCount: () => wakes,
  };
}
