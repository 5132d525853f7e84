// Rows of the gazetteer: places that people name when they say where something is.

export interface LandmarkRow {
  id: string;
  code: string;
  kind: string;
  /** JSON, a text for each language. */
  name: string;
  /** JSON, a list of what else it is called, in any language. */
  other_names: string;
  area_id: string | null;
  /** Degrees, WGS 84; both or neither. */
  latitude: number | null;
  longitude: number | null;
  /** JSON, a text for each language. */
  responsible: string | null;
}
