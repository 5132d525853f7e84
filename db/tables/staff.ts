// Rows of the people who work here, what they may do, and their sessions.
import type { Generated } from "kysely";

export interface PersonRow {
  id: string;
  email: string;
  name: string;
  /** argon2id, PHC text form. */
  password_hash: string;
  language: string;
  closed_at: string | null;
  /** The secret of one-time codes, sealed (`sealed.server.ts`); pending: being set up. */
  codes_secret: Generated<string | null>;
  codes_pending: Generated<string | null>;
  codes_since: Generated<string | null>;
  /** The last time step (30 s since 1970) whose code was used. */
  codes_last_step: Generated<number | null>;
}

export interface RecoveryCodeRow {
  person_id: string;
  code_hash: string;
}

/** A link by which a person sets a password, and the fate of the letter that it goes in. */
export interface InvitationRow {
  id: string;
  kind: string;
  person_id: string;
  /** Null: the portal itself, or the person. */
  invited_by: string | null;
  token_hash: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
  letter_state: string;
  letter_reason: string | null;
}

export interface GrantRow {
  person_id: string;
  role: string;
  branch_id: string;
}

export interface SessionRow {
  id: string;
  /** SHA-256 of the cookie's secret, hex. */
  secret_hash: string;
  person_id: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  revoked_at: string | null;
  /** JSON: browser and system in a word each; null in sessions of before. */
  device: string | null;
  /** The network around the address, not the address. */
  network: string | null;
}

/** What a person prefers; JSON. */
export interface PersonSettingRow {
  person_id: string;
  name: string;
  value: string;
}
