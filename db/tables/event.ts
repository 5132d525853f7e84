// Rows of the append-only log and of the one row that says where it ends.
import type { Generated } from "kysely";

export interface EventRow {
  id: string;
  sequence: number;
  problem_id: string;
  at: string;
  actor_kind: string;
  actor_id: string | null;
  type: string;
  track: string | null;
  from_state: string | null;
  to_state: string | null;
  reason: string | null;
  facts: string;
  policy_version: string;
  previous_hash: string;
  hash: string;
}

export interface EventHeadRow {
  /** Under which limits the next event is written. */
  policy_version: Generated<string>;
  id: number;
  sequence: number;
  hash: string;
}
