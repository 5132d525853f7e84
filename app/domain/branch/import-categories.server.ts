// Kinds of problem from a file: two levels, with what the first classifier learns from. All or nothing.
import { insertCategory, listCategories } from "../../../db/repositories/county.ts";
import {
  listCategoryLearning,
  setCategoryRetired,
  updateCategory,
} from "../../../db/repositories/county-import.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ByLanguage } from "../shared/language.ts";
import { levelOf } from "./code-tree.ts";
import type { TreeNode } from "./code-tree.ts";
import type { ImportFault, ImportOptions, ImportOutcome, ImportRow } from "./import-fault.ts";
import { importTree } from "./import-tree.server.ts";
import type { Standing, TreeKind } from "./import-tree.server.ts";
import { inColumns } from "./local-fields.ts";
import { questionOf } from "./question-fields.ts";
import type { Lined } from "./read-rows.ts";
import { categoryRecord } from "./tree-records.ts";
import { categoryInFile } from "./things-in-files.server.ts";
import type { TaughtCategory } from "./things-in-files.server.ts";
import type { CategoryRecord } from "./tree-records.ts";

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
  options: ImportOptions,
): Promise<ImportOutcome> {
  return importTree(context, actor, rows, options, categoryKind(context));
}

/** How categories are read from files and written. */
export const categoryKind = (
  context: Context,
): TreeKind<CategoryRecord, TaughtCategory, Standing<TaughtCategory>> => ({
  kind: "category",
  schema: categoryRecord,
  record: categoryInFile,
  standing: async (queries) => ({ things: await taughtCategories(queries) }),
  faults: ({ nodes, records, standing }, found) => {
    // In a circle nothing has a level.
    const isCircular = found.some(({ code }) => code === "circular");
    return [
      ...(isCircular ? [] : thirdLevelFaults(nodes)),
      ...sameQuestionFaults(records, standing.things),
    ];
  },
  fromRow: (row, { id, parentId, position }, before) => ({
    id,
    parentId,
    code: row.code,
    position,
    name: inColumns(row, "name"),
    description: inColumns(row, "description"),
    sensitive: row.sensitive,
    complex: row.complex,
    defaultUrgency: row.urgency,
    // Questions that a row does not mention stay.
    questions: row.questions?.map(questionOf) ?? before?.questions ?? [],
    retired: row.retired ?? before?.retired ?? false,
    // Examples that a row does not mention stay.
    examples: { ...noExamples, ...before?.examples, ...mentioned(inColumns(row, "examples")) },
  }),
  moved: (before, { id, parentId, position }) => ({ ...before, id, parentId, position }),
  write: (queries) => ({
    insert: async (one) => {
      await insertCategory(queries, one);
      if (one.retired) await setCategoryRetired(queries, one.id, context.now());
    },
    update: async (one, before) => {
      await updateCategory(queries, one);
      if (one.retired !== before.retired)
        await setCategoryRetired(queries, one.id, one.retired ? context.now() : null);
    },
  }),
});

const noExamples = { en: [], "zh-CN": [] };

const mentioned = (examples: ByLanguage<readonly string[] | undefined>) =>
  Object.fromEntries(Object.entries(examples).filter(([, lines]) => lines !== undefined));

async function taughtCategories(queries: Queries): Promise<Map<string, TaughtCategory>> {
  const learning = await listCategoryLearning(queries);
  const found = new Map<string, TaughtCategory>();
  for (const category of await listCategories(queries)) {
    const taught = learning.get(category.id);
    if (taught) found.set(category.code, { ...category, ...taught });
  }
  return found;
}

function thirdLevelFaults(nodes: ReadonlyMap<string, TreeNode>): ImportFault[] {
  return [...nodes.values()]
    .filter((node) => levelOf(node, nodes) > LEVELS)
    .map(({ line, code, parent }) => ({
      line,
      code: "third_level",
      facts: { code, parent: parent ?? "" },
    }));
}

/** Rules and answers name a question by its code alone: no two kinds may have the same. */
function sameQuestionFaults(
  records: ReadonlyMap<string, Lined<CategoryRecord>>,
  things: ReadonlyMap<string, TaughtCategory>,
): ImportFault[] {
  const ownerOf = new Map<string, string>();
  for (const [code, { questions }] of things) {
    if (records.get(code)?.questions) continue;
    for (const question of questions) ownerOf.set(question.code, code);
  }
  return [...records.values()].flatMap(({ code, line, questions = [] }) =>
    questions.flatMap((question): ImportFault[] => {
      const other = ownerOf.get(question.code);
      ownerOf.set(question.code, other ?? code);
      if (other === undefined) return [];
      return [{ line, code: "same_question", facts: { question: question.code, code, other } }];
    }),
  );
}
