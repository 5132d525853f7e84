// Areas from a map: polygons in a tree of administrative divisions. All or nothing.
import { insertArea, listAreas } from "../../../db/repositories/county.ts";
import { listAreaShapes, updateArea } from "../../../db/repositories/county-import.ts";
import type { AreaShape } from "../../../db/repositories/county-import.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { areaLevels } from "./branch.ts";
import type { Area, AreaLevel } from "./branch.ts";
import { placesOf, treeFaults } from "./code-tree.ts";
import type { Placed, TreeNode } from "./code-tree.ts";
import { faulty } from "./import-fault.ts";
import type { ImportFault, ImportOutcome, ImportRow } from "./import-fault.ts";
import { readRows } from "./read-rows.ts";
import { assertMayImport, saveChanges } from "./save-changes.server.ts";
import { positionsAfter, treeAfter } from "./tree-after.ts";
import { areaRecord } from "./tree-records.ts";
import type { AreaRecord } from "./tree-records.ts";

type ShapedArea = Area & AreaShape;

/**
 * Adds the areas of `rows`, and changes those whose code is there already. Again: nothing changes. With faults nothing
 * is written and all of them are returned. Refuses with `not_allowed` for anybody but administrators and the portal
 * itself.
 */
export function importAreas(
  context: Context,
  actor: Actor,
  rows: readonly ImportRow[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<ImportOutcome> {
  assertMayImport(actor);
  return context.db.transact(async (queries) => {
    const before = await shapedAreas(queries);
    const { records, codes, faults } = readRows(rows, areaRecord);
    const nodes = treeAfter([...before.values()], records);
    const levelOf = (code: string) => records.get(code)?.level ?? before.get(code)?.level;
    faults.push(...treeFaults(nodes, codes), ...levelFaults(nodes, levelOf));
    if (faults.length > 0) return faulty(faults);
    const places = placesOf(nodes, (code) => before.get(code)?.id, context.makeId<"area">);
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
      insert: (one: ShapedArea) => insertArea(queries, one),
      update: (one: ShapedArea) => updateArea(queries, one),
    };
    return saveChanges(changes, dryRun ? null : write);
  });
}

async function shapedAreas(queries: Queries): Promise<Map<string, ShapedArea>> {
  const shapes = await listAreaShapes(queries);
  const found = new Map<string, ShapedArea>();
  for (const area of await listAreas(queries)) {
    const shape = shapes.get(area.id);
    if (shape) found.set(area.code, { ...area, ...shape });
  }
  return found;
}

/** A village lies in a township, a township in the county: never in its like or in something smaller. */
function levelFaults(
  nodes: ReadonlyMap<string, TreeNode>,
  levelOf: (code: string) => AreaLevel | undefined,
): ImportFault[] {
  return [...nodes.values()].flatMap(({ code, parent, line }): ImportFault[] => {
    const [own, above] = [levelOf(code), parent === null ? undefined : levelOf(parent)];
    if (parent === null || !own || !above) return [];
    if (areaLevels.indexOf(own) > areaLevels.indexOf(above)) return [];
    const facts = { code, level: own, parent, parentLevel: above };
    return [{ line, code: "level_not_below_parent", facts }];
  });
}

function wanted(
  code: string,
  place: Placed<Area["id"]>,
  record: AreaRecord | undefined,
  before: ShapedArea | null,
  position: number,
): ShapedArea {
  if (record) {
    const name = { en: record.name_en, "zh-CN": record.name_zh };
    return { ...place, code, level: record.level, name, geometry: record.geometry, position };
  }
  if (!before) throw new Error(`neither row nor area: ${code}`);
  return { ...before, ...place, position };
}
