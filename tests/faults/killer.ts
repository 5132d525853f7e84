// Kills parts of a running portal without warning, at moments that a seed draws, and starts them again after the pause
// that the supervisor makes. Every part has a life of its own, so that several may be away at the same time, and a slow
// machine is given the time that it needs to start them.
import { setTimeout as sleep } from "node:timers/promises";
import type { Draw } from "../../scripts/demo/random.ts";
import { between, seededDraw } from "../../scripts/demo/random.ts";

export interface Victim {
  readonly name: string;
  /** True when there is something to kill, ready or not. */
  readonly isRunning: () => boolean;
  readonly kill: () => Promise<unknown>;
  /** Resolves when it is ready; rejects when it ended before. */
  readonly start: () => Promise<unknown>;
}

export interface Kill {
  readonly name: string;
  readonly atMs: number;
}

export interface Killer {
  readonly kills: readonly Kill[];
  /** Kills no more, and resolves when everything runs. Rejects when a part ended that nobody had killed. */
  readonly rest: () => Promise<void>;
}

const SHORTEST_LIFE_MS = 100;
const LONGEST_LIFE_MS = 4_000;
const RESTART_AFTER_MS = 250;
/** Share of the starts that are cut short, and when. */
const KILLED_AT_START = 0.15;
const START_CUT_WITHIN_MS = 800;

export function startKiller(victims: readonly Victim[], seed: number): Killer {
  const kills: Kill[] = [];
  const resting = new AbortController();
  const haunted = victims.map((victim, index) =>
    haunt(victim, seededDraw(seed + index), resting.signal, (kill) => kills.push(kill)),
  );
  // Told by `rest`; until then it is nobody's unhandled rejection.
  for (const one of haunted) one.catch(() => undefined);
  return {
    kills,
    rest: async () => {
      resting.abort();
      await Promise.all(haunted);
    },
  };
}

async function haunt(
  victim: Victim,
  draw: Draw,
  resting: AbortSignal,
  note: (kill: Kill) => void,
): Promise<void> {
  const isResting = () => resting.aborted;
  const kill = async () => {
    if (!victim.isRunning()) return;
    note({ name: victim.name, atMs: Date.now() });
    await victim.kill();
  };

  /** True when it is ready, false when it was killed on the way there. */
  async function start(): Promise<boolean> {
    await sleep(RESTART_AFTER_MS);
    if (isResting() || draw() > KILLED_AT_START) {
      await victim.start();
      return true;
    }
    const ended = victim.start().catch(() => undefined);
    await sleep(between(draw, 0, START_CUT_WITHIN_MS));
    await kill();
    await ended;
    return victim.isRunning();
  }

  while (!isResting()) {
    const lifeMs = between(draw, SHORTEST_LIFE_MS, LONGEST_LIFE_MS);
    await sleep(lifeMs, undefined, { signal: resting }).catch(() => undefined);
    if (isResting()) return;
    await kill();
    while (!(await start()));
  }
}
