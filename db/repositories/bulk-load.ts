// Whole problems with everything that belongs to them, many at once: for load data alone. What a running portal writes
// goes through the other repositories, one change at a time.
import type { ProblemEvent } from "../../app/domain/problem/event.ts";
import type { Resolution } from "../../app/domain/problem/lifecycle.ts";
import type { RoutingDecision } from "../../app/domain/routing/route.ts";
import type { BranchId, DecisionId, EventId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import * as table from "./bulk-columns.ts";
import { insertAll } from "./bulk-insert.ts";
import type { Delivery } from "./delivery.ts";
import { hashOf } from "./event.ts";
import type { UnchainedEvent } from "./event.ts";
import type { OutboxEntry } from "./outbox.ts";
import type { NewProblem } from "./problem.ts";
import type { ScreeningRecord } from "./screening.ts";
import type { Message, ProblemText } from "./text.ts";

export interface WholeProblem {
  readonly problem: NewProblem & { readonly branchId: BranchId | null };
  readonly original: ProblemText;
  readonly publicText: (ProblemText & { readonly at: Instant }) | null;
  readonly contact: { readonly email: string | null; readonly name: string | null };
  readonly screening: ScreeningRecord | null;
  readonly messages: readonly Message[];
  readonly resolutions: readonly {
    readonly eventId: EventId;
    readonly at: Instant;
    readonly resolution: Resolution;
  }[];
  readonly decisions: readonly {
    readonly id: DecisionId;
    readonly at: Instant;
    readonly decision: RoutingDecision;
  }[];
  readonly events: readonly UnchainedEvent[];
  readonly deliveries: readonly Delivery[];
  readonly outbox: readonly (OutboxEntry & {
    readonly handedAt: Instant;
    readonly doneAt: Instant | null;
  })[];
}

const REFERENCES_ASKED_AT_ONCE = 500;

/** Which of these references are taken. */
export async function takenReferences(
  queries: Queries,
  references: readonly string[],
): Promise<Set<string>> {
  const taken = new Set<string>();
  for (let at = 0; at < references.length; at += REFERENCES_ASKED_AT_ONCE) {
    const rows = await queries
      .selectFrom("problem")
      .select("reference")
      .where("reference", "in", references.slice(at, at + REFERENCES_ASKED_AT_ONCE))
      .execute();
    for (const { reference } of rows) taken.add(reference);
  }
  return taken;
}

/**
 * Saves all of them in the caller's transaction, and appends their events to the log in the order given, problem after
 * problem. Ids and references must be new. Returns where the log ends then.
 */
export async function loadWhole(
  queries: Queries,
  batch: readonly WholeProblem[],
): Promise<{ sequence: number; hash: string }> {
  // First, as every writer of events does: from here to the commit the end of the log is ours.
  let head = await queries
    .updateTable("event_head")
    .set((eb) => ({ sequence: eb("sequence", "+", 0) }))
    .returning(["sequence", "hash"])
    .executeTakeFirstOrThrow();
  const events: ProblemEvent[] = [];
  for (const event of batch.flatMap((whole) => whole.events)) {
    const linked = { ...event, sequence: head.sequence + 1, previousHash: head.hash };
    head = { sequence: linked.sequence, hash: hashOf(linked) };
    events.push({ ...linked, hash: head.hash });
  }
  await insertAll(queries, table.problems, batch);
  await insertAll(queries, table.events, events);
  await insertBelongings(queries, batch);
  await queries.updateTable("event_head").set(head).execute();
  return head;
}

async function insertBelongings(queries: Queries, batch: readonly WholeProblem[]): Promise<void> {
  await insertAll(queries, table.originals, batch);
  await insertAll(queries, table.contacts, batch);
  await insertAll(
    queries,
    table.publicTexts,
    each(batch, ({ publicText }) => publicText),
  );
  await insertAll(
    queries,
    table.screenings,
    each(batch, ({ screening }) => screening),
  );
  await insertAll(
    queries,
    table.messages,
    batch.flatMap((whole) => whole.messages),
  );
  await insertAll(
    queries,
    table.resolutions,
    all(batch, ({ resolutions }) => resolutions),
  );
  await insertAll(
    queries,
    table.decisions,
    all(batch, ({ decisions }) => decisions),
  );
  await insertAll(
    queries,
    table.deliveries,
    batch.flatMap((whole) => whole.deliveries),
  );
  await insertAll(
    queries,
    table.outbox,
    batch.flatMap((whole) => whole.outbox),
  );
}

/** That part of each problem that has it, with the problem's id. */
function each<Part extends object>(
  batch: readonly WholeProblem[],
  partOf: (whole: WholeProblem) => Part | null,
): (Part & { problemId: string })[] {
  return all(batch, (whole) => {
    const part = partOf(whole);
    return part ? [part] : [];
  });
}

function all<Part extends object>(
  batch: readonly WholeProblem[],
  partsOf: (whole: WholeProblem) => readonly Part[],
): (Part & { problemId: string })[] {
  return batch.flatMap((whole) =>
    partsOf(whole).map((part) => ({ ...part, problemId: whole.problem.id })),
  );
}
