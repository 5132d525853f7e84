// Published problems for machines: many by filters, or one by its reference.
import { eventsOfProblems } from "../../../db/repositories/event.ts";
import { findByReference } from "../../../db/repositories/problem.ts";
import {
  findRequests,
  listRequests as list,
  resultsOf,
} from "../../../db/repositories/service-request.ts";
import type { RequestRow } from "../../../db/repositories/service-request.ts";
import { firstPublicPhotos } from "../attachment/read-photo.server.ts";
import { clockFrom } from "../clock/read-clock.server.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import { parseReference } from "../problem/reference.ts";
import type { Reference } from "../problem/reference.ts";
import { publicPoint } from "../problem/public-point.ts";
import { readPublicCounty } from "../problem/read-public-places.server.ts";
import type { PublicCounty } from "../problem/read-public-places.server.ts";
import { publicEventTypes, timeline } from "../problem/timeline.ts";
import type { County } from "../routing/read-county.server.ts";
import { namesOf } from "../routing/read-county.server.ts";
import type { Context } from "../shared/context.server.ts";
import type { EventId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { requestStatusOf } from "./request-filter.ts";
import type { RequestFilter } from "./request-filter.ts";
import { UNKNOWN_SERVICE, kindsOfCodes } from "./service.ts";
import type { PublicNote, ServiceRequestView } from "./service-request-view.ts";
import { withoutUndone } from "../problem/undone.ts";

/** A page of published problems, newest submission first. Refuses with `not_found` and the code of an unknown service. */
export async function listServiceRequests(
  context: Context,
  filter: RequestFilter,
): Promise<ServiceRequestView[]> {
  const queries = context.db.read;
  const known = await readPublicCounty(context.db, queries);
  const { county } = known;
  if (filter.references !== null)
    return view(context, known, await findRequests(queries, filter.references));
  const { kinds, unknown } = kindsOfCodes(filter.serviceCodes ?? [], county.categories);
  if (unknown[0] !== undefined) throw new Refusal("not_found", { service: unknown[0] });
  const rows = await list(queries, {
    ...filter,
    categoryIds: filter.serviceCodes === null ? null : kinds,
  });
  return view(context, known, rows);
}

/** One published problem. Refuses with `not_found` for anything else. */
export async function readServiceRequest(
  context: Context,
  typed: string,
): Promise<ServiceRequestView> {
  const reference = parseReference(typed);
  const rows = reference ? await findRequests(context.db.read, [reference]) : [];
  const known = await readPublicCounty(context.db, context.db.read);
  const [found] = await view(context, known, rows);
  if (!found) throw new Refusal("not_found");
  return found;
}

/** The reference that a token stands for: every request has its own at once, so that is itself. Refuses with `not_found`. */
export async function readToken(context: Context, token: string): Promise<Reference> {
  const reference = parseReference(token);
  const problem = reference && (await findByReference(context.db.read, reference));
  if (!problem) throw new Refusal("not_found");
  return problem.reference;
}

async function view(
  context: Context,
  known: PublicCounty,
  rows: readonly RequestRow[],
): Promise<ServiceRequestView[]> {
  const queries = context.db.read;
  const logs = await eventsOfProblems(
    queries,
    rows.map(({ problem }) => problem.id),
  );
  const newest = [...logs.values()].flatMap((all) => newestPublic(withoutUndone(all)) ?? []);
  const results = await resultsOf(queries, newest);
  const photos = await firstPublicPhotos(
    context,
    rows.map(({ problem }) => problem.reference),
  );
  const views: ServiceRequestView[] = [];
  for (const row of rows) {
    const events = withoutUndone(logs.get(row.problem.id) ?? []);
    const photo = photos[row.problem.reference] ?? null;
    const note = noteOf(known.county, events, results);
    const expected = await expectedAt(context, known.county, row.problem, events);
    views.push({ ...viewOf(known, row, note, expected), photo });
  }
  return views;
}

function viewOf(
  { county, places }: PublicCounty,
  { problem, text }: RequestRow,
  note: PublicNote | null,
  expected: Instant | null,
): Omit<ServiceRequestView, "photo"> {
  const category = problem.categoryId ? county.categoriesById.get(problem.categoryId) : undefined;
  const area = problem.areaId ? county.areasById.get(problem.areaId) : undefined;
  return {
    reference: problem.reference,
    status: requestStatusOf(problem.handling),
    handling: problem.handling,
    note,
    serviceCode: category?.code ?? UNKNOWN_SERVICE,
    serviceName: category?.name ?? null,
    language: problem.language,
    description: text.description,
    branch: problem.branch ? namesOf(county).branch(problem.branch.id) : null,
    requestedAt: problem.submittedAt,
    updatedAt: note?.entry.at ?? problem.submittedAt,
    expectedAt: expected,
    place: problem.privateHome ? null : text.place,
    area: area?.name ?? null,
    areaCode: area?.code ?? null,
    // Without a point of its own none: that of its area would be taken for it.
    point: publicPoint(problem, places.isDelicate(problem.categoryId), null),
  };
}

async function expectedAt(
  context: Context,
  county: County,
  problem: Problem,
  events: readonly ProblemEvent[],
): Promise<Instant | null> {
  if (problem.nextLimit === null || problem.nextLimit.kind === "resolve")
    return problem.nextLimit?.dueAt ?? null;
  const { limits } = await clockFrom(context, context.db.read, problem, events, county.categories);
  return limits.find(({ kind }) => kind === "resolve")?.dueAt ?? null;
}

function newestPublic(events: readonly ProblemEvent[]): ProblemEvent | undefined {
  return events.findLast(({ type }) => publicEventTypes.has(type));
}

/** The newest public line of the timeline that those events (oldest first) make. */
export function noteOf(
  county: County,
  events: readonly ProblemEvent[],
  results: ReadonlyMap<EventId, string>,
): PublicNote | null {
  const [entry] = timeline(events, "public", namesOf(county).branch);
  const event = newestPublic(events);
  return entry && event ? { entry, result: results.get(event.id) ?? null } : null;
}
