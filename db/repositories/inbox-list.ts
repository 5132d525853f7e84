// The lists of an inbox. Every list is a merge of arms, each of which one index gives in the list's order: one state of one
// branch. So a page costs the same in a small portal and in a large one. What is filtered besides is looked at in that
// order, up to a bound. Knows rows; which states a view shows is the domain's.
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { isOwedWhile, openAssistanceStates } from "../../app/domain/assistance/assistance.ts";
import { handlingStates } from "../../app/domain/problem/handling.ts";
import type { Handling } from "../../app/domain/problem/handling.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { BranchId, PersonId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import { liveStates, toDoStates } from "../../app/domain/triage/inbox-view.ts";
import type { InboxSort, InboxView } from "../../app/domain/triage/inbox-view.ts";
import { viewKinds } from "../../app/domain/triage/inbox-view.ts";
import type { Queries } from "../handle.ts";
import { conditionsOf } from "./inbox-conditions.ts";
import type { InboxConditions } from "./inbox-conditions.ts";
import { problemFromRow, selectProblems } from "./problem-row.ts";

/** Where a list goes on: behind this key and id. */
export interface ListPlace {
  readonly key: string;
  readonly id: string;
}

export interface InboxRequest {
  readonly view: InboxView;
  readonly sort: InboxSort;
  /** Null: of every branch, also of none. */
  readonly branchIds: readonly BranchId[] | null;
  readonly states: readonly Handling[];
  readonly me: PersonId;
  readonly now: Instant;
  /** The local day of `now`. */
  readonly today: { readonly from: Instant; readonly to: Instant };
  readonly conditions: InboxConditions;
  /** From the end to the beginning. */
  readonly backwards?: boolean;
  readonly after: ListPlace | null;
  readonly size: number;
}

export interface InboxPage {
  readonly places: readonly (ListPlace & { readonly problemId: ProblemId })[];
  readonly next: ListPlace | null;
  /** True when it ends because enough was looked at, not because nothing comes after. */
  readonly cutShort: boolean;
}

const NO_LIMIT = "9999-12-31T23:59:59.999Z";
/** So many problems are looked at for one page: about 50 ms where each has to be read. */
const LOOKED_AT_MAX = 20_000;
/** Words are looked up for each one, which takes longer. */
const LOOKED_AT_FOR_WORDS = 8_000;
/** More arms than this cost more than looking at other branches' problems. SQLite takes 500. */
const ARMS_MAX = 160;

const listed = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)));
const inWork = handlingStates.filter(isOwedWhile);

type Condition = RawBuilder<boolean>;

const keys: Record<InboxSort, RawBuilder<string>> = {
  limit: sql<string>`coalesce(problem.next_limit_at, ${sql.lit(NO_LIMIT)})`,
  newest: sql<string>`problem.submitted_at`,
  oldest: sql<string>`problem.submitted_at`,
  untouched: sql<string>`problem.changed_at`,
};

interface Order {
  readonly key: RawBuilder<string>;
  readonly id: RawBuilder<string>;
  readonly falling: boolean;
}

function orderOf({ view, sort, backwards = false }: InboxRequest): Order {
  if (view === "assisting") {
    return {
      key: sql<string>`assistance.due_at`,
      id: sql<string>`assistance.id`,
      falling: backwards,
    };
  }
  return {
    key: keys[sort],
    id: sql<string>`problem.id`,
    falling: (sort === "newest") !== backwards,
  };
}

