// Taking a problem, giving it to a colleague, giving it back to the branch.
import { z } from "zod";
import type { PersonId } from "../../domain/shared/ids.ts";
import { Refusal } from "../../domain/shared/refusal.ts";
import { readOwner, setOwner } from "../../domain/triage/set-owner.server.ts";
import { act } from "./act.server.ts";

export const own = act<"own", { person?: string | undefined }>({
  load: ({ context }, staff, { problem }) => readOwner(context, staff, problem),
  answers: (verb) =>
    z.object({ person: verb === "give" ? z.string({ error: "empty" }) : z.string().optional() }),
  run: async ({ context }, staff, { problem, verb, value, seen }) => {
    const given = { take: staff.personId, give: value.person as PersonId, release: null }[verb];
    if (given === undefined) throw new Refusal("invalid_input");
    const asked = { problemId: problem.id, ownerId: given, seenVersion: seen.version };
    await setOwner(context, staff, asked);
    return undefined;
  },
});
