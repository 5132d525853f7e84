// Closing a branch from a page, with a successor that takes everything over, and opening it again.
import { putBranchClosing } from "../../../db/repositories/branch-closing.ts";
import { countOpenByBranch, setBranchClosed } from "../../../db/repositories/county-import.ts";
import { bumpRevision } from "../../../db/repositories/revision.ts";
import type { Queries } from "../../../db/handle.ts";
import { recordChange, versionOf } from "../administration/record-change.server.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { Refusal } from "../shared/refusal.ts";
import { branchKind } from "./import-branches.server.ts";
import type { ImportFault } from "./import-fault.ts";
import { listInFile } from "./import-tree.server.ts";
import type { Listed } from "./import-tree.server.ts";
import { assertMayImport } from "./save-changes.server.ts";
import { saveDuties } from "./save-duties.server.ts";
import { successionFaults } from "./succession.ts";
import type { DutifulBranch } from "./things-in-files.server.ts";

export interface Closing {
  readonly code: string;
  /** Null: nobody takes over, since nothing is left. */
  readonly successorCode: string | null;
  /** What the form showed. */
  readonly version: string;
  readonly reason: string;
}

type Branches = readonly Listed<DutifulBranch>[];

/**
 * Closes the branch at once, so that it gets nothing any more; what it has open goes to the successor by a job, its
 * areas and what it solves at once. Returns what speaks against it. Refuses with `not_allowed`, `not_found`,
 * `changed_meanwhile` and `already_done`.
 */
export async function closeBranch(
  context: Context,
  actor: Actor,
  closing: Closing,
): Promise<readonly ImportFault[]> {
  assertMayImport(actor);
  const faults = await context.db.transact(async (queries) => {
    const branches = await listInFile(queries, branchKind(context));
    const found = seenBranch(branches, closing);
    if (found.thing.closed) throw new Refusal("already_done");
    const successor = branches.find(({ thing }) => thing.code === closing.successorCode) ?? null;
    const open = (await countOpenByBranch(queries)).get(found.thing.id) ?? 0;
    const against = successionFaults(
      found.thing,
      { code: closing.successorCode, branch: successor?.thing ?? null },
      branches.map(({ thing }) => thing),
      open,
    );
    if (against.length > 0) return against;
    await setBranchClosed(queries, found.thing.id, context.now());
    if (successor) {
      await takeOverDuties(context, queries, found.thing, successor.thing);
      await beginHandingOn(context, queries, actor, closing, found.thing, successor.thing, open);
    }
    await recordAll(context, queries, actor, branches, closing.reason);
    await bumpRevision(queries, "county");
    return [];
  });
  if (faults.length === 0) context.wake();
  return faults;
}

/** Opens it again; what went to its successor stays there. Refuses like `closeBranch`. */
export async function reopenBranch(
  context: Context,
  actor: Actor,
  wanted: Omit<Closing, "successorCode">,
): Promise<void> {
  assertMayImport(actor);
  await context.db.transact(async (queries) => {
    const branches = await listInFile(queries, branchKind(context));
    const { thing } = seenBranch(branches, wanted);
    if (!thing.closed) throw new Refusal("already_done");
    await setBranchClosed(queries, thing.id, null);
    await recordAll(context, queries, actor, branches, wanted.reason);
    await bumpRevision(queries, "county");
  });
}

function seenBranch(
  branches: Branches,
  { code, version }: Pick<Closing, "code" | "version">,
): Listed<DutifulBranch> {
  const found = branches.find(({ thing }) => thing.code === code);
  if (!found) throw new Refusal("not_found");
  if (versionOf(found.record) !== version) throw new Refusal("changed_meanwhile");
  return found;
}

async function takeOverDuties(
  context: Context,
  queries: Queries,
  from: DutifulBranch,
  to: DutifulBranch,
): Promise<void> {
  const key = (duty: DutifulBranch["responsibilities"][number]) =>
    `${duty.categoryId} ${duty.areaId ?? ""}`;
  const known = new Set(to.responsibilities.map(key));
  const more = from.responsibilities.filter((duty) => !known.has(key(duty)));
  const both = {
    id: to.id,
    areas: [...new Set([...to.areas, ...from.areas])],
    responsibilities: [...to.responsibilities, ...more],
  };
  await saveDuties(context, queries, to, both);
  await saveDuties(context, queries, from, { id: from.id, areas: [], responsibilities: [] });
}

async function beginHandingOn(
  context: Context,
  queries: Queries,
  actor: Actor,
  { reason }: Closing,
  from: DutifulBranch,
  to: DutifulBranch,
  total: number,
): Promise<void> {
  await putBranchClosing(queries, {
    branchId: from.id,
    successorId: to.id,
    askedBy: actor.kind === "staff" ? actor.personId : null,
    askedAt: context.now(),
    reason,
    total,
    moved: 0,
    finishedAt: null,
  });
  const payload = { branchId: from.id };
  await oweJobs(context, queries, null, [{ name: "hand-on-branch", payload }]);
}

/** A line in the log for every branch that is no longer as it was. */
async function recordAll(
  context: Context,
  queries: Queries,
  actor: Actor,
  before: Branches,
  reason: string,
): Promise<void> {
  const after = await listInFile(queries, branchKind(context));
  for (const { thing, record } of after) {
    const was = before.find((one) => one.thing.id === thing.id)?.record ?? null;
    const draft = {
      kind: "branch",
      thingId: thing.id,
      before: was,
      after: record,
      reason,
    } as const;
    await recordChange(context, queries, actor, draft);
  }
}
