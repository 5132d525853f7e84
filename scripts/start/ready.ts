// Waits until the web process says that it is ready.
import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 40;
const ANSWER_WITHIN_MS = 5000;

function statusOf(url: URL): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = get(url, { timeout: ANSWER_WITHIN_MS, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(undefined));
  });
}

/** Where a process that listens on `host` is reached from this machine. */
export function localAddress(host: string, port: number): URL {
  const everywhere: Record<string, string> = { "0.0.0.0": "127.0.0.1", "::": "[::1]" };
  const name = everywhere[host] ?? (host.includes(":") ? `[${host}]` : host);
  return new URL(`http://${name}:${port}/`);
}

/** Resolves true when GET /readyz answers 200, false when `shouldGiveUp` says so before. */
export async function untilReady(address: URL, shouldGiveUp: () => boolean): Promise<boolean> {
  const url = new URL("/readyz", address);
  while (!shouldGiveUp()) {
    if ((await statusOf(url)) === 200) return true;
    await sleep(POLL_MS);
  }
  return false;
}
