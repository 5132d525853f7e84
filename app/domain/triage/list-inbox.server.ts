// The inbox of an official, a lead or a supervisor: one page of a view, narrowed by filters and words, in an order.
import type { InboxConditions } from "../../../db/repositories/inbox-conditions.ts";
import { listedProblems, pageOfInbox } from "../../../db/repositories/inbox-list.ts";
import type { InboxListed, ListPlace } from "../../../db/repositories/inbox-list.ts";
import { newsSinceLook } from "../../../db/repositories/last-look.ts";
import { namesOfPeople } from "../../../db/repositories/staff.ts";
import type { LimitKind } from "../clock/limit-policy.ts";
import type { Handling } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import type { Reference } from "../problem/reference.ts";
import { summary } from "../problem/summary.ts";
import type { Urgency } from "../problem/urgency.ts";
import type { County } from "../routing/read-county.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { PersonId, ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";
import { placeOfCursor, cursorOfPlace } from "./inbox-cursor.ts";
import type { Ignored, InboxQuery } from "./inbox-query.ts";
import type { InboxSort } from "./inbox-view.ts";
import { inboxRequest } from "./inbox-request.server.ts";

export interface InboxRow {
  readonly reference: Reference;
  /** What is selected is changed only as it was seen. */
  readonly version: number;
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
  readonly owner: string | null;
  readonly snoozedUntil: Instant | null;
  /** How much others did since this person looked; null: they never opened it. */
  readonly news: number | null;
  readonly submittedAt: Instant;
  readonly nextLimit: {
    /** `assist`: of the task of an assisting branch. */
    readonly kind: LimitKind | "assist";
    readonly dueAt: Instant;
    readonly overdue: boolean;
  } | null;
}

export interface InboxListView {
  readonly query: InboxQuery;
  readonly sort: InboxSort;
  readonly rows: readonly InboxRow[];
  readonly next: string | null;
  /** Enough was looked at for one page; what comes after was not. */
  readonly cutShort: boolean;
  /** True behind the first page. */
  readonly later: boolean;
  /** What was asked for and does not exist. */
  readonly ignored: readonly Ignored[];
  /** There were words, and none that can be looked for. */
  readonly nothingToFind: boolean;
}

const PAGE_SIZE = 25;
const SUMMARY_CHARACTERS = 90;

/**
 * One page (25 rows). What of `query` names nothing that exists is left out, and said in `ignored`; so is a cursor of another
 * list. Refuses with `not_allowed` for staff without an inbox.
 */
export async function listInbox(
  context: Context,
  actor: StaffActor,
  asked: {
    readonly query: InboxQuery;
    readonly after: string | null;
    readonly size?: number;
    /** Nothing but these, as far as they are in the list. */
    readonly only?: readonly ProblemId[];
  },
): Promise<InboxListView> {
  const place = placeOfCursor(asked.query, asked.after);
  const made = await inboxRequest(context, actor, asked.query);
  const { request, county } = made;
  const page = await pageOfInbox(context.db.read, {
    ...request,
    conditions: withOnly(request.conditions, asked.only),
    after: place,
    size: asked.size ?? PAGE_SIZE,
  });
  const stale: Ignored[] =
    asked.after !== null && place === null ? [{ name: "after", value: asked.after }] : [];
  return {
    query: made.query,
    sort: request.sort,
    rows: await rowsOf(context, actor, county, page.places, asked.query.view === "assisting"),
    next: page.next && cursorOfPlace(asked.query, page.next),
    cutShort: page.cutShort,
    later: place !== null,
    ignored: [...made.ignored, ...stale],
    nothingToFind: made.nothingToFind,
  };
}

function withOnly(
  conditions: InboxConditions,
  only: readonly ProblemId[] | undefined,
): InboxConditions {
  if (only === undefined) return conditions;
  const { ids } = conditions;
  return { ...conditions, ids: ids === null ? only : only.filter((id) => ids.includes(id)) };
}

async function rowsOf(
  { db, now: clock }: Context,
  actor: StaffActor,
  county: County,
  places: readonly (ListPlace & { readonly problemId: ProblemId })[],
  ofTasks: boolean,
): Promise<InboxRow[]> {
  const ids = places.map(({ problemId }) => problemId);
  const listed = await listedProblems(db.read, ids);
  const news = await newsSinceLook(db.read, actor.personId, ids);
  const owners = [...listed.values()].flatMap(({ problem }) => problem.ownerId ?? []);
  const names = await namesOfPeople(db.read, [...new Set(owners)]);
  const now = clock();
  return places.flatMap(({ problemId, key }) => {
    const one = listed.get(problemId);
    if (!one) return [];
    const due = ofTasks ? (key as Instant) : null;
    return [rowOf(one, { county, names, now, due, news: news.get(problemId) ?? null })];
  });
}

function rowOf(
  { problem, text }: InboxListed,
  known: {
    readonly county: County;
    readonly names: ReadonlyMap<PersonId, string>;
    readonly now: Instant;
    readonly due: Instant | null;
    readonly news: number | null;
  },
): InboxRow {
  const { county, names, now, due, news } = known;
  const { categoryId, areaId, branch, ownerId, snooze } = problem;
  return {
    reference: problem.reference,
    version: problem.version,
    language: problem.language,
    summary: summary(text, SUMMARY_CHARACTERS),
    handling: problem.handling,
    awaitsRuling: problem.returns.awaitsRuling,
    escalated: problem.contradictions.escalations > 0,
    hasNewWords: problem.newWordsAt !== null,
    urgency: problem.urgency,
    category: (categoryId && county.categoriesById.get(categoryId)?.name) ?? null,
    area: (areaId && county.areasById.get(areaId)?.name) ?? null,
    branch: (branch && county.branches.get(branch.id)?.name) ?? null,
    owner: (ownerId && names.get(ownerId)) ?? null,
    snoozedUntil: snooze && snooze.until > now ? snooze.until : null,
    news,
    submittedAt: problem.submittedAt,
    nextLimit: limitOf(problem, due, now),
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
