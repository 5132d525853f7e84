// Rows of what the clocks go by: limits and calendars in versions, which branch has which calendar, extensions.

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

export interface ExtensionRow {
  problem_id: string;
  kind: string;
  event_id: string;
  branch_id: string;
  asked_by: string;
  asked_at: string;
  old_due_at: string;
  until: string;
  extra_ms: number;
  decided_at: string | null;
}
