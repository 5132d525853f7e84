// Branches from a file: the tree, the areas they serve, and what each solves where. All or nothing.
import {
  insertBranch,
  listAreas,
  listBranches,
  listCategories,
  listResponsibilities,
} from "../../../db/repositories/county.ts";
import { listBranchAreas, updateBranch } from "../../../db/repositories/county-import.ts";
import type { Queries } from "../../../db/handle.ts";
import { canonicalJson } from "../problem/event.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Branch } from "./branch.ts";
import { unknownCodes, wholeFaults } from "./branch-faults.ts";
import { placesOf, treeFaults } from "./code-tree.ts";
import { faulty } from "./import-fault.ts";
import type { ImportOutcome, ImportRow } from "./import-fault.ts";
import { readRows } from "./read-rows.ts";
import type { Lined } from "./read-rows.ts";
import { saveDuties } from "./save-duties.server.ts";
import { assertMayImport } from "./save-changes.server.ts";
import { treeAfter } from "./tree-after.ts";
import { branchRecord } from "./tree-records.ts";
import type { BranchRecord } from "./tree-records.ts";

/**
 * Adds the branches of `rows`, and changes those whose code is there already; what a row does not mention (areas,
 * responsibilities) stays. Again: nothing changes. With faults nothing is written and all of them are returned.
 * Refuses with `not_allowed` for anybody but administrators and the portal itself.
 */
export function importBranches(
  context: Context,
  actor: Actor,
  rows: readonly ImportRow[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<ImportOutcome> {
  assertMayImport(actor);
  return context.db.transact(async (queries) => {
    const standing = await readStanding(queries);
    const { records, codes, faults } = readRows(rows, branchRecord);
    const nodes = treeAfter(standing.branches, records);
    faults.push(...treeFaults(nodes, codes));
    for (const record of records.values()) faults.push(...unknownCodes(record, standing.known));
    const kindOf = (code: string) =>
      records.get(code)?.kind ?? standing.branches.find((branch) => branch.code === code)?.kind;
    // While rows are faulty, what is missing may stand in one of them.
    if (faults.length === 0) faults.push(...wholeFaults(nodes, kindOf));
    if (faults.length > 0) return faulty(faults);
    const byCode = new Map(standing.branches.map((branch) => [branch.code, branch]));
    const places = placesOf(nodes, (code) => byCode.get(code)?.id, context.makeId<"branch">);
    const changes = [...places].map(([code, place]): Change => ({
      before: byCode.get(code) ?? null,
      after: wanted(code, place, records.get(code), byCode.get(code)),
      record: records.get(code) ?? null,
    }));
    return save(context, dryRun ? null : queries, standing, changes);
  });
}

type Standing = Awaited<ReturnType<typeof readStanding>>;

async function readStanding(queries: Queries) {
  const [areas, categories] = [await listAreas(queries), await listCategories(queries)];
  return {
    branches: await listBranches(queries),
    branchAreas: await listBranchAreas(queries),
    responsibilities: await listResponsibilities(queries),
    areaIds: new Map(areas.map(({ code, id }) => [code, id])),
    categoryIds: new Map(categories.map(({ code, id }) => [code, id])),
    known: {
      areas: new Set(areas.map(({ code }) => code)),
      categories: new Set(categories.map(({ code }) => code)),
    },
  };
}

interface Change {
  readonly before: Branch | null;
  readonly after: Branch;
  readonly record: Lined<BranchRecord> | null;
}

function wanted(
  code: string,
  place: Pick<Branch, "id" | "parentId" | "path">,
  record: BranchRecord | undefined,
  before: Branch | undefined,
): Branch {
  const { closed = false } = before ?? {};
  if (record) {
    const name = { en: record.name_en, "zh-CN": record.name_zh };
    return { ...place, code, kind: record.kind, name, closed };
  }
  if (!before) throw new Error(`neither row nor branch: ${code}`);
  return { ...before, ...place };
}

/** Writes what differs; with `queries` null it only counts. */
async function save(
  context: Context,
  queries: Queries | null,
  standing: Standing,
  changes: readonly Change[],
): Promise<ImportOutcome> {
  const count = { added: 0, changed: 0, unchanged: 0 };
  for (const { before, after, record } of changes) {
    const differs = before !== null && canonicalJson(before) !== canonicalJson(after);
    if (queries && before === null) await insertBranch(queries, after);
    if (queries && differs) await updateBranch(queries, after);
    const duties = record && (await saveDuties(context, queries, standing, after.id, record));
    if (before === null) count.added += 1;
    else if (differs || duties) count.changed += 1;
    else if (record) count.unchanged += 1;
  }
  return { faults: [], ...count };
}
