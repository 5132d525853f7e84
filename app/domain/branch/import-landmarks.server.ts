// Landmarks from a file: the places that people name, and the neighbours outside the county. All or nothing.
import {
  insertLandmark,
  listLandmarks,
  updateLandmark,
} from "../../../db/repositories/landmark.ts";
import { bumpRevision } from "../../../db/repositories/revision.ts";
import { readAtlas } from "../routing/jurisdiction/read-atlas.server.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { AreaId, LandmarkId } from "../shared/ids.ts";
import { faulty } from "./import-fault.ts";
import type { ImportOptions, ImportOutcome, ImportRow } from "./import-fault.ts";
import type { Landmark } from "./landmark.ts";
import { landmarkFaults, landmarkWarnings, sameNameFaults } from "./landmark-faults.ts";
import { landmarkRecord } from "./landmark-record.ts";
import type { LandmarkRecord } from "./landmark-record.ts";
import { inColumns } from "./local-fields.ts";
import { readRows } from "./read-rows.ts";
import { assertMayImport, saveChanges } from "./save-changes.server.ts";
import { landmarkInFile } from "./things-in-files.server.ts";

/**
 * Adds the landmarks of `rows`, and changes those whose code is there already. Again: nothing changes. With faults
 * nothing is written and all of them are returned; points outside their area are warnings. Refuses with `not_allowed`
 * for anybody but administrators and the portal itself.
 */
export function importLandmarks(
  context: Context,
  actor: Actor,
  rows: readonly ImportRow[],
  { dryRun, reason = "" }: ImportOptions,
): Promise<ImportOutcome> {
  assertMayImport(actor);
  return context.db.transact(async (queries) => {
    const atlas = await readAtlas(context.db, queries);
    const areaIds = new Map([...atlas.areas.values()].map(({ code, id }) => [code, id]));
    const before = new Map((await listLandmarks(queries)).map((one) => [one.code, one]));
    const { records, faults } = readRows(rows, landmarkRecord);
    for (const row of records.values()) faults.push(...landmarkFaults(row, areaIds, atlas));
    const changes = [...records.values()].map((row) => {
      const known = before.get(row.code) ?? null;
      const id = known?.id ?? context.makeId<"landmark">();
      return { before: known, after: wanted(row, id, areaIds), line: row.line, row };
    });
    const after = new Map(before);
    for (const change of changes) after.set(change.row.code, change.after);
    const lines = new Map(changes.map(({ row }) => [row.code, row.line]));
    // Who has no sound place yet can't be called like a neighbour.
    if (faults.length === 0) faults.push(...sameNameFaults([...after.values()], lines, atlas));
    if (faults.length > 0) return faulty(faults);
    const write = {
      insert: (one: Landmark) => insertLandmark(queries, one),
      update: (one: Landmark) => updateLandmark(queries, one),
    };
    const outcome = await saveChanges<Landmark>(context, queries, actor, changes, {
      kind: "landmark",
      records: (change) => ({
        before: change.before && landmarkInFile(change.before, areaIds),
        after: landmarkInFile(change.after, areaIds),
      }),
      write: dryRun ? null : write,
      reason,
    });
    if (!dryRun && outcome.added + outcome.changed > 0) await bumpRevision(queries, "county");
    const warnings = changes.flatMap((one) => landmarkWarnings(one.row, one.after, atlas));
    return { ...outcome, warnings };
  });
}

function wanted(
  row: LandmarkRecord,
  id: LandmarkId,
  areaIds: ReadonlyMap<string, AreaId>,
): Landmark {
  const { code, kind, latitude, longitude } = row;
  const responsible = inColumns(row, "responsible");
  const { en, "zh-CN": zh } = responsible;
  return {
    ...{ id, code, kind },
    name: inColumns(row, "name"),
    otherNames: row.other_names ?? [],
    areaId: row.area === undefined ? null : (areaIds.get(row.area) ?? null),
    point: latitude === undefined || longitude === undefined ? null : { longitude, latitude },
    responsible:
      en === "" && zh === "" ? null : { ...responsible, en: en || zh, "zh-CN": zh || en },
  };
}
