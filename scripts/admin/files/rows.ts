// Rows of a file of branches, areas or categories, whichever of the formats it is in.
import type { ImportRow } from "../../../app/domain/branch/import-fault.ts";
import { CommandFault } from "../command.ts";
import { parseCsv } from "./csv.ts";
import { listRows, parseJson } from "./json.ts";
import { readText } from "./read-text.ts";

/** A JSON list of objects, or a table: told apart by the first character. */
export async function readRecords(file: string): Promise<ImportRow[]> {
  const text = await readText(file);
  if (!/^\s*[[{]/.test(text)) return parseCsv(file, text);
  const rows = listRows(text, parseJson(file, text), null);
  if (rows === null)
    throw new CommandFault(`${file}: a list of objects is needed, [ {...}, {...} ]`);
  return rows;
}

const areaFields = ["code", "parent", "level", "name_en", "name_zh"] as const;

/** The features of a GeoJSON FeatureCollection; what maps keep besides our fields is let be. */
export async function readFeatures(file: string): Promise<ImportRow[]> {
  const text = await readText(file);
  const value = parseJson(file, text);
  const { type } = (value ?? {}) as { type?: unknown };
  const rows = type === "FeatureCollection" ? listRows(text, value, "features") : null;
  if (rows === null) throw new CommandFault(`${file}: this is not a GeoJSON FeatureCollection`);
  return rows.map(({ line, fields }) => ({ line, fields: fieldsOfFeature(fields) }));
}

function fieldsOfFeature(feature: unknown): unknown {
  const { type, properties, geometry } = (feature ?? {}) as {
    type?: unknown;
    properties?: Readonly<Record<string, unknown>> | null;
    geometry?: unknown;
  };
  if (type !== "Feature") return null;
  const kept = areaFields.flatMap((name) => {
    const value = properties?.[name];
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), geometry };
}
