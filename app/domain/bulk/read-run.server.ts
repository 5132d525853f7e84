// A run as its person sees it: what was selected, what can be done with it, how far it is, and what became of each problem.
import {
  branchIdsOf,
  countItems,
  countToldResidents,
  itemsOf,
  runsOf,
} from "../../../db/repositories/bulk-run.ts";
import type { BulkItem, BulkRun } from "../../../db/repositories/bulk-run.ts";
import { listedProblems } from "../../../db/repositories/inbox-list.ts";
import { peopleWithGrants } from "../../../db/repositories/staff.ts";
import { handlingMoves } from "../problem/handling.ts";
import { summary } from "../problem/summary.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, PersonId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";
import type { RefusalCode } from "../shared/refusal.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpenPage } from "../staff/permissions.ts";
import { maySee } from "../staff/reach.ts";
import { mayOwn } from "../triage/owner.ts";
import { bulkOutcomes, undoUntil } from "./bulk.ts";
import type { BulkAsked, BulkOutcome, BulkRunId, BulkState } from "./bulk.ts";
import { ownRun } from "./start-run.server.ts";

export interface BulkRow {
  readonly reference: string;
  /** Null: no longer theirs to see. */
  readonly summary: { readonly text: string; readonly language: string } | null;
  readonly outcome: BulkOutcome | null;
  readonly because: RefusalCode | null;
}

export type BulkCounts = Readonly<Record<BulkOutcome | "waiting", number>>;

export interface BulkRunView {
  readonly id: BulkRunId;
  readonly madeAt: Instant;
  readonly state: BulkState;
  readonly query: string | null;
  readonly cutShort: boolean;
  readonly asked: BulkAsked | null;
  readonly askedAt: Instant | null;
  readonly finishedAt: Instant | null;
  /** Of what the run does now, or did last: the work, or taking it back. */
  readonly counts: BulkCounts;
  readonly total: number;
  /** Until when it can be taken back; null when it can't. */
  readonly undoUntil: Instant | null;
  readonly rows: readonly BulkRow[];
  readonly next: number | null;
}

export interface BulkChoices {
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  /** Empty for whoever may not give problems to branches. */
  readonly branches: readonly { readonly id: BranchId; readonly name: LocalText }[];
}

const ROWS = 100;
const RUNS = 10;
const SUMMARY_CHARACTERS = 90;

/** With `show` only rows that ended so; `after` is the place of the last row seen. Refuses like `ownRun`. */
export async function readRun(
  context: Context,
  actor: StaffActor,
  id: string,
  page: { readonly show: BulkOutcome | null; readonly after: number },
): Promise<BulkRunView> {
  const run = await ownRun(context.db.read, actor, id);
  const { state, finishedAt } = run;
  const column = state === "undoing" || state === "undone" ? "undone" : "outcome";
  const counts = await countItems(context.db.read, run.id, column);
  const until = finishedAt && undoUntil(finishedAt);
  const items = await itemsOf(context.db.read, run.id, {
    after: page.after,
    size: ROWS + 1,
    show: page.show && { column, is: page.show },
  });
  const shown = items.slice(0, ROWS);
  return {
    ...withoutPerson(run),
    counts,
    total: [...bulkOutcomes, "waiting" as const].reduce((sum, one) => sum + counts[one], 0),
    undoUntil:
      state === "done" && counts.done > 0 && until && context.now() <= until ? until : null,
    rows: await rowsOf(context, actor, shown, column),
    next: items.length > ROWS ? (shown.at(-1)?.position ?? null) : null,
  };
}

function withoutPerson({ personId: _, ...run }: BulkRun): Omit<BulkRun, "personId"> {
  return run;
}

async function rowsOf(
  { db }: Context,
  actor: StaffActor,
  items: readonly BulkItem[],
  column: "outcome" | "undone",
): Promise<BulkRow[]> {
  const ids = items.flatMap(({ problemId }) => problemId ?? []);
  const listed = await listedProblems(db.read, ids);
  return items.map(({ reference, problemId, ...item }) => {
    const found = problemId && listed.get(problemId);
    const visible = found && maySee(actor, found.problem) ? found : null;
    const because = column === "outcome" ? item.because : (item.undoneBecause ?? item.because);
    return {
      reference,
      summary: visible && {
        text: summary(visible.text, SUMMARY_CHARACTERS),
        language: visible.problem.language,
      },
      outcome: column === "outcome" ? item.outcome : item.undone,
      because: because as RefusalCode | null,
    };
  });
}

/** What can be chosen for all of them: people of the branches that have them, and branches for whoever may give them out. */
export async function readBulkChoices(
  context: Context,
  actor: StaffActor,
  runId: BulkRunId,
): Promise<BulkChoices> {
  const queries = context.db.read;
  const { branches } = await readCounty(queries);
  const has = (await branchIdsOf(queries, runId)).flatMap(
    (id) => branches.get(id as BranchId) ?? [],
  );
  const held = await peopleWithGrants(queries, ["official", "lead"]);
  const people = new Map(
    held
      .filter((person) => has.some((branch) => mayOwn(person, branch)))
      .map(({ id, name }) => [id, { id, name }]),
  );
  return {
    people: [...people.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    branches: mayGive(actor)
      ? [...branches.values()].filter(({ closed }) => !closed).map(({ id, name }) => ({ id, name }))
      : [],
  };
}

/** By role alone; whether they may with each problem, the lifecycle says. */
function mayGive(actor: StaffActor): boolean {
  return grantsOf(actor, "lead").length > 0 || grantsOf(actor, "supervisor").length > 0;
}

/** How many residents would get a letter. */
export async function countLetters(
  context: Context,
  runId: BulkRunId,
  asked: BulkAsked,
): Promise<number> {
  const move = asked.give ? "assign" : asked.accept ? "accept" : null;
  return move === null ? 0 : countToldResidents(context.db.read, runId, handlingMoves[move].from);
}

/** The newest runs of that person. Refuses with `not_allowed` for staff without an inbox. */
export async function listRuns(context: Context, actor: StaffActor) {
  if (!mayOpenPage(actor, "inbox")) throw new Refusal("not_allowed");
  const runs = await runsOf(context.db.read, actor.personId, RUNS);
  return runs.map(({ id, madeAt, state }) => ({ id, madeAt, state }));
}
