// Versions of what the screening looks for.

export interface CueSetRow {
  /** 1, 2, 3 ...; 0 are the cues that came with the portal, which have no row. */
  version: number;
  /** JSON: the list of cues. */
  cues: string;
  made_by: string;
  made_at: string;
  note: string;
  state: string;
}
