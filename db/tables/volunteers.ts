// Rows of what branches ask of volunteers. Staff's public words; nothing of a resident.

export interface VolunteerCallRow {
  id: string;
  problem_id: string;
  branch_id: string;
  /** What is needed, when, and where to report: an office, not a person. */
  task: string;
  when_text: string;
  contact_text: string;
  asked_at: string;
  ended_at: string | null;
  /** What was done in all; null until it was reported. */
  people: number | null;
  tenths_of_hours: number | null;
  result: string | null;
  version: number;
}
