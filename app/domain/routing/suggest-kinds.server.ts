// The kinds that a resident's words sound like, to be put first in the list: a hint, never a gate.
import type { Context } from "../shared/context.server.ts";
import { classify } from "./classifier/model.ts";
import { readActiveModel } from "./read-model.server.ts";

const SUGGESTIONS_MAX = 3;
/** Less likely kinds would only be noise, and so would kinds no likelier than any other. */
const LEAST = 0.1;
const LIKELIER_THAN_ANY = 1.5;

/** Codes of up to three kinds, likeliest first; none before the first training, or when the words say nothing. */
export async function suggestKinds(context: Context, description: string): Promise<string[]> {
  const model = await readActiveModel(context.db, context.db.read);
  if (!model) return [];
  const guesses = classify(model.kinds, description);
  const least = Math.max(LEAST, LIKELIER_THAN_ANY / guesses.length);
  return guesses
    .filter(({ probability }) => probability >= least)
    .slice(0, SUGGESTIONS_MAX)
    .map(({ label }) => label);
}
