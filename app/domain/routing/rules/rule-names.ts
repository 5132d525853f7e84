// Names of what rules may name, in the order of the county, for pages that put rules into words and offer choices.
import type { LocalText } from "../../shared/language.ts";

export interface Named {
  readonly code: string;
  readonly name: LocalText;
}

export interface RuleNames {
  /** Those that are open. */
  readonly branches: readonly Named[];
  readonly closedBranches: readonly Named[];
  readonly areas: readonly Named[];
  readonly categories: readonly Named[];
}

export function ruleNames(county: {
  readonly branches: readonly (Named & { readonly closed: boolean })[];
  readonly areas: readonly Named[];
  readonly categories: readonly Named[];
}): RuleNames {
  const named = (all: readonly Named[]) => all.map(({ code, name }) => ({ code, name }));
  return {
    branches: named(county.branches.filter(({ closed }) => !closed)),
    closedBranches: named(county.branches.filter(({ closed }) => closed)),
    areas: named(county.areas),
    categories: named(county.categories),
  };
}
