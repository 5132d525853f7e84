// Rows of the figures: folds of events, which can be thrown away and made again.
import type { Bit } from "../mapping.ts";

export interface ProblemFigureRow {
  problem_id: string;
  /** Who has it now, or had it in the end. */
  branch_id: string;
  submitted_at: string;
  /** Local month, `2026-11`. */
  submitted_month: string;
  /** Limits: kept, missed, or null while neither. */
  accept_kept: Bit | null;
  answer_kept: Bit | null;
  resolve_kept: Bit | null;
  resolved: Bit;
  asked: Bit;
  verdict: string | null;
  satisfaction: number | null;
  silent: Bit;
  left_out: Bit;
  returns: number;
  reopenings: number;
}

/** Up to which place in the log the figures are made. One row. */
export interface FigureMarkRow {
  id: number;
  sequence: number;
}
