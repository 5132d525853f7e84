// What the router goes by, gathered: the resident's choice, the classifier, the place, the rules, the returns.
import { findAnswers, findOriginal } from "../../../db/repositories/text.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { Queries } from "../../../db/handle.ts";
import { isBarred } from "../problem/contradictions.ts";
import { rulingThatStands } from "../problem/lifecycle.ts";
import type { Problem } from "../problem/problem.ts";
import { proposalOf } from "../problem/returns.ts";
import type { Urgency } from "../problem/urgency.ts";
import type { Context } from "../shared/context.server.ts";
import type { AreaId, BranchId, CategoryId } from "../shared/ids.ts";
import { remembered } from "../shared/remembered.server.ts";
import { classify, wordsFor } from "./classifier/model.ts";
import { dutyCases } from "./duties.ts";
import type { RoutingFacts } from "./facts.ts";
import { locate } from "./jurisdiction/locate.ts";
import { readAtlas } from "./jurisdiction/read-atlas.server.ts";
import { USUAL_RELIABILITY, kindsOf } from "./kinds.ts";
import { readCounty } from "./read-county.server.ts";
import type { County } from "./read-county.server.ts";
import { readActiveModel } from "./read-model.server.ts";
import type { ActiveModel } from "./read-model.server.ts";
import { readPublishedRules, readShadowRules } from "./rules/read-published-rules.server.ts";
import { areaCodes, categoryCodes, timeFacts } from "./rules/rule-facts.ts";
import type { RuleFacts } from "./rules/rule-facts.ts";
import type { ShadowRules } from "./rules/read-published-rules.server.ts";
import { tryRules } from "./rules/try-rules.ts";
import type { RulesTried } from "./rules/tried.ts";
import { urgencyOfText } from "./urgency-of-text.ts";
import { withoutUndone } from "../problem/undone.ts";

const rememberedCounty = remembered("county", readCounty);

export interface Gathered {
  readonly facts: RoutingFacts;
  readonly county: County;
  /** The words that spoke most for each kind, by its id. Private, like the text. */
  readonly words: Readonly<Record<CategoryId, readonly string[]>>;
  /** How pressing the words are, by the classifier; null: it does not say. */
  readonly urgency: Urgency | null;
  /** What the draft in shadow would have done. */
  readonly shadow: { readonly rules: ShadowRules; readonly tried: RulesTried } | null;
}

/** Above this probability a kind or an area counts as known: rules go by it, and the problem gets it. */
const KNOWN = 0.6;

/** Reads all that is known of the problem now. Changes nothing. */
export async function gatherFacts(
  context: Context,
  queries: Queries,
  problem: Problem,
): Promise<Gathered> {
  const county = await rememberedCounty(context.db, queries);
  const model = await readActiveModel(context.db, queries);
  const text = (await findOriginal(queries, problem.id)) ?? { description: "", place: "" };
  const kinds = kindsOf({
    chosenId: problem.categoryId,
    guesses: model ? classify(model.kinds, text.description) : [],
    categories: county.categories,
    reliability: model?.reliability ?? USUAL_RELIABILITY,
  });
  const place = {
    text: text.place,
    description: text.description,
    chosenAreaId: problem.areaId,
    point: problem.point,
  };
  const located = locate(place, await readAtlas(context.db, queries));
  // Only who returned it can have proposed somebody.
  const isReturned = problem.returns.by.length > 0;
  const events = isReturned ? withoutUndone(await eventsOfProblem(queries, problem.id)) : [];
  const ruleFacts: RuleFacts = {
    categories: categoryCodes(
      county.categoriesById,
      known(kinds)?.categoryId ?? problem.categoryId,
    ),
    areas: areaCodes(county.areasById, known(located.areas)?.areaId ?? problem.areaId),
    urgency: problem.urgency,
    focusGroups: problem.focusGroups,
    text: `${text.description}\n${text.place}`,
    answers: await findAnswers(queries, problem.id),
    ...timeFacts(problem.submittedAt, context.calendar),
  };
  const published = await readPublishedRules(context.db, queries);
  const shadow = await readShadowRules(context.db, queries);
  const facts: RoutingFacts = {
    coordinatingBranchId: county.coordinatingBranchId,
    chosenId: problem.categoryId,
    kinds,
    located,
    cases: dutyCases(kinds, located.areas, county),
    returnedBy: [...new Set([...problem.returns.by, ...barredWithBelow(problem, county)])],
    proposedBranchId: openBranch(proposalOf(events), county),
    rules: tryRules(published, ruleFacts),
    ruledBranchId: openBranch(rulingThatStands(problem), county),
    model: model?.number ?? null,
  };
  return {
    facts,
    county,
    words: model ? wordsOf(model, text.description, kinds, county) : {},
    urgency: model?.urgencies ? urgencyOfText(model.urgencies, text.description) : null,
    shadow: shadow && { rules: shadow, tried: tryRules(shadow.rules, ruleFacts) },
  };
}

/** Once it went up, who was contradicted is not asked again, nor anybody below. */
function barredWithBelow(problem: Problem, county: County): BranchId[] {
  if (problem.contradictions.escalations === 0) return [];
  const all = [...county.branches.values()];
  return all.filter((branch) => isBarred(problem, branch)).map(({ id }) => id);
}

function known<One extends { readonly probability: number }>(all: readonly One[]): One | undefined {
  return all.find(({ probability }) => probability >= KNOWN);
}

/** A branch that has closed since can be given nothing, whoever named it. */
function openBranch(id: BranchId | null, county: County): BranchId | null {
  return id !== null && county.branches.get(id)?.closed === false ? id : null;
}

function wordsOf(
  model: ActiveModel,
  description: string,
  kinds: RoutingFacts["kinds"],
  county: County,
): Gathered["words"] {
  const codes = kinds.map(({ categoryId }) => county.categoriesById.get(categoryId)?.code ?? "");
  const found = wordsFor(model.kinds, description, codes);
  return Object.fromEntries(
    kinds.map(({ categoryId }, place) => [categoryId, found.get(codes[place] ?? "") ?? []]),
  );
}

/** The kind and the area that the facts make known; null where they don't. */
export function knownOf(facts: RoutingFacts): {
  readonly categoryId: CategoryId | null;
  readonly areaId: AreaId | null;
} {
  return {
    categoryId: known(facts.kinds)?.categoryId ?? null,
    areaId: known(facts.located.areas)?.areaId ?? null,
  };
}
