// The router's rules from a file: they become the draft, which somebody looks at and publishes.
import { findStanding } from "../../../../db/repositories/rule-set.ts";
import type { ImportChange, ImportRow } from "../../branch/import-fault.ts";
import { canonicalJson } from "../../problem/event.ts";
import { importRules } from "../../routing/rules/import-rules.server.ts";
import type { Rule } from "../../routing/rules/rule.ts";
import type { Actor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import type { ConfigRecord } from "../config-change.ts";
import { refusedFile } from "./exchange-outcome.ts";
import type { ExchangeOutcome } from "./exchange-outcome.ts";

/**
 * Makes the rules of the list the draft, in place of what it held; what differs is told against the draft, or against what is
 * published where there is none. When nothing differs nothing is written. Refuses like `importRules`.
 */
export async function importRuleList(
  context: Context,
  actor: Actor,
  rows: readonly ImportRow[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<ExchangeOutcome> {
  const list = rows.map(({ fields }) => fields);
  const { faults } = await importRules(context, actor, list, { dryRun: true, publish: null });
  if (faults.length > 0)
    return refusedFile(
      faults.map(({ index, rule, code, facts }) => ({
        line: index === null ? null : (rows[index]?.line ?? null),
        ...{ of: "rule", code, facts: { ...facts, about: rule ?? "" } },
      })),
    );
  const queries = context.db.read;
  const set = (await findStanding(queries, "draft")) ?? (await findStanding(queries, "published"));
  const standing = new Map((set?.rules ?? []).map((one) => [one.code, one]));
  const rules = rows.map(({ line, fields }) => ({ line, rule: fields as Rule }));
  const changes = rules.flatMap(({ line, rule }): ImportChange[] => {
    const before = standing.get(rule.code);
    const [was, will] = [before ? ruleInFile(before) : null, ruleInFile(rule)];
    if (was && canonicalJson(was) === canonicalJson(will)) return [];
    return [{ code: rule.code, line, before: was, after: will }];
  });
  const named = new Set(rules.map(({ rule }) => rule.code));
  const removed = [...standing.keys()].filter((code) => !named.has(code));
  const isNews = changes.length + removed.length > 0;
  if (isNews && !dryRun) await importRules(context, actor, list, { publish: null });
  const added = changes.filter(({ before }) => before === null).length;
  return {
    ...{ faults: [], warnings: [], changes, removed, added },
    changed: changes.length - added,
    unchanged: rules.length - changes.length,
  };
}

/** Field by field; what is a tree stands in one piece. Files may leave `active` out. */
function ruleInFile({ code, name, position, active = true, when, then }: Rule): ConfigRecord {
  return {
    ...{ code, position, active },
    name: typeof name === "string" ? name : JSON.stringify(name),
    when: JSON.stringify(when),
    then: JSON.stringify(then),
  };
}
