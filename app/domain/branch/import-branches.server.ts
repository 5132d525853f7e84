// Branches from a file: the tree, the areas they serve, and what each solves where. All or nothing.
import {
  insertBranch,
  listAreas,
  listBranches,
  listCategories,
  listResponsibilities,
} from "../../../db/repositories/county.ts";
import {
  countOpenByBranch,
  listBranchAreas,
  setBranchClosed,
  updateBranch,
} from "../../../db/repositories/county-import.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { closingFaults, unknownCodes, wholeFaults } from "./branch-faults.ts";
import { dutiesOf, dutiesWanted } from "./duties.ts";
import type { CodeIds } from "./duties.ts";
import type { ImportOptions, ImportOutcome, ImportRow } from "./import-fault.ts";
import { importTree } from "./import-tree.server.ts";
import type { Standing, TreeKind } from "./import-tree.server.ts";
import { inColumns } from "./local-fields.ts";
import { saveDuties } from "./save-duties.server.ts";
import { branchRecord } from "./tree-records.ts";
import { branchInFile } from "./things-in-files.server.ts";
import type { DutifulBranch } from "./things-in-files.server.ts";
import type { BranchRecord } from "./tree-records.ts";

type Known = Standing<DutifulBranch> &
  CodeIds & {
    /** How many open problems each branch has or answers for, by code. */
    readonly openProblems: ReadonlyMap<string, number>;
  };

/**
 * Adds the branches of `rows`, and changes those whose code is there already; what a row does not mention (areas,
 * responsibilities, whether it is closed) stays. Again: nothing changes. With faults nothing is written and all of them are returned.
 * Refuses with `not_allowed` for anybody but administrators and the portal itself.
 */
export function importBranches(
  context: Context,
  actor: Actor,
  rows: readonly ImportRow[],
  options: ImportOptions,
): Promise<ImportOutcome> {
  return importTree(context, actor, rows, options, branchKind(context));
}

/** How branches are read from files and written. */
export const branchKind = (context: Context): TreeKind<BranchRecord, DutifulBranch, Known> => ({
  kind: "branch",
  schema: branchRecord,
  record: branchInFile,
  standing: readStanding,
  faults: ({ standing, records, nodes }, found) => {
    const known = {
      areas: new Set(standing.areaIds.keys()),
      categories: new Set(standing.categoryIds.keys()),
    };
    const unknown = [...records.values()].flatMap((record) => [
      ...unknownCodes(record, known),
      ...closingFaults(record, standing.openProblems.get(record.code) ?? 0),
    ]);
    // While rows are faulty, what is missing may stand in one of them.
    if (found.length + unknown.length > 0) return unknown;
    return wholeFaults(nodes, (code) => records.get(code)?.kind ?? standing.things.get(code)?.kind);
  },
  fromRow: (row, { id, parentId, path }, before, standing) => ({
    ...{ id, parentId, path, code: row.code, kind: row.kind },
    name: inColumns(row, "name"),
    closed: row.closed ?? before?.closed ?? false,
    ...dutiesWanted(row, before, standing),
  }),
  moved: (before, { id, parentId, path }) => ({ ...before, id, parentId, path }),
  write: (queries) => ({
    insert: async (branch) => {
      await insertBranch(queries, branch);
      if (branch.closed) await setBranchClosed(queries, branch.id, context.now());
      await saveDuties(context, queries, null, branch);
    },
    update: async (branch, before) => {
      await updateBranch(queries, branch);
      if (branch.closed !== before.closed)
        await setBranchClosed(queries, branch.id, branch.closed ? context.now() : null);
      await saveDuties(context, queries, before, branch);
    },
  }),
});

async function readStanding(queries: Queries): Promise<Known> {
  const [areas, categories] = [await listAreas(queries), await listCategories(queries)];
  const duties = dutiesOf(await listBranchAreas(queries), await listResponsibilities(queries));
  const branches = await listBranches(queries);
  const open = await countOpenByBranch(queries);
  return {
    openProblems: new Map(branches.map(({ code, id }) => [code, open.get(id) ?? 0])),
    things: new Map(branches.map((branch) => [branch.code, { ...branch, ...duties(branch.id) }])),
    areaIds: new Map(areas.map(({ code, id }) => [code, id])),
    categoryIds: new Map(categories.map(({ code, id }) => [code, id])),
  };
}
