// A script of the project as a step of the start: quiet when it goes well, in full when it doesn't.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../setup/place.mjs";
import { SetupFailure } from "../setup/say.mjs";

/** Runs a script on this Node. Fails with what it printed when it doesn't end with 0. */
export function runScript(script: string, env: NodeJS.ProcessEnv): Promise<void> {
  const stdio: ["ignore", "pipe", "pipe"] = ["ignore", "pipe", "pipe"];
  const child = spawn(process.execPath, [join(ROOT, script)], { env, stdio });
  const end = () => child.kill();
  process.once("exit", end);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => (output += part.toString()));
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      process.off("exit", end);
      if (code === 0) return resolve();
      const how = signal ?? `exit code ${code}`;
      reject(new SetupFailure(`${output.trim()}\n\n${script} failed (${how}).`));
    });
  });
}
