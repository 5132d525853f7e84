// Names of what rules may name, in the order of the county, for pages that put rules into words and offer choices.
import type { ExtraQuestion } from "../../problem/extra-question.ts";
import type { LocalText } from "../../shared/language.ts";

export interface Named {
  readonly code: string;
  readonly name: LocalText;
}

/** An extra question of the form, and the codes of what can be answered. */
export interface NamedQuestion extends Named {
  readonly answers: readonly string[];
}

export interface RuleNames {
  /** Those that are open. */
  readonly branches: readonly Named[];
  readonly closedBranches: readonly Named[];
  readonly areas: readonly Named[];
  readonly categories: readonly Named[];
  readonly questions: readonly NamedQuestion[];
}

export function ruleNames(county: {
  readonly branches: readonly (Named & { readonly closed: boolean })[];
  readonly areas: readonly Named[];
  readonly categories: readonly (Named & { readonly questions: readonly ExtraQuestion[] })[];
}): RuleNames {
  const named = (all: readonly Named[]) => all.map(({ code, name }) => ({ code, name }));
  return {
    branches: named(county.branches.filter(({ closed }) => !closed)),
    closedBranches: named(county.branches.filter(({ closed }) => closed)),
    areas: named(county.areas),
    categories: named(county.categories),
    questions: county.categories.flatMap(({ questions }) =>
      questions.map(({ code, label, choices }) => ({
        code,
        name: label,
        answers: choices.map((choice) => choice.code),
      })),
    ),
  };
}
