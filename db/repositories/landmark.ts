// The gazetteer: a small table, read whole.
import type { Landmark, LandmarkKind } from "../../app/domain/branch/landmark.ts";
import type { LocalText } from "../../app/domain/shared/language.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";
import type { LandmarkRow } from "../tables/landmark.ts";

/** All of them, by code. */
export async function listLandmarks(queries: Queries): Promise<Landmark[]> {
  const rows = await queries.selectFrom("landmark").selectAll().orderBy("code").execute();
  return rows.map(({ latitude, longitude, ...row }) => ({
    id: row.id as Landmark["id"],
    code: row.code,
    kind: row.kind as LandmarkKind,
    name: fromJson<LocalText>(row.name),
    otherNames: fromJson<string[]>(row.other_names),
    areaId: row.area_id as Landmark["areaId"],
    point: latitude === null || longitude === null ? null : { longitude, latitude },
    responsible: row.responsible === null ? null : fromJson<LocalText>(row.responsible),
  }));
}

/** Adds one. Fails when its code is there already. */
export async function insertLandmark(queries: Queries, landmark: Landmark): Promise<void> {
  await queries
    .insertInto("landmark")
    .values({ id: landmark.id, code: landmark.code, ...columnsOf(landmark) })
    .execute();
}

/** Replaces everything of a landmark but its code. */
export async function updateLandmark(queries: Queries, landmark: Landmark): Promise<void> {
  await queries
    .updateTable("landmark")
    .set(columnsOf(landmark))
    .where("id", "=", landmark.id)
    .execute();
}

const columnsOf = (landmark: Landmark): Omit<LandmarkRow, "id" | "code"> => ({
  kind: landmark.kind,
  name: toJson(landmark.name),
  other_names: toJson(landmark.otherNames),
  area_id: landmark.areaId,
  latitude: landmark.point?.latitude ?? null,
  longitude: landmark.point?.longitude ?? null,
  responsible: landmark.responsible === null ? null : toJson(landmark.responsible),
});
