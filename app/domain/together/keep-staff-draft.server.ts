// Keeping what staff type until they send it, whatever happens to the problem, the page or the browser meanwhile.
import {
  deleteOldStaffDrafts,
  deleteStaffDraft,
  saveStaffDraft,
  staffDraftsOf,
} from "../../../db/repositories/staff-draft.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { DAY_MS, addMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";
import { STAFF_DRAFT_KEPT_DAYS, isEmptyDraft } from "./staff-draft.ts";
import type { DraftView } from "./staff-draft.ts";

const keptSince = (now: Instant): Instant => addMs(now, -STAFF_DRAFT_KEPT_DAYS * DAY_MS);

/**
 * Keeps the newest text of one form, for 30 days; an empty one deletes it. Twice the same is one draft. The caller has made
 * sure that `actor` may open the problem.
 */
export async function keepStaffDraft(
  context: Context,
  actor: StaffActor,
  problemId: ProblemId,
  draft: Pick<DraftView, "form" | "fields">,
): Promise<void> {
  const whose = { personId: actor.personId, problemId };
  await context.db.transact(async (queries) => {
    if (isEmptyDraft(draft.fields)) await deleteStaffDraft(queries, whose, draft.form);
    else await saveStaffDraft(queries, { ...whose, ...draft, savedAt: context.now() });
  });
}

/** Everything that this person has begun on this problem. */
export async function readStaffDrafts(
  context: Context,
  actor: StaffActor,
  problemId: ProblemId,
): Promise<DraftView[]> {
  const whose = { personId: actor.personId, problemId };
  const drafts = await staffDraftsOf(context.db.read, whose, keptSince(context.now()));
  return drafts.map(({ form, fields, savedAt }) => ({ form, fields, savedAt }));
}

/** Forgets one form's draft: it was sent, or isn't wanted. A second time does nothing. */
export async function forgetStaffDraft(
  context: Context,
  actor: StaffActor,
  problemId: ProblemId,
  form: string,
): Promise<void> {
  const whose = { personId: actor.personId, problemId };
  await context.db.transact((queries) => deleteStaffDraft(queries, whose, form));
}

/** Deletes what nobody has touched for 30 days; returns how many. */
export function forgetOldStaffDrafts(context: Context): Promise<number> {
  const before = keptSince(context.now());
  return context.db.transact((queries) => deleteOldStaffDrafts(queries, before));
}
