// An inbox as tests look at it: the rows of a whole view and how many each view has.
import type { StaffActor } from "../../app/domain/shared/actor.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import { countViews } from "../../app/domain/triage/count-inbox.server.ts";
import { wholeView } from "../../app/domain/triage/inbox-query.ts";
import { inboxViews } from "../../app/domain/triage/inbox-view.ts";
import type { InboxView } from "../../app/domain/triage/inbox-view.ts";
import { listInbox } from "../../app/domain/triage/list-inbox.server.ts";

/** The first page of a view, with the counts of all. */
export async function inboxOf(context: Context, actor: StaffActor, view: InboxView) {
  const list = await listInbox(context, actor, { query: wholeView(view), after: null });
  const counted = await countViews(context, actor);
  const counts = Object.fromEntries(
    inboxViews.map((name) => [name, counted[name].count]),
  ) as Record<InboxView, number>;
  return { ...list, counts };
}
