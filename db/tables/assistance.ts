// Rows of what assisting branches were asked for. The words (task, result, why not) are staff's, for staff.

export interface AssistanceRow {
  id: string;
  problem_id: string;
  branch_id: string;
  task: string;
  due_at: string;
  state: string;
  /** What came of it, once it is done. */
  result: string | null;
  /** Why the branch can't, once it has said so. */
  decline_reason: string | null;
  /** A person's id, or the job of the portal that asked. */
  asked_by: string;
  asked_at: string;
  /** When it was done or declined. */
  ended_at: string | null;
  /** Counts every change; a write names the version it saw. */
  version: number;
}
