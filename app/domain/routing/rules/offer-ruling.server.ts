// A supervisor's ruling, offered to the administrators as a rule for all problems like it.
import { listAreas, listBranches, listCategories } from "../../../../db/repositories/county.ts";
import type { Queries } from "../../../../db/handle.ts";
import type { Problem } from "../../problem/problem.ts";
import { ruleOffered } from "../../problem/returns.ts";
import type { ProblemEvent } from "../../problem/event.ts";
import type { Context } from "../../shared/context.server.ts";
import type { PersonId } from "../../shared/ids.ts";
import { proposeRule } from "./propose-rule.server.ts";

/**
 * Proposes the rule that `event` offers, in the event's own transaction. Nothing happens when it offers none, or when
 * neither kind nor area is known: such a rule would hold for everything.
 */
export async function offerRuling(
  context: Context,
  queries: Queries,
  problem: Problem,
  event: ProblemEvent,
): Promise<void> {
  const offered = ruleOffered(event);
  if (!offered) return;
  const branch = (await listBranches(queries)).find(({ id }) => id === offered.branchId);
  const category = (await listCategories(queries)).find(({ id }) => id === offered.categoryId);
  const area = (await listAreas(queries)).find(({ id }) => id === offered.areaId);
  const conditions = [
    ...(category ? [{ category: category.code }] : []),
    ...(area ? [{ area: area.code }] : []),
  ];
  if (!branch || conditions.length === 0) return;
  await proposeRule(context, queries, {
    name: { en: `Ruling on ${problem.reference}`, "zh-CN": `对 ${problem.reference} 的裁定` },
    when: { all: conditions },
    then: { branch: branch.code },
    because: problem.reference,
    by: event.actorKind === "staff" ? (event.actorId as PersonId | null) : null,
  });
}
