// Kinds of problem from a file: two levels, with what the first classifier learns from. All or nothing.
import { insertCategory, listCategories } from "../../../db/repositories/county.ts";
import { listCategoryLearning, updateCategory } from "../../../db/repositories/county-import.ts";
import type { CategoryLearning } from "../../../db/repositories/county-import.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Category } from "./branch.ts";
import { levelOf, placesOf, treeFaults } from "./code-tree.ts";
import type { Placed } from "./code-tree.ts";
import { faulty } from "./import-fault.ts";
import type { ImportFault, ImportOutcome, ImportRow } from "./import-fault.ts";
import { readRows } from "./read-rows.ts";
import { assertMayImport, saveChanges } from "./save-changes.server.ts";
import { positionsAfter, treeAfter } from "./tree-after.ts";
import { categoryRecord } from "./tree-records.ts";
import type { CategoryRecord } from "./tree-records.ts";

type TaughtCategory = Category & CategoryLearning;

const LEVELS = 2;

/**
 * Adds the categories of `rows`, and changes those whose code is there already. Again: nothing changes. With faults
 * nothing is written and all of them are returned. Refuses with `not_allowed` for anybody but administrators and the
 * portal itself.
 */
export function importCategories(
  context: Context,
  actor: Actor,
  rows: readonly ImportRow[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<ImportOutcome> {
  assertMayImport(actor);
  return context.db.transact(async (queries) => {
    const before = await taughtCategories(queries);
    const { records, codes, faults } = readRows(rows, categoryRecord);
    const nodes = treeAfter([...before.values()], records);
    faults.push(...treeFaults(nodes, codes));
    if (!faults.some(({ code }) => code === "circular")) {
      for (const node of nodes.values()) {
        if (levelOf(node, nodes) <= LEVELS) continue;
        const facts = { code: node.code, parent: node.parent ?? "" };
        faults.push({ line: node.line, code: "third_level", facts } satisfies ImportFault);
      }
    }
    if (faults.length > 0) return faulty(faults);
    const places = placesOf(nodes, (code) => before.get(code)?.id, context.makeId<"category">);
    const positions = positionsAfter(
      new Map([...before.values()].map(({ code, position }) => [code, position])),
      [...records.keys()],
    );
    const changes = [...places].map(([code, place]) => {
      const known = before.get(code) ?? null;
      const record = records.get(code);
      const after = wanted(code, place, record, known, positions.get(code) ?? 0);
      return { before: known, after, named: record !== undefined };
    });
    const write = {
      insert: (one: TaughtCategory) => insertCategory(queries, one),
      update: (one: TaughtCategory) => updateCategory(queries, one),
    };
    return saveChanges(changes, dryRun ? null : write);
  });
}

async function taughtCategories(queries: Queries): Promise<Map<string, TaughtCategory>> {
  const learning = await listCategoryLearning(queries);
  const found = new Map<string, TaughtCategory>();
  for (const category of await listCategories(queries)) {
    const taught = learning.get(category.id);
    if (taught) found.set(category.code, { ...category, ...taught });
  }
  return found;
}

/** Examples that a row does not mention stay. */
function wanted(
  code: string,
  place: Placed<Category["id"]>,
  record: CategoryRecord | undefined,
  before: TaughtCategory | null,
  position: number,
): TaughtCategory {
  const { id, parentId } = place;
  if (!record) {
    if (!before) throw new Error(`neither row nor category: ${code}`);
    return { ...before, id, parentId, position };
  }
  return {
    id,
    parentId,
    code,
    position,
    name: { en: record.name_en, "zh-CN": record.name_zh },
    description: { en: record.description_en, "zh-CN": record.description_zh },
    sensitive: record.sensitive,
    complex: record.complex,
    defaultUrgency: record.urgency,
    examples: {
      en: record.examples_en ?? before?.examples.en ?? [],
      "zh-CN": record.examples_zh ?? before?.examples["zh-CN"] ?? [],
    },
  };
}
