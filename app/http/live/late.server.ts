// What happened between a page and the form that was sent from it.
import type { Portal } from "../../db.server.ts";
import type { StaffActor } from "../../domain/shared/actor.ts";
import { isRefusal } from "../../domain/shared/refusal.ts";
import { openProblem, readNews } from "../../domain/together/read-together.server.ts";
import type { NewsEntry } from "../../domain/together/together-view.ts";
import type { Seen } from "../staff-form.server.ts";

/** With what the page had shown; nothing for whoever may not see the problem any more. */
export async function lateFor(
  { context }: Portal,
  staff: StaffActor,
  reference: string,
  seen: Seen,
): Promise<{ readonly seen: Seen; readonly news: readonly NewsEntry[] }> {
  try {
    const problem = await openProblem(context, staff, reference);
    return { seen, news: await readNews(context, problem, seen.changedAt) };
  } catch (error) {
    if (isRefusal(error)) return { seen, news: [] };
    throw error;
  }
}
