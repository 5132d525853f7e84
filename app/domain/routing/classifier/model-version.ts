// Versions of the classifier's model: what each learned from, how good it was, and which is in use.
import type { Evaluation } from "./evaluation.ts";

/** `active`: the one in use. `retired`: was in use. `refused`: was worse than the one in use. */
export const modelStates = ["active", "retired", "refused"] as const;
export type ModelState = (typeof modelStates)[number];

/** What one model learned from, and how it did on problems that neither it nor its rival had seen. */
export interface ModelReport {
  /** Texts learned from: problems with a known kind, and sentences of the kinds themselves. */
  readonly problems: number;
  readonly sentences: number;
  /** Null while there are too few problems to hold some out. */
  readonly kinds: Evaluation | null;
  readonly urgencies: Evaluation | null;
  /** Of the model that was in use then, on the same problems. */
  readonly rival: { readonly number: number; readonly accuracy: number } | null;
  /** How often residents chose the kind that the problem turned out to be, 0 to 1. */
  readonly reliability: number;
  readonly seconds: number;
}

/** A new model may be this much worse on the held-out problems, in accuracy: less is chance. */
const WORSE_BY_CHANCE = 0.005;

/** May the new model take over? Without a rival or without held-out problems it may. */
export function mayTakeOver(report: Pick<ModelReport, "kinds" | "rival">): boolean {
  if (report.rival === null || report.kinds === null) return true;
  return report.kinds.accuracy >= report.rival.accuracy - WORSE_BY_CHANCE;
}
