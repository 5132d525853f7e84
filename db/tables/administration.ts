// Rows of what administrators change: the chained log, files that wait, branches that hand their work on.

export interface ConfigChangeRow {
  sequence: number;
  at: string;
  actor_kind: string;
  actor_id: string | null;
  kind: string;
  thing_id: string;
  /** JSON: ConfigRecord; null when it was not there before, or is not any more. */
  before: string | null;
  after: string | null;
  reason: string;
  previous_hash: string;
  hash: string;
}

export interface ConfigHeadRow {
  id: number;
  sequence: number;
  hash: string;
}

export interface BranchClosingRow {
  branch_id: string;
  successor_id: string;
  asked_by: string | null;
  asked_at: string;
  reason: string;
  /** How many problems it had to hand on, and how many are handed on by now. */
  total: number;
  moved: number;
  finished_at: string | null;
}

export interface KeptFileRow {
  id: string;
  person_id: string;
  what: string;
  name: string;
  content: string;
  kept_until: string;
}
