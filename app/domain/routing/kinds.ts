// What kind of problem is it? The resident's choice and the classifier's opinion, weighed against each other.
import type { Category } from "../branch/branch.ts";
import type { CategoryId } from "../shared/ids.ts";
import type { Guess } from "./classifier/model.ts";

export interface KindGuess {
  readonly categoryId: CategoryId;
  /** 0 to 1. */
  readonly probability: number;
}

/** How often residents choose the kind that a problem turns out to be, while the portal's own history is too short. */
export const USUAL_RELIABILITY = 0.95;

const KINDS_MAX = 5;
const LEAST = 0.01;
/** What the classifier grants to a kind that it has never met. */
const NEVER_MET = 1e-4;

export interface KindSources {
  readonly chosenId: CategoryId | null;
  /** By the codes of kinds; empty: there is no model. */
  readonly guesses: readonly Guess[];
  readonly categories: readonly Pick<Category, "id" | "parentId" | "code">[];
  /** How often residents choose rightly, between 0 and 1. */
  readonly reliability: number;
}

/**
 * The kinds that it may be, likeliest first, at most five. Choice and text count as two witnesses that know nothing of
 * each other: their probabilities are multiplied. A choice of a parent speaks for it and for all its children alike.
 */
export function kindsOf(sources: KindSources): KindGuess[] {
  const { chosenId, guesses, categories, reliability } = sources;
  if (guesses.length === 0)
    return chosenId === null ? [] : [{ categoryId: chosenId, probability: reliability }];
  const byCode = new Map(guesses.map(({ label, probability }) => [label, probability]));
  const chosen = categories.filter(({ id, parentId }) => id === chosenId || parentId === chosenId);
  const others = categories.length - chosen.length;
  const weighed = categories.map((category) => {
    const said = byCode.get(category.code) ?? NEVER_MET;
    return { categoryId: category.id, weight: said * weightOfChoice(category) };
  });
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed
    .map(({ categoryId, weight }) => ({ categoryId, probability: weight / whole }))
    .filter(({ probability }) => probability >= LEAST)
    .sort((a, b) => b.probability - a.probability || (a.categoryId < b.categoryId ? -1 : 1))
    .slice(0, KINDS_MAX);

  function weightOfChoice(category: Pick<Category, "id" | "parentId" | "code">): number {
    if (chosenId === null || chosen.length === 0) return 1;
    if (chosen.includes(category)) return reliability / chosen.length;
    return (1 - reliability) / Math.max(1, others);
  }
}
