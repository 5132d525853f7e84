// Starts real processes of tests/db/process/*.ts on one database, lets them begin together, and reads what they did.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface TestProcess {
  /** Settled when it has opened the database and waits. */
  readonly ready: Promise<void>;
  readonly go: () => void;
  /** What it sent back; rejects with its own words when it failed. */
  readonly result: <T>() => Promise<T>;
}

type Message =
  | { readonly kind: "ready" }
  | { readonly kind: "result"; readonly value: unknown }
  | { readonly kind: "failed"; readonly words: string };

/** Starts `process/NAME.ts` on the database `url`. It ends by itself after its result. */
export function startProcess(name: string, url: string, ...more: string[]): TestProcess {
  const file = fileURLToPath(new URL(`process/${name}.ts`, import.meta.url));
  const child = fork(file, [url, ...more], { execArgv: [], stdio: "inherit" });
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  const ended = new Promise<unknown>((resolve, reject) => {
    child.on("message", (message: Message) => {
      if (message.kind === "ready") isReady();
      if (message.kind === "result") resolve(message.value);
      if (message.kind === "failed") reject(new Error(message.words));
    });
    child.on("exit", (code, signal) => {
      reject(new Error(`${name} ended without a result: ${String(signal ?? code)}`));
    });
  });
  // Whoever waits for it hears of it; until then it is nobody's unhandled rejection.
  ended.catch(() => isReady());
  return { ready, go: () => child.send("go"), result: <T>() => ended as Promise<T> };
}
