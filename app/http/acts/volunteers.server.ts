// A branch asks for volunteers, records their work, or no longer looks for any.
import type { z } from "zod";
import {
  askVolunteers,
  endCall,
  readVolunteers,
  recordVolunteers,
} from "../../domain/volunteer/call-volunteers.server.ts";
import { askingWords, noWords, workDone } from "../../domain/volunteer/volunteer-call.ts";
import { Refusal } from "../../domain/shared/refusal.ts";
import { act } from "./act.server.ts";

const forms = { ask: askingWords, record: workDone, end: noWords };
type Typed = Partial<z.output<typeof askingWords> & z.output<typeof workDone>>;

const isVerb = (verb: string): verb is keyof typeof forms => verb in forms;

export const volunteers = act<"volunteers", Typed>({
  load: ({ context }, staff, { problem }) => readVolunteers(context, staff, problem),
  answers: (verb): z.ZodType<Typed> => (isVerb(verb) ? forms[verb] : noWords),
  run: async ({ context }, staff, { problem, verb, value, seen }) => {
    const about = { problemId: problem.id, seenVersion: seen.version };
    const { task = "", when = "", contact = "", people = 0, hours = 0, result = "" } = value;
    if (verb === "ask") await askVolunteers(context, staff, { ...about, task, when, contact });
    else if (verb === "record")
      await recordVolunteers(context, staff, { ...about, people, hours, result });
    else if (verb === "end") await endCall(context, staff, about);
    else throw new Refusal("invalid_input");
    return undefined;
  },
});
