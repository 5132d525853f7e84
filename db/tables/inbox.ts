// Rows of what staff keep for themselves beside the problems: saved views, and what they last looked at.

export interface SavedViewRow {
  id: string;
  /** Who saved it, and may change it. */
  person_id: string;
  name: string;
  /** The query of the list's address. */
  query: string;
  scope: string;
  /** Whose branch sees it; null unless `scope` is `branch`. */
  branch_id: string | null;
  created_at: string;
  changed_at: string;
}

/** What was the newest event of that problem when this person last opened its page. */
export interface LastLookRow {
  person_id: string;
  problem_id: string;
  sequence: number;
  looked_at: string;
}
