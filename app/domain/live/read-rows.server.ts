// Some problems of a list, as they stand in it now: for a page that shows it and heard that they changed.
import { eventsOfProblems } from "../../../db/repositories/event.ts";
import { problemsByReference } from "../../../db/repositories/change.ts";
import { namesOfPeople } from "../../../db/repositories/staff.ts";
import { parseReference } from "../problem/reference.ts";
import type { Reference } from "../problem/reference.ts";
import { timeline } from "../problem/timeline.ts";
import type { TimelineEntry } from "../problem/timeline.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, PersonId } from "../shared/ids.ts";
import { mayOpen } from "../triage/may-open.server.ts";
import type { InboxQuery } from "../triage/inbox-query.ts";
import { listInbox } from "../triage/list-inbox.server.ts";
import type { InboxRow } from "../triage/list-inbox.server.ts";

const REFERENCES_MAX = 50;

export interface LiveRows {
  readonly rows: readonly InboxRow[];
  /** No longer in that list: the last thing that happened, and who of staff did it; neither for what one may not see. */
  readonly left: readonly {
    readonly reference: Reference;
    readonly last: TimelineEntry | null;
    readonly name: string | null;
  }[];
}

/** At most 50 of them. Refuses with `not_allowed` for staff without an inbox. */
export async function readRows(
  context: Context,
  actor: StaffActor,
  asked: { readonly query: InboxQuery; readonly references: readonly string[] },
): Promise<LiveRows> {
  const queries = context.db.read;
  const references = asked.references
    .slice(0, REFERENCES_MAX)
    .flatMap((typed) => parseReference(typed) ?? []);
  const problems = await problemsByReference(queries, references);
  const only = problems.map(({ id }) => id);
  const { rows } = await listInbox(context, actor, {
    query: asked.query,
    after: null,
    size: REFERENCES_MAX,
    only,
  });
  const shown = new Set(rows.map(({ reference }) => reference));
  const gone = problems.filter(({ reference }) => !shown.has(reference));
  const events = await eventsOfProblems(
    queries,
    gone.map(({ id }) => id),
  );
  const county = gone.length > 0 ? await readCounty(queries) : null;
  const nameOfBranch = (id: string) => county?.branches.get(id as BranchId)?.name ?? null;
  const left: LiveRows["left"][number][] = [];
  for (const problem of gone) {
    const { reference } = problem;
    const own = events.get(problem.id) ?? [];
    const [last = null] = timeline(own, "staff", nameOfBranch);
    const event = own.findLast(({ at, type }) => at === last?.at && type === last.type);
    const staffId = event?.actorKind === "staff" ? (event.actorId as PersonId) : null;
    const names = await namesOfPeople(queries, staffId === null ? [] : [staffId]);
    const maySay = await mayOpen(queries, actor, problem);
    left.push({
      reference,
      last: maySay ? last : null,
      name: maySay && staffId !== null ? (names.get(staffId) ?? null) : null,
    });
  }
  return { rows, left };
}
