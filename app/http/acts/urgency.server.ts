// A person says how pressing a problem is.
import { z } from "zod";
import { urgencies } from "../../domain/problem/urgency.ts";
import type { Urgency } from "../../domain/problem/urgency.ts";
import { neededWords } from "../../domain/triage/act-words.ts";
import { readUrgency, setUrgency } from "../../domain/triage/set-urgency.server.ts";
import { act } from "./act.server.ts";

export const urgency = act<"urgency", { readonly to: Urgency; readonly reason: string }>({
  load: (_portal, staff, { problem }) => Promise.resolve(readUrgency(staff, problem)),
  answers: () => z.object({ to: z.enum(urgencies, { error: "empty" }), reason: neededWords() }),
  run: async ({ context }, staff, { problem, value, seen }) => {
    await setUrgency(context, staff, {
      problemId: problem.id,
      seenVersion: seen.version,
      urgency: value.to,
      reason: value.reason,
    });
    return undefined;
  },
});
