// The inbox of an official, a lead or a supervisor: what lies with their branches, the next limit first.
import { countByHandling, listInbox as list } from "../../../db/repositories/problem-list.ts";
import { countSpecial, listSpecial } from "../../../db/repositories/special-list.ts";
import type { SpecialListed } from "../../../db/repositories/special-list.ts";
import type { Page } from "../../../db/mapping.ts";
import type { Queries } from "../../../db/handle.ts";
import type { LimitKind } from "../clock/limit-policy.ts";
import type { Handling } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import type { Reference } from "../problem/reference.ts";
import { summary } from "../problem/summary.ts";
import type { Urgency } from "../problem/urgency.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpenPage } from "../staff/permissions.ts";
import { branchesInReach, isSupervisor, seesEverything } from "../staff/reach.ts";
import { inboxViews, isSpecialView, specialViews, statesOfView } from "./inbox-view.ts";
import type { InboxView, SpecialView } from "./inbox-view.ts";

export interface InboxRow {
  readonly reference: Reference;
  readonly language: string;
  readonly summary: string;
  readonly handling: Handling;
  readonly awaitsRuling: boolean;
  /** Its resident said more than once that it is not solved. */
  readonly escalated: boolean;
  /** Its resident added something that nobody has acted on. */
  readonly hasNewWords: boolean;
  readonly urgency: Urgency;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly branch: LocalText | null;
  readonly submittedAt: Instant;
  readonly nextLimit: {
    /** `assist`: of the task of an assisting branch. */
    readonly kind: LimitKind | "assist";
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
  if (!mayOpenPage(actor, "inbox")) throw new Refusal("not_allowed");
  const queries = context.db.read;
  const county = await readCounty(queries);
  const branchIds = seesEverything(actor) ? null : branchesInReach(actor, county.branches.values());
  const { view, after } = filter;
  const page = await pageOf(queries, actor, { view, branchIds, after });
  const now = context.now();
  return {
    rows: page.items.map(({ problem, text, taskDueAt }) => ({
      reference: problem.reference,
      language: problem.language,
      summary: summary(text, SUMMARY_CHARACTERS),
      handling: problem.handling,
      awaitsRuling: problem.returns.awaitsRuling,
      escalated: problem.contradictions.escalations > 0,
      hasNewWords: problem.newWordsAt !== null,
      urgency: problem.urgency,
      category: county.categories.find(({ id }) => id === problem.categoryId)?.name ?? null,
      area: county.areas.find(({ id }) => id === problem.areaId)?.name ?? null,
      branch: problem.branch ? (county.branches.get(problem.branch.id)?.name ?? null) : null,
      submittedAt: problem.submittedAt,
      nextLimit: limitOf(problem, taskDueAt, now),
    })),
    next: page.next,
    counts: await counts(queries, actor, branchIds),
  };
}

/** In the list of what a branch assists with, the limit of its own task counts. */
function limitOf(
  { nextLimit }: Problem,
  taskDueAt: Instant | null,
  now: Instant,
): InboxRow["nextLimit"] {
  const limit = taskDueAt === null ? nextLimit : ({ kind: "assist", dueAt: taskDueAt } as const);
  return limit && { ...limit, overdue: limit.dueAt < now };
}

type BranchIds = readonly BranchId[] | null;

async function pageOf(
  queries: Queries,
  actor: StaffActor,
  asked: { view: InboxView; branchIds: BranchIds; after: string | null },
): Promise<Page<SpecialListed>> {
  const { view, after } = asked;
  const branchIds = isOpenTo(view, actor) ? asked.branchIds : [];
  if (isSpecialView(view)) return listSpecial(queries, view, { branchIds, after, size: PAGE_SIZE });
  const page = await list(queries, {
    branchIds,
    handling: statesOfView[view],
    after,
    size: PAGE_SIZE,
  });
  return { ...page, items: page.items.map((item) => ({ ...item, taskDueAt: null })) };
}

/** Only supervisors rule. */
function isOpenTo(view: InboxView, actor: StaffActor): boolean {
  return view !== "ruling" || isSupervisor(actor);
}

async function counts(
  queries: Queries,
  actor: StaffActor,
  branchIds: BranchIds,
): Promise<Record<InboxView, number>> {
  const byState = await countByHandling(queries, branchIds);
  const special = new Map<SpecialView, number>();
  for (const view of specialViews) {
    if (isOpenTo(view, actor)) special.set(view, await countSpecial(queries, view, branchIds));
  }
  const count = (view: InboxView) =>
    isSpecialView(view)
      ? (special.get(view) ?? 0)
      : statesOfView[view].reduce((total, state) => total + (byState.get(state) ?? 0), 0);
  return Object.fromEntries(inboxViews.map((view) => [view, count(view)])) as Record<
    InboxView,
    number
  >;
}
