// What narrows a list of the inbox besides its view, asked of one problem after the other.
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { FocusGroup } from "../../app/domain/problem/focus-group.ts";
import type { Urgency } from "../../app/domain/problem/urgency.ts";
import type { AreaId, CategoryId, PersonId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import { viewKinds } from "../../app/domain/triage/inbox-view.ts";
import type { InboxView } from "../../app/domain/triage/inbox-view.ts";

export interface InboxConditions {
  readonly urgency: Urgency | null;
  readonly categoryIds: readonly CategoryId[] | null;
  readonly areaIds: readonly AreaId[] | null;
  /** `none`: nobody's. */
  readonly owner: PersonId | "none" | null;
  readonly focus: FocusGroup | null;
  readonly limit: "today" | "overdue" | "none" | null;
  readonly unread: boolean;
  /** Words that too many have to be found first: of each clause any token. */
  readonly match: readonly (readonly number[])[] | null;
  /** Nothing but these problems: words that few have were looked up before. */
  readonly ids: readonly ProblemId[] | null;
}

export const noConditions: InboxConditions = {
  urgency: null,
  categoryIds: null,
  areaIds: null,
  owner: null,
  focus: null,
  limit: null,
  unread: false,
  match: null,
  ids: null,
};

interface Asked {
  readonly view: InboxView;
  readonly me: PersonId;
  readonly now: Instant;
  readonly today: { readonly from: Instant; readonly to: Instant };
}

type Condition = RawBuilder<boolean>;

const among = (column: string, ids: readonly string[]): Condition =>
  sql<boolean>`${sql.ref(column)} in (${sql.join(ids.length === 0 ? ["none"] : [...ids])})`;

/** What must hold of the row `problem`. */
export function conditionsOf({ view, me, now, today }: Asked, asked: InboxConditions): Condition[] {
  const kind = viewKinds[view];
  const all: (Condition | null)[] = [
    kind === "awake" || kind === "mine" || kind === "today" || kind === "unowned"
      ? sql<boolean>`(problem.snoozed_until is null or problem.snoozed_until <= ${now})`
      : null,
    asked.urgency && sql<boolean>`problem.urgency = ${asked.urgency}`,
    asked.categoryIds && among("problem.category_id", asked.categoryIds),
    asked.areaIds && among("problem.area_id", asked.areaIds),
    asked.owner === "none" ? sql<boolean>`problem.owner_id is null` : null,
    asked.owner !== null && asked.owner !== "none"
      ? sql<boolean>`problem.owner_id = ${asked.owner}`
      : null,
    asked.focus && sql<boolean>`problem.focus_groups like ${`%"${asked.focus}"%`}`,
    limitCondition(asked.limit, now, today),
    asked.unread ? unread(me) : null,
    asked.match && matches(asked.match),
    // Where the list itself begins with them, this costs nothing.
    asked.ids && among("problem.id", asked.ids),
  ];
  return all.filter((one): one is Condition => one !== null);
}

function limitCondition(
  limit: InboxConditions["limit"],
  now: Instant,
  today: Asked["today"],
): Condition | null {
  switch (limit) {
    case "none":
      return sql<boolean>`problem.next_limit_at is null`;
    case "overdue":
      return sql<boolean>`problem.next_limit_at < ${now}`;
    case "today":
      return sql<boolean>`problem.next_limit_at >= ${today.from} and problem.next_limit_at < ${today.to}`;
    case null:
      return null;
  }
}

/** Never looked at, or with an event since that is somebody else's. */
function unread(me: PersonId): Condition {
  return sql<boolean>`not exists (
    select 1 from last_look where last_look.person_id = ${me} and last_look.problem_id = problem.id
    and not exists (select 1 from event where event.problem_id = problem.id
      and event.sequence > last_look.sequence and coalesce(event.actor_id, '') <> ${me}))`;
}

function matches(clauses: readonly (readonly number[])[]): Condition {
  const each = clauses.map(
    (tokens) => sql`exists (select 1 from problem_token
      where problem_token.token in (${sql.join(tokens.map((token) => sql.lit(token)))})
      and problem_token.number = indexed_problem.number)`,
  );
  return sql<boolean>`exists (select 1 from indexed_problem
    where indexed_problem.problem_id = problem.id and ${sql.join(each, sql` and `)})`;
}
