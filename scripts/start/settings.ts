// The settings, read once before anything starts. What they mean is app/config.server.ts's word.
import { type Config, readConfig } from "../../app/config.server.ts";
import { SetupFailure } from "../setup/say.mjs";

/** The settings of this start. Fails with every fault in them, all at once. */
export function loadSettings(): Config {
  try {
    return readConfig(process.env);
  } catch (fault) {
    throw new SetupFailure(fault instanceof Error ? fault.message : String(fault));
  }
}
