// More time for the limit to resolve: asked for, granted, refused.
import { z } from "zod";
import {
  askExtension,
  decideExtension,
  readExtension,
} from "../../domain/clock/ask-extension.server.ts";
import { Refusal } from "../../domain/shared/refusal.ts";
import { neededWords } from "../../domain/triage/act-words.ts";
import { act } from "./act.server.ts";

interface Typed {
  readonly day?: string | undefined;
  readonly reason: string;
}

const deciding: z.ZodType<Typed> = z.object({ reason: neededWords() });
const asking: z.ZodType<Typed> = z.object({
  day: z.string({ error: "invalid" }).trim(),
  reason: neededWords(),
});

export const extension = act<"extension", Typed>({
  load: ({ context }, staff, { problem }) => readExtension(context, staff, problem),
  answers: (verb) => (verb === "ask" ? asking : deciding),
  run: async ({ context }, staff, { problem, verb, value, seen }) => {
    const { day = "", reason } = value;
    const about = { problemId: problem.id, seenVersion: seen.version, reason };
    if (verb === "ask") await askExtension(context, staff, { ...about, day });
    else if (verb === "grant" || verb === "refuse") {
      await decideExtension(context, staff, { ...about, granted: verb === "grant" });
    } else throw new Refusal("invalid_input");
    return undefined;
  },
});
