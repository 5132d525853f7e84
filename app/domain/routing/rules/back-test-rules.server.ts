// Tries rules on problems of the past whose owner is known, beside the rules that are published. Changes nothing.
import { setImmediate as letOthers } from "node:timers/promises";
import { listAreas, listBranches, listCategories } from "../../../../db/repositories/county.ts";
import { newestProblems, pastProblems } from "../../../../db/repositories/rule-history.ts";
import type { PastProblem } from "../../../../db/repositories/rule-history.ts";
import { findStanding, findVersion } from "../../../../db/repositories/rule-set.ts";
import type { Area, Category } from "../../branch/branch.ts";
import type { WorkingCalendar } from "../../clock/calendar.ts";
import type { Handling } from "../../problem/handling.ts";
import type { Actor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import type { AreaId, BranchId, CategoryId } from "../../shared/ids.ts";
import type { LocalText } from "../../shared/language.ts";
import { Refusal } from "../../shared/refusal.ts";
import { backTestCounter } from "./back-test.ts";
import type { BackTestFigures } from "./back-test.ts";
import { knownCodes } from "./known-codes.ts";
import { assertMayMakeRules } from "./may-make-rules.server.ts";
import { prepareRules } from "./prepare-rules.ts";
import { areaCodes, categoryCodes, timeFacts } from "./rule-facts.ts";
import type { RuleFacts } from "./rule-facts.ts";
import type { RuleSet } from "./rule-set.ts";
import { tryRules } from "./try-rules.ts";

export const SAMPLE_DEFAULT = 2_000;
const SAMPLE_MAX = 10_000;
const BATCH = 200;

/** A branch has accepted it: from then on it is known whose it is. */
const owned = [
  "accepted",
  "in_progress",
  "awaiting_resident",
  "resolved",
  "reopened",
  "closed",
] as const satisfies readonly Handling[];

export interface BackTestView extends BackTestFigures {
  /** What was tried: the draft's number is null. */
  readonly version: number | null;
  readonly againstVersion: number | null;
  readonly branches: Readonly<Record<BranchId, LocalText>>;
}

/**
 * Tries the draft (or, with `version`, what was once published) and the published rules on the newest `sample` (1 to 10,000)
 * problems that a branch has accepted, with the kind, place and urgency that they have now. Where no rule decides, the branch
 * is that of the router's last decision. Refuses with `not_allowed`, and with `not_found` when there is no such version.
 */
export async function backTest(
  context: Context,
  actor: Actor,
  input: { readonly sample: number; readonly version?: number | null },
): Promise<BackTestView> {
  assertMayMakeRules(actor);
  const queries = context.db.read;
  const tested = input.version
    ? await findVersion(queries, input.version)
    : await findStanding(queries, "draft");
  if (!tested) throw new Refusal("not_found");
  const published = await findStanding(queries, "published");
  const county = await readPlaces(context);
  const known = knownCodes(county);
  const [now, then] = [published ?? noRuleSet, tested].map((one) => prepareRules(one, known));
  const counter = backTestCounter();
  const sample = Math.min(SAMPLE_MAX, Math.max(1, Math.trunc(input.sample)));
  const ids = await newestProblems(queries, owned, sample);
  for (let at = 0; at < ids.length && now && then; at += BATCH) {
    for (const problem of await pastProblems(queries, ids.slice(at, at + BATCH))) {
      const facts = factsOfPast(problem, county, context.calendar);
      const tried = tryRules(then, facts);
      counter.add({
        reference: problem.reference,
        ownerId: problem.ownerId,
        now: tryRules(now, facts).branchId ?? problem.decidedId,
        then: tried.branchId ?? problem.decidedId,
        tried,
      });
    }
    await letOthers();
  }
  return {
    ...counter.figures(),
    version: tested.version,
    againstVersion: published?.version ?? null,
    branches: Object.fromEntries(county.branches.map(({ id, name }) => [id, name])),
  };
}

const noRuleSet: Pick<RuleSet, "version" | "rules"> = { version: null, rules: [] };

interface Places {
  readonly categoryOf: ReadonlyMap<CategoryId, Category>;
  readonly areaOf: ReadonlyMap<AreaId, Area>;
}

async function readPlaces({ db }: Context) {
  const branches = await listBranches(db.read);
  const areas = await listAreas(db.read);
  const categories = await listCategories(db.read);
  const categoryOf = new Map(categories.map((one) => [one.id, one]));
  const areaOf = new Map(areas.map((one) => [one.id, one]));
  return { branches, areas, categories, categoryOf, areaOf };
}

function factsOfPast(
  problem: PastProblem,
  { categoryOf, areaOf }: Places,
  calendar: WorkingCalendar,
): RuleFacts {
  const { urgency, focusGroups, text, answers } = problem;
  return {
    categories: categoryCodes(categoryOf, problem.categoryId),
    areas: areaCodes(areaOf, problem.areaId),
    urgency,
    focusGroups,
    text,
    answers,
    ...timeFacts(problem.submittedAt, calendar),
  };
}
