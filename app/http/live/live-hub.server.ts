// Everybody who listens to this process: one look at the log for all of them, four times a second while anybody listens,
// and to each what they may know. Knows no HTTP beyond the lines that are sent.
import { setTimeout as sleep } from "node:timers/promises";
import { changesFor } from "../../domain/live/change.ts";
import { liveMark, readChanges } from "../../domain/live/read-changes.server.ts";
import type { Changes } from "../../domain/live/read-changes.server.ts";
import type { Context } from "../../domain/shared/context.server.ts";
import type { StaffActor } from "../../domain/shared/actor.ts";

const LOOK_MS = 250;
const HEARTBEAT_MS = 15_000;
/** Sessions and grants are looked at again so often. */
const RECHECK_MS = 30_000;
/** Of one person; an older one is let go when there are more. */
const STREAMS_MAX = 20;

/** One open stream. */
export interface Listener {
  readonly actor: StaffActor;
  /** Up to which event it has been told. */
  after: number;
  /** Hands lines on; false: whoever reads is too slow, and is let go. */
  readonly send: (lines: string) => boolean;
  readonly end: () => void;
  /** False when the session is over or the person's grants are others now. */
  readonly isStillThere: () => Promise<boolean>;
}

export interface LiveHub {
  /** Tells it everything after `after` first, then whatever happens. Returns how to stop. */
  readonly listen: (listener: Listener) => Promise<() => void>;
  /** How many listen. */
  readonly count: () => number;
  /** Ends all streams; no more begin. */
  readonly close: () => void;
}

/** What is sent of changes; null when there is nothing for this person. */
function messageOf(actor: StaffActor, changes: Changes): string | null {
  if (changes.tooMany) return `event: reset\nid: ${changes.upTo}\ndata: {}\n\n`;
  const own = changesFor(actor, changes.changed);
  if (own.length === 0) return null;
  return `event: change\nid: ${changes.upTo}\ndata: ${JSON.stringify(own)}\n\n`;
}

export function openLiveHub(context: Context, onFault: (error: unknown) => void): LiveHub {
  const listeners = new Set<Listener>();
  let closed = false;
  let seen = 0;
  let isLooking = false;
  let timers: NodeJS.Timeout[] = [];

  const drop = (listener: Listener) => {
    if (!listeners.delete(listener)) return;
    listener.end();
    if (listeners.size === 0) rest();
  };
  const tell = (listener: Listener, changes: Changes) => {
    if (changes.upTo <= listener.after && !changes.tooMany) return;
    const message = messageOf(listener.actor, changes);
    listener.after = changes.upTo;
    if (message !== null && !listener.send(message)) drop(listener);
  };
  const look = async () => {
    try {
      if ((await liveMark(context)) > seen) {
        const changes = await readChanges(context, seen);
        seen = changes.upTo;
        for (const listener of [...listeners]) tell(listener, changes);
      }
    } catch (error) {
      onFault(error);
    }
  };
  const keepLooking = async () => {
    isLooking = true;
    while (listeners.size > 0) {
      await sleep(LOOK_MS);
      if (listeners.size > 0) await look();
    }
    isLooking = false;
  };
  const heartbeat = () => {
    // A line with the number alone moves the browser's place on, so that coming back is cheap.
    for (const listener of [...listeners])
      if (!listener.send(`: here\nid: ${listener.after}\n\n`)) drop(listener);
  };
  const recheck = async () => {
    for (const listener of [...listeners]) {
      const there = await listener.isStillThere().catch(() => true);
      if (!there) drop(listener);
    }
  };
  const wake = () => {
    if (!isLooking) void keepLooking();
    if (timers.length > 0) return;
    timers = [setInterval(heartbeat, HEARTBEAT_MS), setInterval(() => void recheck(), RECHECK_MS)];
  };
  const rest = () => {
    for (const timer of timers) clearInterval(timer);
    timers = [];
  };

  return {
    listen: async (listener) => {
      let changes = await readChanges(context, listener.after);
      // The others may have been told more while this was read.
      while (changes.upTo < seen && listeners.size > 0)
        changes = await readChanges(context, listener.after);
      // From here to the end nothing waits, so that no look falls between.
      if (closed) {
        listener.end();
        return () => undefined;
      }
      if (listeners.size === 0) seen = changes.upTo;
      const own = [...listeners].filter(({ actor }) => actor.personId === listener.actor.personId);
      for (const oldest of own.slice(0, Math.max(0, own.length + 1 - STREAMS_MAX))) drop(oldest);
      listeners.add(listener);
      wake();
      tell(listener, changes);
      return () => {
        drop(listener);
      };
    },
    count: () => listeners.size,
    close: () => {
      closed = true;
      for (const listener of [...listeners]) drop(listener);
    },
  };
}
