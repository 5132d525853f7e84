// Rows of the last step of staff on a problem, while it can be taken back, and of what was taken back.

export interface UndoStepRow {
  problem_id: string;
  event_id: string;
  person_id: string;
  /** The problem's version right after the step: with any other, something has happened since. */
  version_after: number;
  /** JSON of the fields that the step may have changed. */
  standing_before: string;
  expires_at: string;
}

export interface UndoneEventRow {
  event_id: string;
  problem_id: string;
  /** The event that took it back. */
  undone_by: string;
}
