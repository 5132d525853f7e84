// Selecting problems for one thing that is done with all of them: ticked rows, or everything that a list shows. What is
// selected is kept with the version it has, so that nobody changes what they have not seen.
import { insertRun, versionsOf } from "../../../db/repositories/bulk-run.ts";
import type { BulkItem } from "../../../db/repositories/bulk-run.ts";
import { pageOfInbox } from "../../../db/repositories/inbox-list.ts";
import type { InboxRequest } from "../../../db/repositories/inbox-list.ts";
import { findByReference } from "../../../db/repositories/problem.ts";
import { parseReference } from "../problem/reference.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpenPage } from "../staff/permissions.ts";
import { addressOfQuery } from "../triage/inbox-query.ts";
import type { InboxQuery } from "../triage/inbox-query.ts";
import { inboxRequest } from "../triage/inbox-request.server.ts";
import { mayOpen } from "../triage/may-open.server.ts";
import { BULK_MAX_PROBLEMS } from "./bulk.ts";
import type { BulkRunId } from "./bulk.ts";

/** More rows than a page has, and few enough to look each up. */
const PICKED_MAX = 200;
/** So many times a list is gone on with where most of it is filtered out; after that the person is told. */
const LOOKS_MAX = 20;
const LONGEST_REFERENCE = 20;

/** A ticked row, as the page showed it. */
export interface Picked {
  readonly reference: string;
  readonly version: number;
}

type Chosen = Pick<BulkItem, "reference" | "problemId" | "versionSeen" | "outcome" | "because">;

/**
 * Keeps the ticked rows (up to 200) as a selection. What is not there for this person is kept as skipped. Refuses with
 * `invalid_input` for none, `not_allowed` for staff without an inbox. Twice makes two.
 */
export async function choosePicked(
  context: Context,
  actor: StaffActor,
  picked: readonly Picked[],
  query: InboxQuery,
): Promise<BulkRunId> {
  if (!mayOpenPage(actor, "inbox")) throw new Refusal("not_allowed");
  const items = new Map<string, Chosen>();
  for (const { reference: typed, version } of picked.slice(0, PICKED_MAX)) {
    const reference = parseReference(typed);
    const key = reference ?? [...typed].slice(0, LONGEST_REFERENCE).join("");
    if (!items.has(key)) items.set(key, await pickedOne(context, actor, key, version));
  }
  const cutShort = picked.length > PICKED_MAX;
  return keep(context, actor, [...items.values()], { query, cutShort });
}

async function pickedOne(
  { db }: Context,
  actor: StaffActor,
  typed: string,
  versionSeen: number,
): Promise<Chosen> {
  const reference = parseReference(typed);
  const problem = reference && (await findByReference(db.read, reference));
  if (!problem || !(await mayOpen(db.read, actor, problem))) {
    const refused = { outcome: "skipped", because: "not_found" } as const;
    return { reference: typed, problemId: null, versionSeen, ...refused };
  }
  const { id: problemId } = problem;
  return { reference: problem.reference, problemId, versionSeen, outcome: null, because: null };
}

/**
 * Keeps all that the list shows (up to 10,000, in its order) as a selection; that there was more, the run says. Refuses like
 * `inboxRequest`, and with `invalid_input` when there is nothing in it.
 */
export async function chooseMatching(
  context: Context,
  actor: StaffActor,
  asked: InboxQuery,
): Promise<BulkRunId> {
  const { request, query } = await inboxRequest(context, actor, asked);
  const { ids, cutShort } = await allOf(context, request);
  const versions = await versionsOf(context.db.read, ids);
  const items = ids.flatMap((problemId): Chosen[] => {
    const now = versions.get(problemId);
    if (!now) return [];
    const { reference, version } = now;
    return [{ reference, problemId, versionSeen: version, outcome: null, because: null }];
  });
  return keep(context, actor, items, { query, cutShort });
}

async function allOf(
  { db }: Context,
  request: Omit<InboxRequest, "after" | "size">,
): Promise<{ readonly ids: ProblemId[]; readonly cutShort: boolean }> {
  const ids = new Set<ProblemId>();
  let after: InboxRequest["after"] = null;
  for (let looks = 0; looks < LOOKS_MAX; looks += 1) {
    const size = BULK_MAX_PROBLEMS - ids.size;
    const page: Awaited<ReturnType<typeof pageOfInbox>> = await pageOfInbox(db.read, {
      ...request,
      ...{ after, size },
    });
    for (const { problemId } of page.places) ids.add(problemId);
    after = page.next;
    if (after === null || ids.size >= BULK_MAX_PROBLEMS) break;
  }
  return { ids: [...ids], cutShort: after !== null };
}

async function keep(
  context: Context,
  actor: StaffActor,
  items: readonly Chosen[],
  { query, cutShort }: { readonly query: InboxQuery; readonly cutShort: boolean },
): Promise<BulkRunId> {
  if (items.length === 0) throw new Refusal("invalid_input", { field: "pick" });
  const id = context.makeId<"bulk-run">();
  const run = {
    ...{ id, cutShort, personId: actor.personId, madeAt: context.now() },
    query: addressOfQuery(query).toString(),
  };
  await context.db.transact((queries) => insertRun(queries, run, items));
  return id;
}
