// A note of staff among themselves.
import { z } from "zod";
import { addNote, readNotes } from "../../domain/triage/add-note.server.ts";
import { act } from "./act.server.ts";

export const note = act<"note", { text?: string | undefined }>({
  load: ({ context }, staff, { problem }) => readNotes(context, staff, problem),
  answers: () => z.object({ text: z.string().optional() }),
  run: async ({ context }, staff, { problem, value }) => {
    await addNote(context, staff, { problemId: problem.id, text: value.text ?? "" });
    return undefined;
  },
});