/** One page of places in the list's order. */
export async function pageOfInbox(queries: Queries, request: InboxRequest): Promise<InboxPage> {
  const conditions = conditionsOf(request, request.conditions);
  const arms = armsOf(request);
  if (arms.length === 0) return { places: [], next: null, cutShort: false };
  const words = request.conditions.match !== null;
  const atMost =
    conditions.length === 0 ? request.size + 1 : words ? LOOKED_AT_FOR_WORDS : LOOKED_AT_MAX;
  const looked = lookedAt(arms, orderOf(request), atMost);
  const { rows } = await sql<{ key: string; id: string; problem_id: string }>`
    select s.key, s.id, s.problem_id from (${looked}) as s ${whereProblem(conditions)}
    limit ${sql.lit(request.size + 1)}`.execute(queries);
  const found = rows.map(({ key, id, problem_id }) => ({
    key,
    id,
    problemId: problem_id as ProblemId,
  }));
  const places = found.slice(0, request.size);
  const last = places.at(-1);
  if (found.length > request.size && last) {
    return { places, next: { key: last.key, id: last.id }, cutShort: false };
  }
  const end = conditions.length === 0 ? null : await placeAt(queries, looked, atMost - 1);
  return { places, next: end, cutShort: end !== null };
}

async function placeAt(
  queries: Queries,
  looked: RawBuilder<unknown>,
  number: number,
): Promise<ListPlace | null> {
  const { rows } = await sql<ListPlace>`
    select s.key, s.id from (${looked}) as s limit 1 offset ${sql.lit(number)}`.execute(queries);
  return rows[0] ?? null;
}

