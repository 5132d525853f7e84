// Rows of what staff are about to send, and of who is deciding.

export interface StaffDraftRow {
  person_id: string;
  problem_id: string;
  /** The form's id on the page. */
  form: string;
  /** JSON: field name to what stands in it. Words that may be about residents. */
  fields: string;
  /** Counts every saving. */
  version: number;
  saved_at: string;
}

export interface ClaimRow {
  problem_id: string;
  person_id: string;
  until: string;
  /** Who had it when it was taken over. */
  taken_from_id: string | null;
  taken_at: string | null;
}
