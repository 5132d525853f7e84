// Rows of what is still owed: jobs to hand to the queue, and letters with their fate.
import type { Generated } from "kysely";
import type { Bit } from "../mapping.ts";

export interface OutboxRow {
  id: string;
  job: string;
  problem_id: string | null;
  /** JSON of ids. */
  payload: string;
  created_at: string;
  due_at: string;
  /** When it was last given to the queue; null: not yet, or to be given again. */
  handed_at: string | null;
  done_at: string | null;
  /** When its attempts ran out; a person may set it going again. */
  failed_at: string | null;
  last_error: string | null;
  /** Goes before what waits: it belongs to an emergency. */
  ahead: Generated<Bit>;
}

export interface DeliveryRow {
  id: string;
  problem_id: string;
  event_id: string;
  letter: string;
  recipient: string;
  state: string;
  /** Why it was skipped, deferred or failed: a code, or the mail server's words without addresses. */
  reason: string | null;
  attempts: number;
  message_id: string;
  created_at: string;
  finished_at: string | null;
}
