// Published problems and what happened to them, as machines ask for them: by the time of submission, with the filters of
// GeoReport v2, in numbered pages.
import { sql } from "kysely";
import type { ProblemEvent, EventType } from "../../app/domain/problem/event.ts";
import type { Handling } from "../../app/domain/problem/handling.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { Reference } from "../../app/domain/problem/reference.ts";
import type { CategoryId, EventId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { problemFromRow, selectProblems } from "./problem-row.ts";
import type { ProblemText } from "./text.ts";
import { stands } from "./undo.ts";

export interface RequestRow {
  readonly problem: Problem;
  readonly text: ProblemText;
}

interface Span {
  /** Both included. */
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
  readonly size: number;
}

/** In the words of the partial index `problem_requests`. */
const isPublished = sql<boolean>`problem.publication = 'published'`;

/** Published problems submitted within the span, newest first. `categoryIds` may name the kind that is not known: null. */
export async function listRequests(
  queries: Queries,
  filter: Span & {
    readonly handling: readonly Handling[] | null;
    readonly categoryIds: readonly (CategoryId | null)[] | null;
  },
): Promise<RequestRow[]> {
  const { from, to, offset, size, handling, categoryIds } = filter;
  // The index alone finds the page, however far down it is; only its rows are read.
  let page = queries
    .selectFrom("problem")
    .select("problem.id")
    .where(isPublished)
    .where("problem.submitted_at", ">=", from)
    .where("problem.submitted_at", "<=", to)
    .orderBy("problem.submitted_at", "desc")
    .orderBy("problem.id", "desc")
    .limit(size)
    .offset(offset);
  if (handling !== null) page = page.where("problem.handling", "in", [...handling]);
  if (categoryIds !== null) {
    const known = categoryIds.filter((id) => id !== null);
    page = page.where((eb) =>
      eb.or([
        eb("problem.category_id", "in", [...known, "none"]),
        ...(categoryIds.includes(null) ? [eb("problem.category_id", "is", null)] : []),
      ]),
    );
  }
  const ids = (await page.execute()).map(({ id }) => id);
  return readRequests(queries, "problem.id", ids);
}

/** Those of the problems that are published, newest first; others are left out. */
export function findRequests(
  queries: Queries,
  references: readonly Reference[],
): Promise<RequestRow[]> {
  return readRequests(queries, "problem.reference", references);
}

async function readRequests(
  queries: Queries,
  column: "problem.id" | "problem.reference",
  values: readonly string[],
): Promise<RequestRow[]> {
  if (values.length === 0) return [];
  const rows = await selectProblems(queries)
    .innerJoin("public_text", "public_text.problem_id", "problem.id")
    .select(["public_text.description as description", "public_text.place as place"])
    .where(column, "in", [...values])
    .execute();
  // Filtered and sorted here: asked for it, SQLite walks through the index of all requests instead of looking these up.
  const shown = rows.filter(({ publication }) => publication === "published");
  const place = (row: (typeof rows)[number]) => `${row.submitted_at}${row.id}`;
  shown.sort((a, b) => (place(a) < place(b) ? 1 : -1));
  return shown.map((row) => ({
    problem: problemFromRow(row),
    text: { description: row.description, place: row.place },
  }));
}

/** Events of those types of published problems within the span, oldest first; of some problems alone, if any are named. */
export async function listPublicEvents(
  queries: Queries,
  filter: Span & {
    readonly types: readonly EventType[];
    readonly references: readonly Reference[] | null;
  },
): Promise<{ id: EventId; problemId: ProblemId; reference: Reference }[]> {
  const { from, to, offset, size, types, references } = filter;
  let query = queries
    .selectFrom("event")
    .innerJoin("problem", "problem.id", "event.problem_id")
    .select(["event.id as id", "problem.id as problemId", "problem.reference as reference"])
    .where("problem.publication", "=", "published")
    .where("event.type", "in", [...types])
    .where(stands("event.id"))
    .where("event.at", ">=", from)
    .where("event.at", "<=", to)
    .orderBy("event.at")
    .orderBy("event.sequence")
    .limit(size)
    .offset(offset);
  if (references !== null) query = query.where("problem.reference", "in", [...references, "none"]);
  const rows = await query.execute();
  return rows as { id: EventId; problemId: ProblemId; reference: Reference }[];
}

/** The result that was told with each of those events. */
export async function resultsOf(
  queries: Queries,
  events: readonly Pick<ProblemEvent, "id">[],
): Promise<Map<EventId, string>> {
  if (events.length === 0) return new Map();
  const rows = await queries
    .selectFrom("resolution")
    .select(["event_id", "result"])
    .where(
      "event_id",
      "in",
      events.map(({ id }) => id),
    )
    .execute();
  return new Map(rows.map((row): [EventId, string] => [row.event_id as EventId, row.result]));
}
