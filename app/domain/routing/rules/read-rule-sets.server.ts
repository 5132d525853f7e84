// Rules as administrators see them: what is published, the draft, what was, and what became of them in the router.
import { listAreas, listBranches, listCategories } from "../../../../db/repositories/county.ts";
import {
  countShadow,
  listFailures,
  shadowDifferences,
} from "../../../../db/repositories/rule-record.ts";
import { openProposals } from "../../../../db/repositories/rule-proposal.ts";
import type { RuleFailure, ShadowDifference } from "../../../../db/repositories/rule-record.ts";
import {
  findStanding,
  findVersion,
  listVersions,
  namesOfPeople,
} from "../../../../db/repositories/rule-set.ts";
import type { Queries } from "../../../../db/handle.ts";
import type { Actor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import type { BranchId, PersonId } from "../../shared/ids.ts";
import type { Instant } from "../../shared/instant.ts";
import type { LocalText } from "../../shared/language.ts";
import { Refusal } from "../../shared/refusal.ts";
import { draftHash } from "./draft-hash.server.ts";
import { knownCodes } from "./known-codes.ts";
import { assertMayMakeRules } from "./may-make-rules.server.ts";
import type { Proposal } from "./proposal.ts";
import { publishFaults } from "./publishable.ts";
import { ruleNames } from "./rule-names.ts";
import type { RuleNames } from "./rule-names.ts";
import type { Rule } from "./rule.ts";
import type { RuleFault } from "./rule-fault.ts";
import type { RuleSet } from "./rule-set.ts";

/** A version without the ids of people. */
export interface RuleSetView {
  readonly version: number | null;
  readonly rules: readonly Rule[];
  readonly edits: number;
  readonly shadow: boolean;
  /** Null: the portal itself. */
  readonly madeBy: string | null;
  readonly madeAt: Instant;
  readonly publishedBy: string | null;
  readonly publishedAt: Instant | null;
  readonly note: string;
  readonly restoredFrom: number | null;
  readonly state: RuleSet["state"];
}

export interface ShadowView {
  readonly tried: number;
  readonly differing: number;
  /** The newest that differ. */
  readonly differences: readonly ShadowDifference[];
  readonly branches: Readonly<Record<BranchId, LocalText>>;
}

export interface RulesView {
  readonly published: RuleSetView | null;
  /** What would make a published rule fail, or keep it from being published today. */
  readonly publishedFaults: readonly RuleFault[];
  readonly draft: RuleSetView | null;
  readonly draftFaults: readonly RuleFault[];
  readonly shadow: ShadowView | null;
  readonly failures: readonly RuleFailure[];
  readonly proposals: readonly Proposal[];
  readonly names: RuleNames;
}

const DIFFERENCES_SHOWN = 20;
const PAGE_SIZE = 20;

/** Everything of the rules page. Refuses with `not_allowed` for anybody but administrators. */
export async function readRuleSets(context: Context, actor: Actor): Promise<RulesView> {
  assertMayMakeRules(actor);
  const queries = context.db.read;
  const { names, known, branches } = await readNames(queries);
  const published = await findStanding(queries, "published");
  const draft = await findStanding(queries, "draft");
  const [publishedView = null, draftView = null] = await views(queries, [published, draft]);
  const faults = (set: RuleSet | null) => (set ? publishFaults(set.rules, known) : []);
  return {
    published: publishedView,
    publishedFaults: faults(published),
    draft: draftView,
    draftFaults: faults(draft),
    shadow: draft && (await readShadow(queries, draft, branches)),
    failures: await listFailures(queries),
    proposals: await openProposals(queries),
    names,
  };
}

/** One page (20) of everything that was ever published, newest first. Refuses with `not_allowed`. */
export async function readRuleHistory(
  context: Context,
  actor: Actor,
  filter: { readonly before: number | null },
): Promise<{ versions: RuleSetView[]; next: string | null; names: RuleNames }> {
  assertMayMakeRules(actor);
  const queries = context.db.read;
  const page = await listVersions(queries, { ...filter, size: PAGE_SIZE });
  const versions = (await views(queries, page.items)).filter((one) => one !== null);
  return { versions, next: page.next, names: (await readNames(queries)).names };
}

/** The rules of a version, or of the draft, as they can be imported again. Refuses with `not_allowed` and `not_found`. */
export async function exportRules(
  context: Context,
  actor: Actor,
  version: number | "draft",
): Promise<readonly Rule[]> {
  assertMayMakeRules(actor);
  const queries = context.db.read;
  const set =
    version === "draft"
      ? await findStanding(queries, "draft")
      : await findVersion(queries, version);
  if (!set) throw new Refusal("not_found");
  return set.rules;
}

async function readNames(queries: Queries) {
  const branches = await listBranches(queries);
  const areas = await listAreas(queries);
  const categories = await listCategories(queries);
  const known = knownCodes({ branches, areas, categories });
  const names = ruleNames({ branches, areas, categories });
  return { names, known, branches };
}

async function readShadow(
  queries: Queries,
  draft: RuleSet,
  branches: readonly { id: BranchId; name: LocalText }[],
): Promise<ShadowView> {
  const hash = draftHash(draft.rules);
  return {
    ...(await countShadow(queries, draft.id, hash)),
    differences: await shadowDifferences(queries, draft.id, hash, DIFFERENCES_SHOWN),
    branches: Object.fromEntries(branches.map(({ id, name }) => [id, name])),
  };
}

async function views(
  queries: Queries,
  sets: readonly (RuleSet | null)[],
): Promise<(RuleSetView | null)[]> {
  const people = sets.flatMap((set) => [set?.madeBy, set?.publishedBy]);
  const ids = people.filter((one): one is PersonId => typeof one === "string");
  const names = await namesOfPeople(queries, ids);
  const nameOf = (id: PersonId | null) => (id === null ? null : (names.get(id) ?? null));
  return sets.map((set) => {
    if (!set) return null;
    const { id: _, madeBy, publishedBy, ...rest } = set;
    return { ...rest, madeBy: nameOf(madeBy), publishedBy: nameOf(publishedBy) };
  });
}
