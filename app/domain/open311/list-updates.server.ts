// What happened to published problems, for machines: the public lines of their timelines, oldest first.
import { eventsOfProblems } from "../../../db/repositories/event.ts";
import {
  findRequests,
  listPublicEvents,
  resultsOf,
} from "../../../db/repositories/service-request.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Handling } from "../problem/handling.ts";
import { publicEventTypes } from "../problem/timeline.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { Context } from "../shared/context.server.ts";
import { noteOf } from "./list-requests.server.ts";
import { requestStatusOf } from "./request-filter.ts";
import type { UpdateFilter } from "./request-filter.ts";
import type { ServiceRequestUpdateView } from "./service-request-view.ts";
import { withoutUndone } from "../problem/undone.ts";

/** A page of public lines within the filter's span. Problems that are not published have none. */
export async function listServiceRequestUpdates(
  context: Context,
  filter: UpdateFilter,
): Promise<ServiceRequestUpdateView[]> {
  const queries = context.db.read;
  const listed = await listPublicEvents(queries, { ...filter, types: [...publicEventTypes] });
  const county = await readCounty(queries);
  const logs = await eventsOfProblems(queries, [...new Set(listed.map((one) => one.problemId))]);
  const results = await resultsOf(queries, listed);
  const rows = await findRequests(queries, [...new Set(listed.map((one) => one.reference))]);
  const languages = new Map(rows.map(({ problem }) => [problem.id, problem.language]));
  return listed.flatMap(({ id, problemId, reference }) => {
    const log = withoutUndone(logs.get(problemId) ?? []);
    const until = log.slice(0, log.findIndex((event) => event.id === id) + 1);
    const note = noteOf(county, until, results);
    const language = languages.get(problemId);
    // One that was hidden in this very moment has no language here any more, and no line.
    if (!note || !language) return [];
    const status = requestStatusOf(handlingAfter(until));
    return [{ id, reference, status, language, at: note.entry.at, note }];
  });
}

function handlingAfter(events: readonly ProblemEvent[]): Handling {
  const last = events.findLast(({ track, toState }) => track === "handling" && toState !== null);
  return (last?.toState ?? "submitted") as Handling;
}
