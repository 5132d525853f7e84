// Who else is at a problem, and what happened since somebody looked at it.
import { findClaim } from "../../../db/repositories/claim.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { findByReference } from "../../../db/repositories/problem.ts";
import { namesOfPeople } from "../../../db/repositories/staff.ts";
import { findResolution, messagesOfProblem } from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import { parseReference } from "../problem/reference.ts";
import { timeline } from "../problem/timeline.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, PersonId, ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpen } from "../triage/may-open.server.ts";
import type { PresenceState } from "./presence.ts";
import type { NewsEntry, TogetherView } from "./together-view.ts";

/** The problem alone, for whoever may open it. Refuses with `not_found`, also for one that `actor` may not see. */
export async function openProblem(
  { db }: Context,
  actor: StaffActor,
  typed: string,
): Promise<Problem> {
  const reference = parseReference(typed);
  const problem = reference && (await findByReference(db.read, reference));
  if (!problem || !(await mayOpen(db.read, actor, problem))) throw new Refusal("not_found");
  return problem;
}

/** Of those who are there, everybody but `actor`, by name; and who decides. */
export async function readTogether(
  context: Context,
  actor: StaffActor,
  problemId: ProblemId,
  present: readonly { readonly personId: PersonId; readonly state: PresenceState }[],
): Promise<TogetherView> {
  const queries = context.db.read;
  const others = present.filter(({ personId }) => personId !== actor.personId);
  const names = await namesOfPeople(
    queries,
    others.map(({ personId }) => personId),
  );
  const claim = await findClaim(queries, problemId);
  const holds = claim !== null && claim.until > context.now() ? claim : null;
  const wasMine = holds?.takenFromId === actor.personId && holds.takenAt !== null;
  return {
    others: others
      .flatMap(({ personId, state }) => {
        const name = names.get(personId);
        return name === undefined ? [] : [{ name, state }];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    claim: holds && {
      name: holds.name,
      until: holds.until,
      mine: holds.personId === actor.personId,
    },
    takenOver: wasMine ? { name: holds.name, at: holds.takenAt } : null,
  };
}

/** What happened to the problem after `since`, newest first, with who did it and what they wrote. */
export async function readNews(
  { db }: Context,
  { id }: Pick<Problem, "id">,
  since: Instant,
): Promise<NewsEntry[]> {
  const queries = db.read;
  const events = await eventsOfProblem(queries, id);
  const newer = events.filter(({ at }) => at > since);
  if (newer.length === 0) return [];
  const county = await readCounty(queries);
  const nameOfBranch = (branch: string) => county.branches.get(branch as BranchId)?.name ?? null;
  const staff = newer.flatMap(({ actorKind, actorId }) =>
    actorKind === "staff" && actorId !== null ? [actorId as PersonId] : [],
  );
  const names = await namesOfPeople(queries, staff);
  const wrote = await wordsOf(queries, id, newer);
  return timeline(events, "staff", nameOfBranch)
    .filter(({ at }) => at > since)
    .map((entry) => {
      const event = newer.find(({ at, type }) => at === entry.at && type === entry.type);
      return {
        ...entry,
        name: names.get(event?.actorId as PersonId) ?? null,
        wrote: (event && wrote.get(event)) ?? {},
      };
    });
}

/** What each event's author wrote, where somebody else may have been writing the same. */
async function wordsOf(
  queries: Queries,
  id: ProblemId,
  events: readonly ProblemEvent[],
): Promise<Map<ProblemEvent, Record<string, string>>> {
  const resolution = await findResolution(queries, id);
  const messages = await messagesOfProblem(queries, id);
  const resolved = events.findLast(({ type }) => type === "resolve");
  const words = (event: ProblemEvent): Record<string, string> => {
    const reason = event.reason === null ? {} : { reason: event.reason };
    if (resolution && event === resolved) {
      const { verified, measure, result, evidence } = resolution;
      return { verified, measure, result, evidence };
    }
    const asked = messages.find((message) => message.id === event.facts.messageId);
    return event.type === "ask_resident" && asked ? { question: asked.text } : reason;
  };
  return new Map(events.map((event) => [event, words(event)]));
}