/** How many a view has, counted up to `atMost`. */
export async function countInbox(
  queries: Queries,
  request: InboxRequest,
  atMost: number,
): Promise<number> {
  const conditions = conditionsOf(request, request.conditions);
  const arms = armsOf({ ...request, after: null });
  if (arms.length === 0) return 0;
  // What is counted needs no order; what is looked at needs a bound.
  const bound = sql.lit(conditions.length === 0 ? atMost : LOOKED_AT_MAX);
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from (select * from (${sql.join(arms, sql` union all `)}) as arms limit ${bound}) as s
      ${whereProblem(conditions)} limit ${sql.lit(atMost)}
    ) as counted`.execute(queries);
  return Number(rows[0]?.count ?? 0);
}

/** The offset keeps PostgreSQL from making a join of it that would lose the order. */
function whereProblem(conditions: readonly Condition[]): RawBuilder<unknown> {
  if (conditions.length === 0) return sql``;
  return sql`where exists (select 1 from problem where problem.id = s.problem_id
    and ${sql.join(conditions, sql` and `)} limit 1 offset 0)`;
}

function lookedAt(
  arms: readonly RawBuilder<unknown>[],
  { falling }: Order,
  atMost: number,
): RawBuilder<unknown> {
  const way = falling ? sql`desc` : sql`asc`;
  return sql`select * from (${sql.join(arms, sql` union all `)}) as arms
    order by key ${way}, id ${way} limit ${sql.lit(atMost)}`;
}

/** Each gives key, id and problem_id. Empty when nothing can be in the list. */
function armsOf(request: InboxRequest): RawBuilder<unknown>[] {
  const { view, branchIds, states, after } = request;
  if (states.length === 0 || branchIds?.length === 0) return [];
  const { key, id, falling } = orderOf(request);
  const from =
    view === "assisting"
      ? sql`assistance inner join problem on problem.id = assistance.problem_id`
      : sql`problem`;
  const arm = (conditions: readonly Condition[]) => {
    const behind =
      after === null
        ? []
        : [sql<boolean>`(${key}, ${id}) ${falling ? sql`<` : sql`>`} (${after.key}, ${after.id})`];
    return sql`select ${key} as key, ${id} as id, problem.id as problem_id from ${from}
      where ${sql.join([...conditions, ...behind], sql` and `)}`;
  };
  return armConditions(request).map(arm);
}

/** In the words of the partial indexes of the same names. */
function armConditions(request: InboxRequest): Condition[][] {
  const { view, branchIds, states, me, now, today } = request;
  const rest = [sql<boolean>`coalesce(problem.handling, '') in (${listed(states)})`];
  const theirs = (column: string) =>
    branchIds === null ? [] : [sql<boolean>`${sql.ref(column)} in (${sql.join([...branchIds])})`];
  const due = keys.limit;
  switch (viewKinds[view]) {
    case "ruling":
      return [[sql<boolean>`problem.awaits_ruling = 1`, ...rest, ...quietly(branchIds)]];
    case "escalated":
      return [[sql<boolean>`problem.escalations > 0`, ...rest, ...quietly(branchIds)]];
    case "elsewhere": {
      const apart = [
        sql<boolean>`problem.branch_id <> problem.answerable_branch_id`,
        ...rest,
        sql<boolean>`coalesce(problem.handling, '') in (${listed(inWork)})`,
      ];
      return branchIds === null
        ? [apart]
        : branchIds.map((branch) => [
            sql<boolean>`problem.answerable_branch_id = ${branch}`,
            ...apart,
          ]);
    }
    case "assisting":
      return [
        [
          sql<boolean>`assistance.state in (${listed(openAssistanceStates)})`,
          sql<boolean>`problem.handling in (${listed(inWork.filter((state) => states.includes(state)))})`,
          ...theirs("assistance.branch_id"),
        ],
      ];
    case "snoozed":
      return [[sql<boolean>`problem.snoozed_until > ${now}`, ...rest, ...quietly(branchIds)]];
    case "mine":
      return states.map((state) => [
        sql<boolean>`problem.owner_id = ${me}`,
        sql<boolean>`problem.handling = ${sql.lit(state)}`,
        ...quietly(branchIds),
      ]);
    case "unowned": {
      const nobody = sql<boolean>`problem.owner_id is null and problem.handling in (${listed(toDoStates)})`;
      return byBranchAndState(request).map((arm) => [nobody, ...arm]);
    }
    case "overdue":
      return byBranchAndState(request).map((arm) => [...arm, sql<boolean>`${due} < ${now}`]);
    case "today":
      return byBranchAndState(request).map((arm) => [
        ...arm,
        sql<boolean>`${due} >= ${today.from}`,
        sql<boolean>`${due} < ${today.to}`,
      ]);
    case "awake":
    case "state":
      return byBranchAndState(request);
  }
}

const ids = (all: readonly string[]) => sql.join(all.length === 0 ? ["none"] : [...all]);

/** Within a reach, in words that no index has: another one shall be used. */
function quietly(branchIds: readonly BranchId[] | null): Condition[] {
  return branchIds === null
    ? []
    : [sql<boolean>`coalesce(problem.branch_id, '') in (${sql.join([...branchIds])})`];
}

function byBranchAndState({ sort, branchIds, states, conditions }: InboxRequest): Condition[][] {
  // A few that are known by their ids are looked up, not looked for.
  if (conditions.ids !== null) {
    const live = sql<boolean>`coalesce(problem.handling, '') in (${listed(states)})`;
    return [[sql<boolean>`problem.id in (${ids(conditions.ids)})`, live, ...quietly(branchIds)]];
  }
  const untouched =
    sort === "untouched" ? [sql<boolean>`problem.handling in (${listed(liveStates)})`] : [];
  const of = (state: Handling) => [
    sql<boolean>`problem.handling = ${sql.lit(state)}`,
    ...untouched,
  ];
  if (branchIds === null) return states.map(of);
  if (branchIds.length * states.length > ARMS_MAX) {
    return states.map((state) => [...of(state), ...quietly(branchIds)]);
  }
  return branchIds.flatMap((branch) =>
    states.map((state) => [sql<boolean>`problem.branch_id = ${branch}`, ...of(state)]),
  );
}

export interface InboxListed {
  readonly problem: Problem;
  /** As typed; empty when it was erased. */
  readonly text: string;
}

/** Those problems with the words as typed, by id. */
export async function listedProblems(
  queries: Queries,
  problemIds: readonly ProblemId[],
): Promise<Map<ProblemId, InboxListed>> {
  if (problemIds.length === 0) return new Map();
  const rows = await selectProblems(queries)
    .leftJoin("original_text", "original_text.problem_id", "problem.id")
    .select("original_text.description as text")
    .where("problem.id", "in", [...problemIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id as ProblemId,
      { problem: problemFromRow(row), text: row.text ?? "" },
    ]),
  );
}
