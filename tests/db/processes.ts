// Starts real processes of tests/db/process/*.ts on one database, lets them begin together, and reads what they did.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface TestProcess {
  /** Settled when it has opened the database and waits. */
  readonly ready: Promise<void>;
  readonly go: () => void;
  /** Settled when it has seen that another process was at work between its own turns. */
  readonly overlapped: Promise<void>;
  /** Tells one that goes on until then to end. */
  readonly stop: () => void;
  /** What it sent back; rejects with its own words when it failed. */
  readonly result: <T>() => Promise<T>;
}

type Message =
  | { readonly kind: "ready" | "overlapped" }
  | { readonly kind: "result"; readonly value: unknown }
  | { readonly kind: "failed"; readonly words: string };

/** Starts `process/NAME.ts` on the database `url`. It ends by itself after its result. */
export function startProcess(name: string, url: string, ...more: string[]): TestProcess {
  const file = fileURLToPath(new URL(`process/${name}.ts`, import.meta.url));
  const child = fork(file, [url, ...more], { execArgv: [], stdio: "inherit" });
  const ready = signal();
  const overlapped = signal();
  const ended = new Promise<unknown>((resolve, reject) => {
    child.on("message", (message: Message) => {
      if (message.kind === "ready") ready.give();
      if (message.kind === "overlapped") overlapped.give();
      if (message.kind === "result") resolve(message.value);
      if (message.kind === "failed") reject(new Error(message.words));
    });
    child.on("exit", (code, signal) => {
      reject(new Error(`${name} ended without a result: ${String(signal ?? code)}`));
    });
  });
  // Whoever waits for the result hears of a failure; whoever waits for less is let go on to it.
  ended.catch(() => {
    ready.give();
    overlapped.give();
  });
  return {
    ready: ready.given,
    overlapped: overlapped.given,
    go: () => child.send("go"),
    stop: () => child.send("stop"),
    result: <T>() => ended as Promise<T>,
  };
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}
