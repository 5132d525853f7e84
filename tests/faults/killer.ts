// Kills parts of a running portal without warning, at moments that a seed draws, and starts them again after the pause
// that the supervisor makes. Parts may be away at the same time.
import { setTimeout as sleep } from "node:timers/promises";
import type { Draw } from "../../scripts/demo/random.ts";
import { between } from "../../scripts/demo/random.ts";

export interface Victim {
  readonly name: string;
  /** True from its start on, ready or not. */
  readonly isRunning: () => boolean;
  /** kill -9, also while it is still starting. */
  readonly kill: () => Promise<unknown>;
  /** Rejects when it ended before it was ready. */
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

const RESTART_AFTER_MS = 250;
const SHORTEST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2_000;

export function startKiller(victims: readonly Victim[], draw: Draw): Killer {
  const kills: Kill[] = [];
  const resting = new AbortController();
  const isResting = () => resting.signal.aborted;
  const kept = victims.map((victim) => keep(victim, (kill) => kills.push(kill)));

  const run = async () => {
    while (!isResting()) {
      // Every part once a round, in an order that is drawn: none is spared by chance.
      for (const next of shuffled(kept, draw)) {
        const pauseMs = between(draw, SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS);
        await sleep(pauseMs, undefined, { signal: resting.signal }).catch(() => undefined);
        if (isResting()) return;
        await next.kill();
      }
    }
  };
  const running = run();
  return {
    kills,
    rest: async () => {
      resting.abort();
      await running;
      for (const one of kept) await one.runs();
    },
  };
}

function keep({ name, isRunning, kill, start }: Victim, note: (kill: Kill) => void) {
  let lives = 0;
  let restarting: Promise<void> = Promise.resolve();

  async function startAgain(life: number): Promise<void> {
    await sleep(RESTART_AFTER_MS);
    try {
      await start();
    } catch (error) {
      // Killed while it started: whoever did that starts it again.
      if (life === lives) throw error;
    }
  }

  return {
    kill: async () => {
      if (!isRunning()) return;
      lives += 1;
      note({ name, atMs: Date.now() });
      await kill();
      const life = lives;
      restarting = restarting.then(() => startAgain(life));
      // Told by `runs`.
      restarting.catch(() => undefined);
    },
    runs: () => restarting,
  };
}

function shuffled<T>(all: readonly T[], draw: Draw): T[] {
  return all
    .map((one) => ({ one, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
