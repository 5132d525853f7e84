// What the router leaves behind of the rules that it tried: failures, and what a draft in shadow would have done. Both run
// inside the router's own transaction.
import {
  countFailure,
  deleteFailure,
  insertShadow,
} from "../../../../db/repositories/rule-record.ts";
import type { ShadowRecord } from "../../../../db/repositories/rule-record.ts";
import type { Queries } from "../../../../db/handle.ts";
import type { Actor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import type { ProblemId } from "../../shared/ids.ts";
import type { Instant } from "../../shared/instant.ts";
import { assertMayMakeRules } from "./may-make-rules.server.ts";
import type { ShadowRules } from "./read-published-rules.server.ts";
import type { RulesTried } from "./tried.ts";

/** Counts every rule that failed on this problem, and returns how many did. Call it once for each decision. */
export async function recordRuleFailures(
  queries: Queries,
  input: { readonly problemId: ProblemId; readonly at: Instant; readonly tried: RulesTried },
): Promise<number> {
  const failed = input.tried.tried.filter(({ outcome }) => outcome === "failed");
  for (const { code, fault } of failed) {
    const { problemId, at } = input;
    await countFailure(queries, { code, fault: fault ?? "broken", problemId, at });
  }
  return failed.length;
}

/**
 * Keeps what the draft would have done: `branchId` is where the router would have sent the problem with `tried` in the place
 * of the published rules, `realBranchId` where it sent it. The decision must be saved before. Twice: the first stays.
 */
export async function recordShadow(
  queries: Queries,
  shadow: ShadowRules,
  record: Omit<ShadowRecord, "ruleSetId" | "draftHash">,
): Promise<void> {
  const { ruleSetId, draftHash } = shadow;
  await insertShadow(queries, { ...record, ruleSetId, draftHash });
}

/** Forgets the failures of that rule until it fails again. Refuses with `not_allowed` for anybody but administrators. */
export async function dismissFailure(context: Context, actor: Actor, code: string): Promise<void> {
  assertMayMakeRules(actor);
  await context.db.transact((queries) => deleteFailure(queries, code));
}
