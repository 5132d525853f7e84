// A person says which focus groups a problem concerns: a tick for each.
import { z } from "zod";
import { focusGroups } from "../../domain/problem/focus-group.ts";
import type { FocusGroup } from "../../domain/problem/focus-group.ts";
import { freeWords } from "../../domain/triage/act-words.ts";
import { readFocus, setFocus } from "../../domain/triage/set-focus.server.ts";
import { act } from "./act.server.ts";

type Typed = { readonly [Field in FocusGroup | "reason"]?: string | undefined };

const ticks = Object.fromEntries(focusGroups.map((group) => [group, z.string().optional()]));
const fields: z.ZodType<Typed> = z.object({ ...ticks, reason: freeWords().optional() });

export const focus = act<"focus", Typed>({
  load: (_portal, staff, { problem }) => Promise.resolve(readFocus(staff, problem)),
  answers: () => fields,
  run: async ({ context }, staff, { problem, value, seen }) => {
    const groups = focusGroups.filter((group) => value[group] !== undefined);
    const about = { problemId: problem.id, seenVersion: seen.version };
    await setFocus(context, staff, { ...about, groups, reason: value.reason ?? "" });
    return undefined;
  },
});
