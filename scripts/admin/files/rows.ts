// Rows of a file of branches, areas, categories or landmarks, whichever of the formats it is in.
import { columnNames } from "../../../app/domain/branch/local-fields.ts";
import type { ImportRow } from "../../../app/domain/branch/import-fault.ts";
import { CommandFault } from "../command.ts";
import { parseCsv } from "./csv.ts";
import { listRows, parseJson } from "./json.ts";
import { readText } from "./read-text.ts";

/** A county's map is a tenth of that. */
const MAX_BYTES = 50_000_000;

/** A JSON list of objects, or a table: told apart by the first character. */
export async function readRecords(file: string): Promise<ImportRow[]> {
  return recordsOf(file, await readText(file, MAX_BYTES));
}

function recordsOf(file: string, text: string): ImportRow[] {
  if (!/^\s*[[{]/.test(text)) return parseCsv(file, text);
  const rows = listRows(text, parseJson(file, text), null);
  if (rows === null)
    throw new CommandFault(`${file}: a list of objects is needed, [ {...}, {...} ]`);
  return rows;
}

const areaFields = ["code", "parent", "level", ...columnNames("name")];

/** The features of a GeoJSON FeatureCollection; what maps keep besides our fields is let be. */
export async function readFeatures(file: string): Promise<ImportRow[]> {
  const rows = featuresOf(file, await readText(file, MAX_BYTES));
  return rows.map(({ line, fields }) => ({ line, fields: fieldsOfFeature(fields, areaFields) }));
}

const landmarkFields = [
  ...["code", "kind", "other_names", "area"],
  ...columnNames("name"),
  ...columnNames("responsible"),
];

/** The points of a GeoJSON FeatureCollection; or a table, or a list of objects, with latitude and longitude. */
export async function readLandmarks(file: string): Promise<ImportRow[]> {
  const text = await readText(file, MAX_BYTES);
  if (!/^\s*\{/.test(text)) return recordsOf(file, text);
  return featuresOf(file, text).map(({ line, fields }) => ({ line, fields: pointOf(fields) }));
}

function featuresOf(file: string, text: string): ImportRow[] {
  const value = parseJson(file, text);
  const { type } = (value ?? {}) as { type?: unknown };
  const rows = type === "FeatureCollection" ? listRows(text, value, "features") : null;
  if (rows === null) throw new CommandFault(`${file}: this is not a GeoJSON FeatureCollection`);
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
