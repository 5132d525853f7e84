// Who looks at a problem at this moment: in Redis, so that several processes know of each other's people, in this process
// alone while it is away. Ids and states, nothing else; gone 45 seconds after the last sign of life.
import type { PersonId, ProblemId } from "../../domain/shared/ids.ts";
import { isPresence } from "../../domain/together/presence.ts";
import type { PresenceState } from "../../domain/together/presence.ts";
import type { WebRedis } from "../redis.server.ts";

const KEPT_MS = 45_000;

export interface Present {
  readonly personId: PersonId;
  readonly state: PresenceState;
}

export interface Presence {
  /** A sign of life. Never fails. */
  readonly note: (problemId: ProblemId, personId: PersonId, state: PresenceState) => Promise<void>;
  /** Everybody who gave one within 45 seconds. */
  readonly of: (problemId: ProblemId) => Promise<Present[]>;
}

interface Kept {
  readonly set: (problemId: string, personId: string, value: string) => Promise<void>;
  readonly get: (problemId: string) => Promise<Readonly<Record<string, string>>>;
}

export function openPresence(redis: WebRedis, nowMs: () => number = Date.now): Presence {
  const memory = inMemory(nowMs);
  const shared = inRedis(redis);
  return {
    note: async (problemId, personId, state) => {
      const value = `${state} ${nowMs()}`;
      await memory.set(problemId, personId, value);
      await shared?.set(problemId, personId, value).catch(() => undefined);
    },
    of: async (problemId) => {
      const own = await memory.get(problemId);
      const others = await shared?.get(problemId).catch(() => ({}));
      return presentIn({ ...own, ...others }, nowMs());
    },
  };
}

function presentIn(values: Readonly<Record<string, string>>, nowMs: number): Present[] {
  return Object.entries(values).flatMap(([personId, value]) => {
    const [state, at] = value.split(" ");
    const isFresh = Number(at) > nowMs - KEPT_MS;
    return isFresh && isPresence(state) ? [{ personId: personId as PersonId, state }] : [];
  });
}

function inRedis({ connection }: WebRedis): Kept | null {
  if (connection === null) return null;
  const key = (problemId: string) => `portal:presence:${problemId}`;
  return {
    set: async (problemId, personId, value) => {
      await connection
        .multi()
        .hset(key(problemId), personId, value)
        .pexpire(key(problemId), KEPT_MS)
        .exec();
    },
    get: (problemId) => connection.hgetall(key(problemId)),
  };
}

function inMemory(nowMs: () => number): Kept {
  const problems = new Map<string, { values: Record<string, string>; touchedMs: number }>();
  return {
    set: async (problemId, personId, value) => {
      for (const [id, { touchedMs }] of problems)
        if (touchedMs <= nowMs() - KEPT_MS) problems.delete(id);
      const values = { ...problems.get(problemId)?.values, [personId]: value };
      problems.delete(problemId);
      problems.set(problemId, { values, touchedMs: nowMs() });
    },
    get: async (problemId) => problems.get(problemId)?.values ?? {},
  };
}
