// Rows of the index of published problems. The words of each are behind `Database.publicIndex`.

export interface PublicEntryRow {
  /** Grows with the time of publication: seconds, and a place within the second. */
  number: number;
  problem_id: string;
  category_id: string | null;
  area_id: string | null;
  state: string;
  /** Degrees, WGS 84, as blurred as the public may know it. */
  latitude: number | null;
  longitude: number | null;
  /** The finest cell of the map with that point in it. */
  cell_x: number | null;
  cell_y: number | null;
  /** JSON list: the facets under which it is listed and counted. */
  facets: string;
}

/** Which entries fall under a facet, a combination of kind, area and state. */
export interface PublicFacetRow {
  facet: number;
  number: number;
}

/** How many entries of a facet lie in a cell of the map; at level 0, how many there are. */
export interface PublicCellRow {
  facet: number;
  level: number;
  x: number;
  y: number;
  count: number;
}
