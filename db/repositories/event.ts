// The append-only log: events go in at the end, chained by hash, and never change.
import { createHash } from "node:crypto";
import { chainedText } from "../../app/domain/problem/event.ts";
import type { EventType, ProblemEvent } from "../../app/domain/problem/event.ts";
import type { EventId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";
import { stands } from "./undo.ts";
import type { EventRow } from "../tables/event.ts";

export type UnchainedEvent = Omit<ProblemEvent, "sequence" | "previousHash" | "hash">;

/** The hash that `event` must carry, SHA-256 in hex. */
export function hashOf(event: Omit<ProblemEvent, "hash">): string {
  return createHash("sha256").update(chainedText(event)).digest("hex");
}

/**
 * Appends one event at the end of the whole portal's log. Call it late in the transaction: from here to the commit
 * other writers wait for the end of the log (on PostgreSQL by the lock of its one row). Its version of the limits is the one
 * in use, unless it names another.
 */
export async function appendEvent(
  queries: Queries,
  event: Omit<UnchainedEvent, "policyVersion"> & Partial<Pick<UnchainedEvent, "policyVersion">>,
): Promise<ProblemEvent> {
  const head = await queries
    .updateTable("event_head")
    .set((eb) => ({ sequence: eb("sequence", "+", 1) }))
    .returning(["sequence", "hash", "policy_version"])
    .executeTakeFirstOrThrow();
  const policyVersion = event.policyVersion ?? head.policy_version;
  const linked = { ...event, policyVersion, sequence: head.sequence, previousHash: head.hash };
  const chained = { ...linked, hash: hashOf(linked) };
  await queries.updateTable("event_head").set({ hash: chained.hash }).execute();
  await queries.insertInto("event").values(toRow(chained)).execute();
  return chained;
}

/** All events of a problem, oldest first. */
export async function eventsOfProblem(queries: Queries, id: ProblemId): Promise<ProblemEvent[]> {
  const rows = await queries
    .selectFrom("event")
    .selectAll()
    .where("problem_id", "=", id)
    .orderBy("sequence")
    .execute();
  return rows.map(fromRow);
}

/** All events of each of those problems, oldest first. */
export async function eventsOfProblems(
  queries: Queries,
  ids: readonly ProblemId[],
): Promise<Map<ProblemId, ProblemEvent[]>> {
  const found = new Map(ids.map((id): [ProblemId, ProblemEvent[]] => [id, []]));
  if (ids.length === 0) return found;
  const rows = await queries
    .selectFrom("event")
    .selectAll()
    .where("problem_id", "in", [...found.keys()])
    .orderBy("problem_id")
    .orderBy("sequence")
    .execute();
  for (const row of rows) found.get(row.problem_id as ProblemId)?.push(fromRow(row));
  return found;
}

/** One event, or null. */
export async function findEvent(queries: Queries, id: EventId): Promise<ProblemEvent | null> {
  const row = await queries.selectFrom("event").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The newest event of one of those types that was not taken back, or null; with `fact`, the newest that has one of that name. */
export async function lastEventOf(
  queries: Queries,
  id: ProblemId,
  types: readonly EventType[],
  { upTo = Number.MAX_SAFE_INTEGER, fact = "" } = {},
): Promise<ProblemEvent | null> {
  const row = await queries
    .selectFrom("event")
    .selectAll()
    .where("problem_id", "=", id)
    .where("sequence", "<=", upTo)
    .where("type", "in", [...types])
    .where("facts", "like", fact === "" ? "%" : `%"${fact}":%`)
    .where(stands("event.id"))
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Up to `limit` events of the whole log after `sequence`, in order. */
export async function eventsAfter(
  queries: Queries,
  sequence: number,
  limit: number,
): Promise<ProblemEvent[]> {
  const rows = await queries
    .selectFrom("event")
    .selectAll()
    .where("sequence", ">", sequence)
    .orderBy("sequence")
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** Where the log ends: the number and the hash of its last event. */
export async function readHead(queries: Queries): Promise<{ sequence: number; hash: string }> {
  return queries.selectFrom("event_head").select(["sequence", "hash"]).executeTakeFirstOrThrow();
}

function toRow(event: ProblemEvent): EventRow {
  return {
    id: event.id,
    sequence: event.sequence,
    problem_id: event.problemId,
    at: event.at,
    actor_kind: event.actorKind,
    actor_id: event.actorId,
    type: event.type,
    track: event.track,
    from_state: event.fromState,
    to_state: event.toState,
    reason: event.reason,
    facts: toJson(event.facts),
    policy_version: event.policyVersion,
    previous_hash: event.previousHash,
    hash: event.hash,
  };
}

function fromRow(row: EventRow): ProblemEvent {
  return {
    id: row.id,
    sequence: row.sequence,
    problemId: row.problem_id,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    type: row.type,
    track: row.track,
    fromState: row.from_state,
    toState: row.to_state,
    reason: row.reason,
    facts: fromJson(row.facts),
    policyVersion: row.policy_version,
    previousHash: row.previous_hash,
    hash: row.hash,
  } as ProblemEvent;
}
