// Rows of what staff do with many problems at once.

export interface BulkRunRow {
  id: string;
  person_id: string;
  made_at: string;
  /** The address of the list it was selected from; null once somebody's words were erased. */
  query: string | null;
  /** 1: more was in the list than one run takes. */
  cut_short: number;
  state: string;
  /** JSON of what is to be done; its words are taken out when it is done. */
  asked: string | null;
  asked_at: string | null;
  finished_at: string | null;
}

export interface BulkItemRow {
  run_id: string;
  position: number;
  /** As it was selected, also when there is no such problem for this person. */
  reference: string;
  problem_id: string | null;
  version_seen: number;
  outcome: string | null;
  /** Why not: a refusal's code; null for a fault. */
  because: string | null;
  /** JSON: the steps that were made, for taking them back. */
  steps: string | null;
  undone: string | null;
  undone_because: string | null;
}
