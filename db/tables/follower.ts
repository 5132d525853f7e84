// Rows of followers, and of letters that ask an address to confirm.
import type { Generated } from "kysely";
import type { Bit } from "../mapping.ts";

export interface FollowerRow {
  id: string;
  problem_id: string;
  /** Keyed hash of the problem and the browser's random id, or of the problem that was merged. */
  person_hash: string;
  /** Keyed hash of the problem and the address. */
  address_hash: string | null;
  /** The merged problem that brought this follower; its contact has the address. */
  joined_id: string | null;
  /** Counted in the problem's `affected_count`. */
  affected: Bit;
  email: string | null;
  language: string;
  source: string;
  created_at: string;
  /** When letters were last asked for. */
  asked_at: string | null;
  confirmed_at: string | null;
  stopped_at: string | null;
  /** On whose page they joined, while that one is merged into the problem; null: on this one's. */
  home_id: Generated<string | null>;
  /** Counted there. */
  affected_at_home: Generated<Bit>;
}

export interface ConfirmationRow {
  address_hash: string;
  asked_1: string;
  asked_2: string | null;
  asked_3: string | null;
  asked_4: string | null;
  asked_5: string | null;
}
