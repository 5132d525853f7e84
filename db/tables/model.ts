// Rows of the classifier's models.
export interface ModelRow {
  /** 1, 2, 3 ... */
  number: number;
  state: string;
  trained_at: string;
  activated_at: string | null;
  /** JSON: ModelReport. */
  report: string;
  /** What `writeModel` writes; megabytes. */
  kinds: string;
  urgencies: string | null;
}
