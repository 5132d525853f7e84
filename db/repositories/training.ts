// What the classifier learns from: problems whose kind people have confirmed, with the words as typed.
import type { Handling } from "../../app/domain/problem/handling.ts";
import type { Urgency } from "../../app/domain/problem/urgency.ts";
import type { CategoryId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Queries } from "../handle.ts";
import { fromJson } from "../mapping.ts";
import { stands } from "./undo.ts";

export interface TaughtProblem {
  readonly id: ProblemId;
  readonly text: string;
  /** The kind as it stands now: chosen, found, or corrected by a person. */
  readonly categoryId: CategoryId;
  /** The kind before anybody changed it; null: the resident did not know. */
  readonly chosenId: CategoryId | null;
  readonly urgency: Urgency;
}

/** A branch has accepted it, so somebody has looked at what it is. */
const confirmed: readonly Handling[] = [
  "accepted",
  "in_progress",
  "awaiting_resident",
  "resolved",
  "reopened",
  "closed",
];

/** The newest `limit` problems whose kind is known and that a branch has accepted, newest first. Private. */
export async function listTaughtProblems(
  queries: Queries,
  limit: number,
): Promise<TaughtProblem[]> {
  const rows = await queries
    .selectFrom("problem")
    .innerJoin("original_text", "original_text.problem_id", "problem.id")
    .select(["problem.id", "description", "category_id", "urgency"])
    .where("category_id", "is not", null)
    .where("handling", "in", confirmed)
    .orderBy("problem.id", "desc")
    .limit(limit)
    .execute();
  const first = await firstChosen(
    queries,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const id = row.id as ProblemId;
    const categoryId = row.category_id as CategoryId;
    const chosen = first.get(id);
    return {
      id,
      text: row.description,
      categoryId,
      chosenId: chosen === undefined ? categoryId : chosen,
      urgency: row.urgency as Urgency,
    };
  });
}

const ASKED_TOGETHER = 500;

/** Of those problems whose kind was changed: what it was at first. By problem, since the log is far longer. */
async function firstChosen(
  queries: Queries,
  ids: readonly string[],
): Promise<Map<ProblemId, CategoryId | null>> {
  const found = new Map<ProblemId, CategoryId | null>();
  for (let at = 0; at < ids.length; at += ASKED_TOGETHER) {
    const rows = await queries
      .selectFrom("event")
      .select(["problem_id", "facts"])
      .where("problem_id", "in", ids.slice(at, at + ASKED_TOGETHER))
      .where("type", "in", ["classified", "kind_corrected"])
      .where(stands("event.id"))
      .orderBy("sequence")
      .execute();
    for (const row of rows) {
      const facts = fromJson<Record<string, unknown>>(row.facts);
      const before = "categoryBefore" in facts ? facts.categoryBefore : facts.from;
      const id = row.problem_id as ProblemId;
      if (before !== undefined && !found.has(id)) found.set(id, before as CategoryId | null);
    }
  }
  return found;
}
