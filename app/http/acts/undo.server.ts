// Taking back one's own last step on a problem.
import { z } from "zod";
import { undoStep } from "../../domain/problem/undo-step.server.ts";
import { mayOpen } from "../../domain/triage/may-open.server.ts";
import { readUndo } from "../../domain/triage/read-undo.server.ts";
import { act } from "./act.server.ts";

export const undo = act<"undo", object>({
  load: ({ context }, staff, { problem }) => readUndo(context, staff, problem),
  answers: () => z.object({}),
  run: async ({ context }, staff, { problem, seen }) => {
    const asked = { problemId: problem.id, seenVersion: seen.version };
    const restored = await undoStep(context, staff, asked);
    // What was taken in, and is given back, may no longer be this person's to see.
    return (await mayOpen(context.db.read, staff, restored)) ? undefined : { to: "/inbox" };
  },
});
