// A problem's page and the others who are at it: what the page is shown, and what a sign of life from it does.
import type { Portal } from "../../db.server.ts";
import { liveMark } from "../../domain/live/read-changes.server.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import type { StaffActor } from "../../domain/shared/actor.ts";
import { claimProblem } from "../../domain/together/claim-problem.server.ts";
import { readStaffDrafts } from "../../domain/together/keep-staff-draft.server.ts";
import type { PresenceState } from "../../domain/together/presence.ts";
import { readTogether } from "../../domain/together/read-together.server.ts";
import type { TogetherPageView, TogetherView } from "../../domain/together/together-view.ts";

/** For the page, which counts as a look for 45 seconds. `mark` was read before the problem was (see `markOf`). */
export async function togetherOnPage(
  portal: Portal,
  staff: StaffActor,
  { id }: Pick<Problem, "id">,
  mark: number,
): Promise<TogetherPageView> {
  return {
    ...(await noteAndRead(portal, staff, id, "viewing")),
    mark,
    pollMs: portal.config.livePollMs,
    drafts: await readStaffDrafts(portal.context, staff, id),
  };
}

/** Where the log ends before anything of a page is read: whatever comes later is news to it. */
export function markOf({ context }: Portal): Promise<number> {
  return liveMark(context);
}

/** A sign of life. Whoever writes takes the claim, or renews it; never somebody else's. */
export async function noteAndRead(
  portal: Portal,
  staff: StaffActor,
  problemId: Problem["id"],
  state: PresenceState,
): Promise<TogetherView> {
  const { context, presence } = portal;
  await presence.note(problemId, staff.personId, state);
  if (state !== "viewing") await claimProblem(context, staff, problemId, { takeOver: false });
  return readTogether(context, staff, problemId, await presence.of(problemId));
}
