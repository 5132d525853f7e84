// A script of the project as a step of the start: quiet when it goes well, in full when it doesn't.
import { join } from "node:path";
import { ROOT } from "../setup/place.mjs";
import { runQuietly } from "../setup/quiet-run.ts";
import { SetupFailure } from "../setup/say.mjs";

/** Runs a script on this Node. Fails with what it printed when it doesn't end with 0. */
export async function runScript(script: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { how, isGood, output } = await runQuietly(process.execPath, [join(ROOT, script)], { env });
  if (!isGood) throw new SetupFailure(`${output}\n\n${script} failed (${how}).`);
}
