// What is shown of a similar problem: to the public only what is published, to staff what they may see. The shape alone.
import type { Handling } from "../problem/handling.ts";
import type { Reference } from "../problem/reference.ts";
import type { Instant } from "../shared/instant.ts";
import type { Language, LocalText } from "../shared/language.ts";
import type { Grounds } from "./similarity.ts";

export interface SimilarProblem {
  readonly reference: Reference;
  /** Of `summary`. */
  readonly language: Language;
  readonly summary: string;
  /** All of it, in the words that its reader may see. */
  readonly text: string;
  /** How many besides its resident said that it affects them too. */
  readonly affectedCount: number;
  readonly handling: Handling;
  readonly closedBy: "resident" | "silence" | null;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly branch: LocalText | null;
  readonly submittedAt: Instant;
  /** 0 to 1; a hint, never a decision. */
  readonly score: number;
  readonly grounds: Grounds;
}
