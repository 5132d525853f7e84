// Whole problems with everything that belongs to them, many at once: for load data alone. What a running portal writes
// goes through the other repositories, one change at a time.
import type { ProblemEvent } from "../../app/domain/problem/event.ts";
import type { Resolution } from "../../app/domain/problem/lifecycle.ts";
import type { RoutingDecision } from "../../app/domain/routing/route.ts";
import type { BranchId, DecisionId, EventId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import * as table from "./bulk-columns.ts";
import { insertPacked, pack } from "./bulk-insert.ts";
import type { PackedRows } from "./bulk-insert.ts";
import { withFreeReferences } from "./bulk-references.ts";
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

/** Where the log ends. */
export interface LogEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** Whole problems as rows, their events chained behind `before`. */
export interface Packed {
  readonly before: LogEnd;
  readonly after: LogEnd;
  readonly references: readonly string[];
  readonly tables: readonly PackedRows[];
}

/** Makes rows of them, problem after problem, for a log that ends at `before`. Touches no database. */
export function packWhole(batch: readonly WholeProblem[], before: LogEnd): Packed {
  let after = before;
  const events: ProblemEvent[] = [];
  for (const { events: own } of batch) {
    for (const event of own) {
      const linked = { ...event, sequence: after.sequence + 1, previousHash: after.hash };
      after = { sequence: linked.sequence, hash: hashOf(linked) };
      events.push({ ...linked, hash: after.hash });
    }
  }
  const references = batch.map(({ problem }) => problem.reference);
  // Parents before what refers to them.
  const tables = [
    pack(table.problems, batch),
    pack(table.events, events),
    pack(table.originals, batch),
    pack(table.contacts, batch),
    pack(
      table.publicTexts,
      withId(batch, ({ publicText }) => publicText ?? []),
    ),
    pack(
      table.screenings,
      withId(batch, ({ screening }) => screening ?? []),
    ),
    pack(
      table.messages,
      batch.flatMap((whole) => whole.messages),
    ),
    pack(
      table.resolutions,
      withId(batch, ({ resolutions }) => resolutions),
    ),
    pack(
      table.decisions,
      withId(batch, ({ decisions }) => decisions),
    ),
    pack(
      table.deliveries,
      batch.flatMap((whole) => whole.deliveries),
    ),
    pack(
      table.outbox,
      batch.flatMap((whole) => whole.outbox),
    ),
  ];
  return { before, after, references, tables };
}

/** That part of each problem, or those parts, with the problem's id. */
function withId<Part extends object>(
  batch: readonly WholeProblem[],
  partsOf: (whole: WholeProblem) => Part | readonly Part[],
): (Part & { problemId: string })[] {
  return batch.flatMap((whole) =>
    [partsOf(whole)].flat().map((part) => ({ ...(part as Part), problemId: whole.problem.id })),
  );
}

/** Where the log ends, and keeps other writers from it until the caller's transaction is over. */
export function holdLogEnd(queries: Queries): Promise<LogEnd> {
  return queries
    .updateTable("event_head")
    .set((eb) => ({ sequence: eb("sequence", "+", 0) }))
    .returning(["sequence", "hash"])
    .executeTakeFirstOrThrow();
}

/**
 * Saves them in the caller's transaction, which holds the end of the log at `before`. Ids must be new; a reference
 * that is taken is replaced by one that `makeReference` gives.
 */
export async function loadPacked(
  queries: Queries,
  { tables: [problems, ...others], references, after }: Packed,
  makeReference: () => string,
): Promise<void> {
  if (problems)
    await insertPacked(
      queries,
      await withFreeReferences(queries, problems, references, makeReference),
    );
  for (const rows of others) await insertPacked(queries, rows);
  await queries.updateTable("event_head").set(after).execute();
}
