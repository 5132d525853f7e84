// Measures one kind of call many times: the median and the 95th percentile, without the first few.
import { percentile, rounded } from "./report.ts";

const WARM_UP_SHARE = 0.1;

export interface Measured {
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** Runs `call` `count` times, one after the other, with its turn. */
export async function measureCalls(
  count: number,
  call: (turn: number) => Promise<unknown>,
): Promise<Measured> {
  const tookMs: number[] = [];
  const warmUp = Math.ceil(count * WARM_UP_SHARE);
  for (let turn = 0; turn < count + warmUp; turn += 1) {
    const beganMs = performance.now();
    await call(turn);
    if (turn >= warmUp) tookMs.push(performance.now() - beganMs);
  }
  return {
    p50Ms: rounded(percentile(tookMs, 0.5), 2),
    p95Ms: rounded(percentile(tookMs, 0.95), 2),
  };
}

/** All of them as figures, under names that begin with their own. */
export function figuresOf(measured: Readonly<Record<string, Measured>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(measured).flatMap(([name, { p50Ms, p95Ms }]) => [
      [`${name}P50Ms`, p50Ms],
      [`${name}P95Ms`, p95Ms],
    ]),
  );
}

/** Gets an address, and throws when the answer is not well. */
export async function get(url: string): Promise<void> {
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${String(answer.status)}`);
}
