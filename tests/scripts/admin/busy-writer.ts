// Starts a process that writes into a database without a break, as a busy portal does.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const writer = fileURLToPath(new URL("process/busy-writer.ts", import.meta.url));

/** Starts somebody who writes; `stop` ends it and tells how many problems it submitted. */
export async function startWriter(url: string) {
  const child = fork(writer, [url], { execArgv: [], stdio: "inherit" });
  let submitted = 0;
  const ended = new Promise<void>((resolve, reject) => {
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the writer ended with ${String(code)}`));
    });
  });
  const begun = new Promise<void>((resolve) => {
    child.on("message", (count: number) => {
      submitted = count;
      if (count >= 10) resolve();
    });
  });
  await Promise.race([begun, ended]);
  return {
    submitted: () => submitted,
    stop: async () => {
      child.send("stop");
      await ended;
      return submitted;
    },
  };
}
