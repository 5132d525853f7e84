// Puts one event at the end of the log, with its author and the policy that applied.
import { appendEvent as insertEvent } from "../../../db/repositories/event.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { EventId, ProblemId } from "../shared/ids.ts";
import type { EventDraft, ProblemEvent } from "./event.ts";

/** Appends what `draft` says `actor` did to the problem, now. */
export async function appendEvent(
  context: Context,
  queries: Queries,
  actor: Actor,
  problemId: ProblemId,
  draft: EventDraft & { readonly id?: EventId },
): Promise<ProblemEvent> {
  return insertEvent(queries, {
    id: draft.id ?? context.makeId<"event">(),
    problemId,
    at: context.now(),
    actorKind: actor.kind,
    actorId: actorId(actor),
    type: draft.type,
    track: draft.track ?? null,
    fromState: draft.fromState ?? null,
    toState: draft.toState ?? null,
    reason: draft.reason ?? null,
    facts: draft.facts ?? {},
  });
}

function actorId(actor: Actor): string | null {
  if (actor.kind === "staff") return actor.personId;
  return actor.kind === "system" ? actor.job : null;
}
