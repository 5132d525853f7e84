// Lists of an inbox that go by something else than the state: what waits for a ruling, what went up, what lies elsewhere than with who
// answers for it, what a branch assists with. Each has its own order, its index and keyset pages.
import { sql } from "kysely";
import { isOwedWhile, openAssistanceStates } from "../../app/domain/assistance/assistance.ts";
import { handlingStates, isOpen } from "../../app/domain/problem/handling.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { BranchId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { SpecialView } from "../../app/domain/triage/inbox-view.ts";
import type { Queries } from "../handle.ts";
import { pageOf } from "../mapping.ts";
import type { Page } from "../mapping.ts";
import { problemFromRow, selectProblems } from "./problem-row.ts";

export interface SpecialFilter {
  /** Null: of every branch. */
  readonly branchIds: readonly BranchId[] | null;
  readonly after: string | null;
  readonly size: number;
}

export interface SpecialListed {
  readonly problem: Problem;
  readonly text: string;
  /** The limit of the branch's own task, in the list of what it assists with. */
  readonly taskDueAt: Instant | null;
}

/** Sorts after every instant. */
const NO_LIMIT = "9999-12-31T23:59:59.999Z";
const CURSOR_SEPARATOR = "~";

const listed = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)));
const open = listed(openAssistanceStates);
const going = listed(handlingStates.filter((state) => isOpen(state) || state === "resolved"));
const inWork = listed(handlingStates.filter(isOwedWhile));

const dueOf: Record<SpecialView, string> = {
  ruling: "problem.next_limit_at",
  escalated: "problem.next_limit_at",
  elsewhere: "problem.next_limit_at",
  assisting: "assistance.due_at",
};
const idOf: Record<SpecialView, string> = {
  ruling: "problem.id",
  escalated: "problem.id",
  elsewhere: "problem.id",
  assisting: "assistance.id",
};

/** In the words of the partial indexes `problem_to_rule`, `problem_escalated`, `problem_elsewhere` and `assistance_open`. */
function isIn(view: SpecialView, branchIds: readonly BranchId[] | null) {
  const theirs = (column: string) =>
    branchIds === null
      ? sql<boolean>`true`
      : sql<boolean>`${sql.ref(column)} in (${sql.join([...branchIds, "none"])})`;
  switch (view) {
    case "ruling":
      return sql<boolean>`problem.awaits_ruling = 1 and ${theirs("problem.branch_id")}`;
    case "escalated":
      return sql<boolean>`problem.escalations > 0
        and problem.handling in (${going}) and ${theirs("problem.branch_id")}`;
    case "elsewhere":
      return sql<boolean>`problem.branch_id <> problem.answerable_branch_id
        and problem.handling in (${inWork}) and ${theirs("problem.answerable_branch_id")}`;
    case "assisting":
      return sql<boolean>`assistance.state in (${open})
        and problem.handling in (${inWork}) and ${theirs("assistance.branch_id")}`;
  }
}

function selectFor(queries: Queries, view: SpecialView) {
  const texts = selectProblems(queries)
    .leftJoin("original_text", "original_text.problem_id", "problem.id")
    .select("original_text.description as text");
  return view === "assisting"
    ? texts.innerJoin("assistance", "assistance.problem_id", "problem.id")
    : texts;
}

/** One page of a special view, the next limit first: the problem's own, or that of the task. */
export async function listSpecial(
  queries: Queries,
  view: SpecialView,
  filter: SpecialFilter,
): Promise<Page<SpecialListed>> {
  const due = sql<string>`coalesce(${sql.ref(dueOf[view])}, ${sql.lit(NO_LIMIT)})`;
  const key = sql<string>`${sql.ref(idOf[view])}`;
  let query = selectFor(queries, view)
    .select([due.as("due"), key.as("key")])
    .where(isIn(view, filter.branchIds))
    .orderBy("due")
    .orderBy("key")
    .limit(filter.size + 1);
  const [afterDue, afterKey] = filter.after?.split(CURSOR_SEPARATOR) ?? [];
  if (afterDue !== undefined && afterKey !== undefined) {
    query = query.where(
      sql<boolean>`(${due} > ${afterDue} or (${due} = ${afterDue} and ${key} > ${afterKey}))`,
    );
  }
  const rows = await query.execute();
  const page = pageOf(rows, filter.size, (row) => `${row.due}${CURSOR_SEPARATOR}${row.key}`);
  return {
    items: page.items.map((row) => ({
      problem: problemFromRow(row),
      text: row.text ?? "",
      taskDueAt: view === "assisting" ? (row.due as Instant) : null,
    })),
    next: page.next,
  };
}

/** How many lines a special view has. */
export async function countSpecial(
  queries: Queries,
  view: SpecialView,
  branchIds: readonly BranchId[] | null,
): Promise<number> {
  const from = queries.selectFrom("problem");
  const { count } = await (
    view === "assisting"
      ? from.innerJoin("assistance", "assistance.problem_id", "problem.id")
      : from
  )
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where(isIn(view, branchIds))
    .executeTakeFirstOrThrow();
  return Number(count);
}
