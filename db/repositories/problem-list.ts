// Lists of problems, each with its own order, its index and keyset pages.
import type { Handling } from "../../app/domain/problem/handling.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { Publication } from "../../app/domain/problem/publication.ts";
import type { BranchId } from "../../app/domain/shared/ids.ts";
import type { Queries } from "../handle.ts";
import { pageOf } from "../mapping.ts";
import type { Page } from "../mapping.ts";
import { problemFromRow, selectProblems } from "./problem-row.ts";
import type { SelectedProblem } from "./problem-row.ts";

export interface Listed {
  readonly problem: Problem;
  /** The words the list is made for: the original for staff, the public version for the public. */
  readonly text: string;
}

/** How many problems of those branches are in each state. */
export async function countByHandling(
  queries: Queries,
  branchIds: readonly BranchId[] | null,
): Promise<Map<Handling, number>> {
  let query = queries
    .selectFrom("problem")
    .select((eb) => ["handling", eb.fn.countAll<number>().as("count")])
    .groupBy("handling");
  if (branchIds !== null) query = query.where("branch_id", "in", [...branchIds, "none"]);
  const rows = await query.execute();
  return new Map(rows.map((row) => [row.handling as Handling, Number(row.count)]));
}

/** What waits for a moderator's word on publication, oldest first. */
export async function listByPublication(
  queries: Queries,
  filter: { publication: Publication; after: string | null; size: number },
): Promise<Page<Listed>> {
  let query = selectProblems(queries)
    .leftJoin("original_text", "original_text.problem_id", "problem.id")
    .select("original_text.description as text")
    .where("problem.publication", "=", filter.publication)
    .orderBy("problem.id")
    .limit(filter.size + 1);
  if (filter.after !== null) query = query.where("problem.id", ">", filter.after);
  return listedPage(pageOf(await query.execute(), filter.size, (row) => row.id));
}

/** What the screening held, oldest first. */
export async function listHeld(
  queries: Queries,
  filter: { after: string | null; size: number },
): Promise<Page<Listed>> {
  let query = selectProblems(queries)
    .leftJoin("original_text", "original_text.problem_id", "problem.id")
    .select("original_text.description as text")
    .where("problem.handling", "=", "held")
    .orderBy("problem.id")
    .limit(filter.size + 1);
  if (filter.after !== null) query = query.where("problem.id", ">", filter.after);
  return listedPage(pageOf(await query.execute(), filter.size, (row) => row.id));
}

function listedPage(page: Page<SelectedProblem & { text: string | null }>): Page<Listed> {
  return {
    items: page.items.map((row) => ({
      problem: problemFromRow(row),
      text: row.text ?? "",
    })),
    next: page.next,
  };
}
