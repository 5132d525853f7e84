// Administrators change what the screening looks for: every change is a new version of the whole list.
import { findCueSet, insertCueSet, listCueSets } from "../../../db/repositories/cue-set.ts";
import type { CueVersion } from "../../../db/repositories/cue-set.ts";
import { bumpRevision } from "../../../db/repositories/revision.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Actor, StaffActor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { Refusal } from "../shared/refusal.ts";
import type { Cue, CueSet } from "./cue.ts";
import { defaultCueSet } from "./default-cues/default-cues.ts";
import { faultsOfCues } from "./prove-cues.ts";
import type { CueFault } from "./prove-cues.ts";
import { readCues } from "./read-cues.server.ts";
import type { CuesInForce } from "./read-cues.server.ts";

const CUE_NOTE_MAX_CHARACTERS = 300;
const VERSIONS_SHOWN = 100;

export interface CuesChange {
  readonly cues: readonly Cue[];
  /** The version that was in force when the change was begun. */
  readonly seenVersion: number;
  readonly note: string;
}

/** Either the version now in force, or everything that speaks against it; then nothing was written. */
export type CuesPublished =
  | { readonly published: true; readonly version: number }
  | { readonly published: false; readonly faults: readonly CueFault[] };

/**
 * Puts the list in force as a new version, for all processes at once, if it proves itself: every phrase can be read,
 * every example comes out as it says, at least one cue is active. Refuses with `not_allowed` for anybody but
 * administrators, and with `changed_meanwhile` when another version is in force than the seen one.
 */
export async function publishCues(
  context: Context,
  actor: Actor,
  { cues, seenVersion, note }: CuesChange,
): Promise<CuesPublished> {
  const administrator = assertAdministrator(actor);
  const faults = faultsOfCues(cues);
  if (faults.length > 0) return { published: false, faults };
  return context.db.transact(async (queries) => {
    const { version: inForce } = await readCues(context.db, queries);
    if (inForce !== seenVersion) throw new Refusal("changed_meanwhile");
    const version = inForce + 1;
    const made = {
      version,
      cues,
      note: note.trim().slice(0, CUE_NOTE_MAX_CHARACTERS),
      madeBy: administrator.personId,
      madeAt: context.now(),
    };
    if (!(await insertCueSet(queries, made))) throw new Refusal("changed_meanwhile");
    await bumpRevision(queries, "cues");
    return { published: true, version } as const;
  });
}

/**
 * Puts an older version in force again, as a new one; 0 are the cues that came with the portal. Refuses like
 * publishCues, and with `not_found` for a version that never was.
 */
export async function rollBackCues(
  context: Context,
  actor: Actor,
  change: { readonly toVersion: number; readonly seenVersion: number; readonly note: string },
): Promise<CuesPublished> {
  assertAdministrator(actor);
  const { cues } = await versionOf(context.db.read, change.toVersion);
  const { seenVersion, note } = change;
  return publishCues(context, actor, { cues, seenVersion, note });
}

async function versionOf(queries: Queries, version: number): Promise<CueSet> {
  const found = version === 0 ? defaultCueSet : await findCueSet(queries, version);
  if (!found) throw new Refusal("not_found");
  return found;
}

/** The cues in force, for their pages. Refuses with `not_allowed` for anybody but administrators. */
export async function readCuesFor(context: Context, actor: Actor): Promise<CuesInForce> {
  assertAdministrator(actor);
  return readCues(context.db, context.db.read);
}

/** The newest hundred versions, newest first, without the portal's own. Refuses like readCuesFor. */
export async function listCueVersions(context: Context, actor: Actor): Promise<CueVersion[]> {
  assertAdministrator(actor);
  return listCueSets(context.db.read, VERSIONS_SHOWN);
}

function assertAdministrator(actor: Actor): StaffActor {
  if (actor.kind !== "staff" || grantsOf(actor, "administrator").length === 0)
    throw new Refusal("not_allowed");
  return actor;
}
