// The inbox of an official, a lead or a supervisor: what lies with their branches, the next limit first.
import { countByHandling, listInbox as list } from "../../../db/repositories/problem-list.ts";
import type { LimitKind } from "../clock/policy.ts";
import type { Handling } from "../problem/handling.ts";
import type { Reference } from "../problem/reference.ts";
import { summary } from "../problem/summary.ts";
import type { Urgency } from "../problem/urgency.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { branchesInReach, hasInbox, seesEverything } from "../staff/reach.ts";
import { inboxViews, statesOfView } from "./inbox-view.ts";
import type { InboxView } from "./inbox-view.ts";

export interface InboxRow {
  readonly reference: Reference;
  readonly language: string;
  readonly summary: string;
  readonly handling: Handling;
  readonly urgency: Urgency;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly branch: LocalText | null;
  readonly submittedAt: Instant;
  readonly nextLimit: {
    readonly kind: LimitKind;
    readonly dueAt: Instant;
    readonly overdue: boolean;
  } | null;
}

export interface InboxListView {
  readonly rows: readonly InboxRow[];
  readonly next: string | null;
  readonly counts: Readonly<Record<InboxView, number>>;
}

const PAGE_SIZE = 25;
const SUMMARY_CHARACTERS = 90;

/** One page (25 rows) of a view. Refuses with `not_allowed` for staff without an inbox. */
export async function listInbox(
  context: Context,
  actor: StaffActor,
  filter: { readonly view: InboxView; readonly after: string | null },
): Promise<InboxListView> {
  if (!hasInbox(actor)) throw new Refusal("not_allowed");
  const queries = context.db.read;
  const county = await readCounty(queries);
  const branchIds = seesEverything(actor) ? null : branchesInReach(actor, county.branches.values());
  const page = await list(queries, {
    branchIds,
    handling: statesOfView[filter.view],
    after: filter.after,
    size: PAGE_SIZE,
  });
  const byState = await countByHandling(queries, branchIds);
  const now = context.now();
  return {
    rows: page.items.map(({ problem, text }) => ({
      reference: problem.reference,
      language: problem.language,
      summary: summary(text, SUMMARY_CHARACTERS),
      handling: problem.handling,
      urgency: problem.urgency,
      category: county.categories.find(({ id }) => id === problem.categoryId)?.name ?? null,
      area: county.areas.find(({ id }) => id === problem.areaId)?.name ?? null,
      branch: problem.branch ? (county.branches.get(problem.branch.id)?.name ?? null) : null,
      submittedAt: problem.submittedAt,
      nextLimit: problem.nextLimit && {
        ...problem.nextLimit,
        overdue: problem.nextLimit.dueAt < now,
      },
    })),
    next: page.next,
    counts: counts(byState),
  };
}

function counts(byState: ReadonlyMap<Handling, number>): Record<InboxView, number> {
  const sum = (view: InboxView) =>
    statesOfView[view].reduce((total, state) => total + (byState.get(state) ?? 0), 0);
  return Object.fromEntries(inboxViews.map((view) => [view, sum(view)])) as Record<
    InboxView,
    number
  >;
}
