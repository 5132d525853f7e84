// Rows of the organisation and the land: branches, areas, categories and who is responsible for what.
import type { Generated } from "kysely";
import type { Bit } from "../mapping.ts";

export interface BranchRow {
  id: string;
  code: string;
  parent_id: string | null;
  path: string;
  kind: string;
  /** JSON, a text for each language. */
  name: string;
  closed_at: string | null;
}

export interface AreaRow {
  id: string;
  code: string;
  parent_id: string | null;
  path: string;
  level: string;
  name: string;
  /** GeoJSON Polygon or MultiPolygon, longitude and latitude in degrees (RFC 7946). */
  geometry: string;
  /** Order within the parent. */
  position: number;
}

export interface BranchAreaRow {
  branch_id: string;
  area_id: string;
}

export interface CategoryRow {
  id: string;
  code: string;
  parent_id: string | null;
  name: string;
  description: string;
  /** JSON, a list of sentences for each language. */
  examples: string;
  /** JSON, the extra questions of this kind. */
  questions: Generated<string>;
  is_sensitive: Bit;
  is_complex: Bit;
  default_urgency: string;
  position: number;
  /** Since when it is no longer offered; null while it is. */
  retired_at: Generated<string | null>;
}

/** How often a thing that processes remember has changed. */
export interface RevisionRow {
  name: string;
  number: number;
}

export interface ResponsibilityRow {
  id: string;
  branch_id: string;
  category_id: string;
  area_id: string | null;
}
