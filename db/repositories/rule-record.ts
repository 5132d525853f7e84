// What became of rules in the router: failures, what a draft in shadow would have done.
import type { Reference } from "../../app/domain/problem/reference.ts";
import type { RuleSetId } from "../../app/domain/routing/rules/rule-set.ts";
import type { RulesTried } from "../../app/domain/routing/rules/tried.ts";
import type { BranchId, DecisionId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";

export interface RuleFailure {
  readonly code: string;
  readonly fault: string;
  /** Since it was last dismissed. */
  readonly count: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly reference: Reference;
}

/** Counts one failure of the rule, and keeps what went wrong last and with which problem. */
export async function countFailure(
  queries: Queries,
  failure: { code: string; fault: string; problemId: ProblemId; at: Instant },
): Promise<void> {
  const last = {
    fault: failure.fault,
    last_at: failure.at,
    last_problem_id: failure.problemId,
  };
  await queries
    .insertInto("rule_failure")
    .values({ rule_code: failure.code, count: 1, first_at: failure.at, ...last })
    .onConflict((conflict) =>
      conflict
        .column("rule_code")
        .doUpdateSet((eb) => ({ ...last, count: eb("rule_failure.count", "+", 1) })),
    )
    .execute();
}

/** Rules that failed since they were last dismissed, the newest failure first. */
export async function listFailures(queries: Queries): Promise<RuleFailure[]> {
  const rows = await queries
    .selectFrom("rule_failure")
    .innerJoin("problem", "problem.id", "rule_failure.last_problem_id")
    .selectAll("rule_failure")
    .select("problem.reference")
    .orderBy("last_at", "desc")
    .orderBy("rule_code")
    .execute();
  return rows.map((row) => ({
    code: row.rule_code,
    fault: row.fault,
    count: row.count,
    firstAt: row.first_at as Instant,
    lastAt: row.last_at as Instant,
    reference: row.reference as Reference,
  }));
}

/** Forgets the failures of that rule. */
export async function deleteFailure(queries: Queries, code: string): Promise<void> {
  await queries.deleteFrom("rule_failure").where("rule_code", "=", code).execute();
}

export interface ShadowRecord {
  readonly decisionId: DecisionId;
  readonly problemId: ProblemId;
  readonly at: Instant;
  readonly ruleSetId: RuleSetId;
  readonly draftHash: string;
  readonly tried: RulesTried;
  /** Where it would have gone with the draft, and where it went. */
  readonly branchId: BranchId;
  readonly realBranchId: BranchId;
}

/** Keeps it; a second time for the same decision does nothing. */
export async function insertShadow(queries: Queries, record: ShadowRecord): Promise<void> {
  await queries
    .insertInto("rule_shadow")
    .values({
      decision_id: record.decisionId,
      problem_id: record.problemId,
      at: record.at,
      rule_set_id: record.ruleSetId,
      draft_hash: record.draftHash,
      tried: toJson(record.tried),
      branch_id: record.branchId,
      real_branch_id: record.realBranchId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** How many decisions the draft was tried on, with its contents of `draftHash`, and how many would have differed. */
export async function countShadow(
  queries: Queries,
  ruleSetId: RuleSetId,
  draftHash: string,
): Promise<{ tried: number; differing: number }> {
  const of = () =>
    queries
      .selectFrom("rule_shadow")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("rule_set_id", "=", ruleSetId)
      .where("draft_hash", "=", draftHash);
  const all = await of().executeTakeFirstOrThrow();
  const differing = await of()
    .whereRef("branch_id", "<>", "real_branch_id")
    .executeTakeFirstOrThrow();
  return { tried: Number(all.count), differing: Number(differing.count) };
}

export interface ShadowDifference {
  readonly reference: Reference;
  readonly at: Instant;
  readonly branchId: BranchId;
  readonly realBranchId: BranchId;
  readonly branchBy: string | null;
}

/** The newest decisions that would have been others. */
export async function shadowDifferences(
  queries: Queries,
  ruleSetId: RuleSetId,
  draftHash: string,
  size: number,
): Promise<ShadowDifference[]> {
  const rows = await queries
    .selectFrom("rule_shadow")
    .innerJoin("problem", "problem.id", "rule_shadow.problem_id")
    .selectAll("rule_shadow")
    .select("problem.reference")
    .where("rule_set_id", "=", ruleSetId)
    .where("draft_hash", "=", draftHash)
    .whereRef("rule_shadow.branch_id", "<>", "real_branch_id")
    .orderBy("decision_id", "desc")
    .limit(size)
    .execute();
  return rows.map((row) => ({
    reference: row.reference as Reference,
    at: row.at as Instant,
    branchId: row.branch_id as BranchId,
    realBranchId: row.real_branch_id as BranchId,
    branchBy: fromJson<RulesTried>(row.tried).branchBy,
  }));
}
