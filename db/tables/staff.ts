// Rows of the people who work here, what they may do, and their sessions.

export interface PersonRow {
  id: string;
  email: string;
  name: string;
  /** argon2id, PHC text form. */
  password_hash: string;
  language: string;
  closed_at: string | null;
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
}

/** What a person prefers; JSON. */
export interface PersonSettingRow {
  person_id: string;
  name: string;
  value: string;
}
