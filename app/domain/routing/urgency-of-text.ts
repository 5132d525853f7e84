// How pressing do the words sound? The classifier's opinion; it only raises, and danger to life is the screening's affair.
import { urgencies } from "../problem/urgency.ts";
import type { Urgency } from "../problem/urgency.ts";
import { classify } from "./classifier/model.ts";
import type { Model } from "./classifier/model.ts";

/** How sure the classifier must be that a text is at least this pressing. */
const SURE_ENOUGH: Record<Urgency, number> = { emergency: 0.8, urgent: 0.7, normal: 0 };

/** The most pressing urgency that the text has surely enough. The model's labels are urgencies. */
export function urgencyOfText(model: Model, text: string): Urgency {
  const guesses = classify(model, text);
  let sum = 0;
  for (const urgency of urgencies) {
    sum += guesses.find(({ label }) => label === urgency)?.probability ?? 0;
    if (sum >= SURE_ENOUGH[urgency]) return urgency;
  }
  return "normal";
}
