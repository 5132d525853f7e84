// A part of a problem becomes a problem of its own: its words, what may be chosen for it, and a tick for each photo.
import { z } from "zod";
import { splitProblem } from "../../domain/problem/split-problem.server.ts";
import { DESCRIPTION_MAX_CHARACTERS } from "../../domain/problem/submission.ts";
import type { BranchId, CategoryId, PhotoId } from "../../domain/shared/ids.ts";
import { neededWords } from "../../domain/triage/act-words.ts";
import { readSplit } from "../../domain/triage/read-split.server.ts";
import { act } from "./act.server.ts";

const PHOTO = "photo-";

type Typed = Readonly<Record<string, string | undefined>> & {
  readonly description: string;
  readonly reason: string;
};

const fields: z.ZodType<Typed> = z
  .object({
    description: neededWords(DESCRIPTION_MAX_CHARACTERS),
    reason: neededWords(),
    kind: z.string().optional(),
    branch: z.string().optional(),
  })
  .catchall(z.string().optional());

export const split = act<"split", Typed>({
  load: ({ context }, staff, view) => readSplit(context, staff, view),
  answers: () => fields,
  run: async ({ context }, staff, { problem, value, seen }) => {
    const { description, reason, kind, branch } = value;
    const ticked = Object.keys(value).filter((name) => name.startsWith(PHOTO) && value[name]);
    await splitProblem(context, staff, {
      ...{ problemId: problem.id, seenVersion: seen.version, description, reason },
      categoryId: (kind ?? null) as CategoryId | null,
      branchId: (branch ?? null) as BranchId | null,
      photoIds: ticked.map((name) => name.slice(PHOTO.length) as PhotoId),
    });
    return undefined;
  },
});
