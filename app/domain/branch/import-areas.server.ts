// Areas from a map: polygons in a tree of administrative divisions. All or nothing.
import { insertArea, listAreas } from "../../../db/repositories/county.ts";
import { listAreaShapes, updateArea } from "../../../db/repositories/county-import.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { areaWarnings, swappedFaults } from "./area-checks.ts";
import type { MappedArea } from "./area-checks.ts";
import { areaLevels } from "./branch.ts";
import type { AreaLevel } from "./branch.ts";
import type { TreeNode } from "./code-tree.ts";
import type { ImportFault, ImportOptions, ImportOutcome, ImportRow } from "./import-fault.ts";
import { importTree } from "./import-tree.server.ts";
import type { AfterImport, Standing, TreeKind } from "./import-tree.server.ts";
import { inColumns } from "./local-fields.ts";
import { areaRecord } from "./tree-records.ts";
import { areaInFile } from "./things-in-files.server.ts";
import type { ShapedArea } from "./things-in-files.server.ts";
import type { AreaRecord } from "./tree-records.ts";

/**
 * Adds the areas of `rows`, and changes those whose code is there already. Again: nothing changes. With faults nothing
 * is written and all of them are returned; overlaps, and areas that stick out of their parent, are warnings. Refuses
 * with `not_allowed` for anybody but administrators and the portal itself.
 */
export function importAreas(
  context: Context,
  actor: Actor,
  rows: readonly ImportRow[],
  options: ImportOptions,
): Promise<ImportOutcome> {
  return importTree(context, actor, rows, options, areaKind);
}

/** How areas are read from files and written. */
export const areaKind: TreeKind<AreaRecord, ShapedArea, Standing<ShapedArea>> = {
  kind: "area",
  schema: areaRecord,
  record: areaInFile,
  standing: async (queries) => ({ things: await shapedAreas(queries) }),
  faults: (after) => [...levelFaults(after), ...swappedFaults(mapped(after))],
  warnings: (after) => areaWarnings(mapped(after)),
  fromRow: (row, place) => {
    const { code, level, geometry } = row;
    return { ...place, code, level, geometry, name: inColumns(row, "name") };
  },
  moved: (before, place) => ({ ...before, ...place }),
  write: (queries) => ({
    insert: (one) => insertArea(queries, one),
    update: (one) => updateArea(queries, one),
  }),
};

async function shapedAreas(queries: Queries): Promise<Map<string, ShapedArea>> {
  const shapes = await listAreaShapes(queries);
  const found = new Map<string, ShapedArea>();
  for (const area of await listAreas(queries)) {
    const shape = shapes.get(area.id);
    if (shape) found.set(area.code, { ...area, ...shape });
  }
  return found;
}

type After = AfterImport<AreaRecord, Standing<ShapedArea>>;

/** The map as it would be. */
function mapped({ standing: { things }, records, nodes }: After): MappedArea[] {
  return [...nodes.values()].flatMap((node) => {
    const area = records.get(node.code) ?? things.get(node.code);
    return area ? [{ ...node, level: area.level, geometry: area.geometry }] : [];
  });
}

/** A village lies in a township, a township in the county: never in its like or in something smaller. */
function levelFaults({ standing: { things }, records, nodes }: After): ImportFault[] {
  const levelOf = (code: string): AreaLevel | undefined =>
    records.get(code)?.level ?? things.get(code)?.level;
  return [...nodes.values()].flatMap(({ code, parent, line }: TreeNode): ImportFault[] => {
    const [own, above] = [levelOf(code), parent === null ? undefined : levelOf(parent)];
    if (parent === null || !own || !above) return [];
    if (areaLevels.indexOf(own) > areaLevels.indexOf(above)) return [];
    const facts = { code, level: own, parent, parentLevel: above };
    return [{ line, code: "level_not_below_parent", facts }];
  });
}
