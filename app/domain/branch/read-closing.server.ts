// What a page needs to close a branch: what it has open, who could take over, how far the last closing is.
import { findBranchClosing } from "../../../db/repositories/branch-closing.ts";
import { listBranches } from "../../../db/repositories/county.ts";
import { countOpenByBranch } from "../../../db/repositories/county-import.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { Refusal } from "../shared/refusal.ts";
import { assertMayImport } from "./save-changes.server.ts";

/** Refuses with `not_allowed` and `not_found`. */
export async function readClosing(context: Context, actor: Actor, code: string) {
  assertMayImport(actor);
  const queries = context.db.read;
  const branches = await listBranches(queries);
  const branch = branches.find((one) => one.code === code);
  if (!branch) throw new Refusal("not_found");
  const closing = await findBranchClosing(queries, branch.id);
  const successor = branches.find(({ id }) => id === closing?.successorId);
  return {
    code,
    isClosed: branch.closed,
    isCoordinating: branch.kind === "coordinating",
    open: (await countOpenByBranch(queries)).get(branch.id) ?? 0,
    successors: branches
      .filter((one) => !one.closed && one.id !== branch.id)
      .map((one) => ({ code: one.code, name: one.name })),
    progress:
      closing && successor
        ? {
            ...{ moved: closing.moved, total: closing.total },
            finished: closing.finishedAt !== null,
            successor: successor.name,
          }
        : null,
  };
}
