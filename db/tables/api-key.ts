// Rows of the machines that may send problems, and of what they sent with an Idempotency-Key.

export interface ApiKeyRow {
  id: string;
  name: string;
  /** Keyed hash, hex. */
  key_hash: string;
  created_at: string;
  revoked_at: string | null;
}

export interface ApiRequestRow {
  api_key_id: string;
  /** SHA-256, hex, of what the machine called it. */
  idempotency_hash: string;
  /** Keyed hash, hex, of everything that was posted. */
  body_hash: string;
  /** By which the problem is found again. */
  draft_id: string;
  at: string;
}
