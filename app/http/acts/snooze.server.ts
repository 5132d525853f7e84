// Putting a problem aside, and waking it.
import { z } from "zod";
import { freeWords } from "../../domain/triage/act-words.ts";
import { readSnooze, snoozeProblem } from "../../domain/triage/snooze-problem.server.ts";
import { snoozeChoices } from "../../domain/triage/snooze.ts";
import type { SnoozeChoice } from "../../domain/triage/snooze.ts";
import { wakeByHand } from "../../domain/triage/wake-problem.server.ts";
import { act } from "./act.server.ts";

interface Typed {
  readonly when?: SnoozeChoice | undefined;
  readonly day?: string | undefined;
  readonly time?: string | undefined;
  readonly stays?: string | undefined;
  readonly reason?: string | undefined;
}

const short = z.string().trim().optional();
const waking: z.ZodType<Typed> = z.object({});
const sleeping: z.ZodType<Typed> = z.object({
  when: z.enum(snoozeChoices, { error: "empty" }),
  day: short,
  time: short,
  stays: short,
  reason: freeWords().optional(),
});

export const snooze = act<"snooze", Typed>({
  load: ({ context }, staff, { problem }) => Promise.resolve(readSnooze(context, staff, problem)),
  answers: (verb) => (verb === "wake" ? waking : sleeping),
  run: async ({ context }, staff, { problem, verb, value, seen }) => {
    const about = { problemId: problem.id, seenVersion: seen.version };
    if (verb === "wake") {
      await wakeByHand(context, staff, about);
      return undefined;
    }
    const { when: choice = "date", day = "", time = "", reason = "", stays } = value;
    const asked = { choice, day, time, stays: stays !== undefined, reason };
    await snoozeProblem(context, staff, { ...about, ...asked });
    return undefined;
  },
});
