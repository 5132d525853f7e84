// The settings, read once before anything starts. What they mean is app/config.server.ts's word.
import { type Config, readConfig } from "../../app/config.server.ts";
import { findFreePort } from "../setup/free-port.ts";
import { SetupFailure } from "../setup/say.mjs";

/**
 * The settings of this start. Fails with every fault in them, all at once. Port 0 becomes a free
 * port, also for the processes started from here.
 */
export async function loadSettings(): Promise<Config> {
  try {
    const settings = readConfig(process.env);
    if (settings.port !== 0) return settings;
    process.env.PORT = String(await findFreePort());
    return readConfig(process.env);
  } catch (fault) {
    throw new SetupFailure(fault instanceof Error ? fault.message : String(fault));
  }
}
