// Rows of a file of branches, areas, categories or landmarks, whichever of the formats it is in.
import { columnNames } from "../../branch/local-fields.ts";
import type { ImportRow } from "../../branch/import-fault.ts";
import { parseCsv } from "./csv.ts";
import { FileFault } from "./file-fault.ts";
import { listRows, parseJson } from "./json.ts";

/** A JSON list of objects, or a table: told apart by the first character. Throws a FileFault. */
export function rowsOfRecords(text: string): ImportRow[] {
  return /^\s*[[{]/.test(text) ? rowsOfList(text) : parseCsv(text);
}

/** A JSON list. Throws a FileFault. */
export function rowsOfList(text: string): ImportRow[] {
  const rows = listRows(text, parseJson(text), null);
  if (rows === null) throw new FileFault("not_a_list");
  return rows;
}

const areaFields = ["code", "parent", "level", ...columnNames("name")];

/** The features of a GeoJSON FeatureCollection; what maps keep besides our fields is let be. Throws a FileFault. */
export function rowsOfAreas(text: string): ImportRow[] {
  return featuresOf(text).map(({ line, fields }) => ({
    line,
    fields: fieldsOfFeature(fields, areaFields),
  }));
}

const landmarkFields = [
  ...["code", "kind", "other_names", "area"],
  ...columnNames("name"),
  ...columnNames("responsible"),
];

/** The points of a GeoJSON FeatureCollection; or a table, or a list, with latitude and longitude. Throws a FileFault. */
export function rowsOfLandmarks(text: string): ImportRow[] {
  if (!/^\s*\{/.test(text)) return rowsOfRecords(text);
  return featuresOf(text).map(({ line, fields }) => ({ line, fields: pointOf(fields) }));
}

function featuresOf(text: string): ImportRow[] {
  const value = parseJson(text);
  const { type } = (value ?? {}) as { type?: unknown };
  const rows = type === "FeatureCollection" ? listRows(text, value, "features") : null;
  if (rows === null) throw new FileFault("not_a_map");
  return rows;
}

/** A feature's properties with the numbers of its point, longitude first; what is no point is named by its type. */
function pointOf(feature: unknown): unknown {
  const fields = fieldsOfFeature(feature, landmarkFields);
  if (fields === null) return null;
  const { geometry, ...rest } = fields as { readonly geometry?: unknown };
  if (geometry === null || geometry === undefined) return rest;
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type !== "Point" || !Array.isArray(coordinates)) return fields;
  const [longitude, latitude] = coordinates as unknown[];
  return { ...rest, longitude, latitude };
}

function fieldsOfFeature(feature: unknown, names: readonly string[]): object | null {
  const { type, properties, geometry } = (feature ?? {}) as {
    type?: unknown;
    properties?: Readonly<Record<string, unknown>> | null;
    geometry?: unknown;
  };
  if (type !== "Feature") return null;
  const kept = names.flatMap((name) => {
    const value = properties?.[name];
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), geometry };
}
