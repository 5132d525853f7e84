// A note of staff among themselves: written beside the problem, in a table that no letter and no public page reads.
import { insertNote, notesOfProblem } from "../../../db/repositories/note.ts";
import { changeProblem } from "../problem/change-problem.server.ts";
import type { Problem } from "../problem/problem.ts";
import { cleanText } from "../problem/submission.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayDo } from "../staff/permissions.ts";
import { NOTE_MAX_CHARACTERS } from "./note.ts";
import type { NotesView } from "./note.ts";

/** The notes for staff who have the problem in hand or supervise it; null for everybody else, also when there are some. */
export async function readNotes(
  context: Context,
  actor: StaffActor,
  problem: Problem,
): Promise<NotesView | null> {
  if (!mayDo(actor, "note", problem).allowed) return null;
  const notes = await notesOfProblem(context.db.read, problem.id);
  return {
    mayAdd: true,
    notes: notes.map(({ id, at, author, text }) => ({ id, at, author, text })),
  };
}

/**
 * Adds one; it conflicts with nothing that others do meanwhile. Refuses with `invalid_input` (field `text`: empty, or longer
 * than `NOTE_MAX_CHARACTERS`) and the codes of `changeProblem`. Twice adds two.
 */
export async function addNote(
  context: Context,
  actor: StaffActor,
  asked: { readonly problemId: ProblemId; readonly text: string },
): Promise<void> {
  const text = cleanText(asked.text);
  if (text === "") throw new Refusal("invalid_input", { field: "text", because: "empty" });
  if ([...text].length > NOTE_MAX_CHARACTERS) {
    throw new Refusal("invalid_input", { field: "text", because: "too_long" });
  }
  const { problemId } = asked;
  const request = { problemId, permission: "note", seenVersion: null } as const;
  await changeProblem(context, actor, request, async (queries, problem) => {
    const id = context.makeId<"note">();
    const note = { id, problemId, authorId: actor.personId, text, at: context.now() };
    await insertNote(queries, note);
    // What its resident wrote is still new to whoever has only noted something.
    const { newWordsAt } = problem;
    return { event: { type: "noted", facts: { noteId: id } }, fields: { newWordsAt } };
  });
}
