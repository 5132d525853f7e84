// What staff note among themselves. Only the use cases of staff's own pages import this file: a rule of the house sees to it
// that nothing can reach it that writes letters or answers residents, the public or machines.
import type { NoteId, PersonId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";

export interface Note {
  readonly id: NoteId;
  readonly problemId: ProblemId;
  readonly authorId: PersonId;
  readonly text: string;
  readonly at: Instant;
}

export async function insertNote(queries: Queries, note: Note): Promise<void> {
  const { problemId, authorId, ...rest } = note;
  await queries
    .insertInto("note")
    .values({ ...rest, problem_id: problemId, author_id: authorId })
    .execute();
}

/** Newest first, with who wrote each. */
export async function notesOfProblem(
  queries: Queries,
  id: ProblemId,
): Promise<(Note & { readonly author: string })[]> {
  const rows = await queries
    .selectFrom("note")
    .innerJoin("person", "person.id", "note.author_id")
    .selectAll("note")
    .select("person.name as author")
    .where("note.problem_id", "=", id)
    .orderBy("note.id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id as NoteId,
    problemId: row.problem_id as ProblemId,
    authorId: row.author_id as PersonId,
    author: row.author,
    text: row.text,
    at: row.at as Instant,
  }));
}
