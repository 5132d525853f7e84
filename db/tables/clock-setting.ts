// Rows of what the clocks go by: limits and calendars in versions, which branch has which calendar, and
// which steps of a ladder were taken.

export interface LimitPolicyRow {
  version: string;
  number: number;
  /** JSON. */
  policy: string;
  reason: string;
  made_by: string | null;
  made_at: string;
}

export interface CalendarRow {
  code: string;
  version: number;
  /** JSON. */
  calendar: string;
  made_by: string | null;
  made_at: string;
}

export interface BranchCalendarRow {
  branch_id: string;
  calendar_code: string;
}

export interface LimitStepRow {
  problem_id: string;
  kind: string;
  step: string;
  event_id: string;
  at: string;
}
