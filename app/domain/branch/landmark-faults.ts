// What can be wrong with landmarks beyond their fields: where they lie, and that two are called alike in one area.
import { areasAt } from "../routing/jurisdiction/atlas.ts";
import type { Atlas } from "../routing/jurisdiction/atlas.ts";
import { plainWords } from "../routing/jurisdiction/plain-words.ts";
import type { AreaId } from "../shared/ids.ts";
import { degreesFault } from "./geometry.ts";
import type { ImportFault, ImportWarning } from "./import-fault.ts";
import type { Landmark } from "./landmark.ts";
import type { LandmarkRecord } from "./landmark-record.ts";
import type { Lined } from "./read-rows.ts";

/** What is wrong with one row; `areaIds` are all that there are, by code. */
export function landmarkFaults(
  row: Lined<LandmarkRecord>,
  areaIds: ReadonlyMap<string, AreaId>,
  atlas: Atlas,
): ImportFault[] {
  const { line, code, kind, area, latitude, longitude } = row;
  const fault = (fault: ImportFault["code"], facts: ImportFault["facts"]): ImportFault[] => [
    { line, code: fault, facts },
  ];
  if (area !== undefined && !areaIds.has(area)) return fault("unknown_area", { code: area });
  if (latitude === undefined && longitude === undefined)
    return kind === "landmark" && area === undefined ? fault("no_place", { code }) : [];
  if (latitude === undefined || longitude === undefined)
    return fault("half_a_point", { field: latitude === undefined ? "latitude" : "longitude" });
  const point = { latitude, longitude };
  const offEarth = degreesFault(point);
  if (offEarth) return fault(offEarth, { longitude, latitude });
  const [inArea] = areasAt(atlas, point);
  if (kind === "outside" && inArea) return fault("inside_the_county", { code, area: inArea.code });
  const turned = { latitude: longitude, longitude: latitude };
  const isSwapped =
    kind === "landmark" && !inArea && !degreesFault(turned) && areasAt(atlas, turned).length > 0;
  return isSwapped ? fault("far_and_swapped", { code, longitude, latitude }) : [];
}

/** A landmark whose point lies elsewhere than its area, or nowhere. */
export function landmarkWarnings(
  { line, code, area }: Lined<LandmarkRecord>,
  { kind, point }: Landmark,
  atlas: Atlas,
): ImportWarning[] {
  if (kind === "outside" || point === null || atlas.index === null) return [];
  const around = areasAt(atlas, point);
  if (around.length === 0) return [{ line, code: "outside_every_area", facts: { code } }];
  if (area === undefined || around.some((one) => one.code === area)) return [];
  return [{ line, code: "outside_its_area", facts: { code, area } }];
}

/** Landmarks called alike in one area: nobody could tell which of the two is meant. `lines` by code. */
export function sameNameFaults(
  landmarks: readonly Landmark[],
  lines: ReadonlyMap<string, number>,
  atlas: Atlas,
): ImportFault[] {
  const known = new Map<string, string>();
  return landmarks.flatMap(({ code, areaId, point, kind, name, otherNames }): ImportFault[] => {
    const area = areaId ?? (point && areasAt(atlas, point)[0]?.id) ?? "";
    const names = new Map(
      [...Object.values(name), ...otherNames].map((one) => [
        `${kind} ${area} ${plainWords(one)}`,
        one,
      ]),
    );
    const taken = [...names].find(([key]) => known.has(key));
    for (const key of names.keys()) if (!known.has(key)) known.set(key, code);
    if (!taken) return [];
    const other = known.get(taken[0]) ?? "";
    const line = lines.get(code) ?? lines.get(other) ?? null;
    return [{ line, code: "same_name", facts: { name: taken[1], other } }];
  });
}
