// What waits for a decision on more time, for those who may decide it.
import { problemsAwaitingExtension } from "../../../db/repositories/extension.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Reference } from "../problem/reference.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpenPage } from "../staff/permissions.ts";
import { readExtension } from "./ask-extension.server.ts";

export interface AwaitingExtension {
  readonly reference: Reference;
  readonly branch: LocalText | null;
  readonly reason: string | null;
  /** Null while the clock waits for the resident. */
  readonly dueAt: Instant | null;
  readonly until: Instant;
}

/** Waiting longer than this many, somebody has to be told otherwise. */
const READ_MAX = 500;

/** Everything that this person may decide, what is due first first. Refuses with `not_allowed`. */
export async function listExtensions(
  context: Context,
  actor: StaffActor,
): Promise<AwaitingExtension[]> {
  if (!mayOpenPage(actor, "overview")) throw new Refusal("not_allowed");
  const queries = context.db.read;
  const { branches } = await readCounty(queries);
  const found: AwaitingExtension[] = [];
  for (const id of await problemsAwaitingExtension(queries, READ_MAX)) {
    const problem = await findProblem(queries, id);
    const view = problem && (await readExtension(context, actor, problem));
    if (!view?.mayDecide || !view.extension) continue;
    const branch = (problem?.branch && branches.get(problem.branch.id)?.name) ?? null;
    const { reason, dueAt: until } = view.extension;
    if (problem) {
      found.push({ reference: problem.reference, branch, reason, dueAt: view.dueAt, until });
    }
  }
  return found.sort((a, b) => ((a.dueAt ?? "~") < (b.dueAt ?? "~") ? -1 : 1));
}
