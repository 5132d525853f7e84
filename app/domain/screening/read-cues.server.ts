// The cues in force, compiled, as every door of the portal uses them.
import { findCueSetInForce } from "../../../db/repositories/cue-set.ts";
import { remembered } from "../shared/remembered.server.ts";
import { compileCues } from "./compile-cues.ts";
import type { CompiledCues } from "./compile-cues.ts";
import type { CueSet } from "./cue.ts";
import { defaultCues, defaultCueSet } from "./default-cues/default-cues.ts";

export interface CuesInForce extends CueSet {
  readonly compiled: CompiledCues;
}

/** Reads and compiles them once for each version; the portal's own while nobody has published others. */
export const readCues = remembered<CuesInForce>("cues", async (queries) => {
  const published = await findCueSetInForce(queries);
  return published
    ? { ...published, compiled: compileCues(published.cues) }
    : { ...defaultCueSet, compiled: defaultCues };
});
