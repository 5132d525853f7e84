// The figures of routing over a period: for leads those of their branches, for supervisors and administrators all.
import { eventsOfProblems, firstDecisions } from "../../../db/repositories/routing-history.ts";
import type { AfterDecision } from "../../../db/repositories/routing-history.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Period } from "../clock/period.ts";
import type { StaffActor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId } from "../shared/ids.ts";
import type { LocalText } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpenPage } from "../staff/permissions.ts";
import { branchesInReach, isSupervisor } from "../staff/reach.ts";
import { confusionOf, countedEvents, routedProblem } from "./confusion.ts";
import type { Confusion, RoutedProblem } from "./confusion.ts";
import { namesOf, readCounty } from "./read-county.server.ts";
import type { County } from "./read-county.server.ts";

export interface ConfusionView extends Confusion {
  /** Of every branch and kind that the figures name, by id. */
  readonly names: Readonly<Record<string, LocalText>>;
}

/** Other requests have their turn between two of these. */
const READ_TOGETHER = 500;

/** Reads and counts; `most` names stand in each matrix. Refuses with `not_allowed`. */
export async function readConfusion(
  context: Context,
  actor: StaffActor,
  period: Pick<Period, "from" | "until">,
  most: number,
): Promise<ConfusionView> {
  if (!mayOpenPage(actor, "overview")) throw new Refusal("not_allowed");
  const queries = context.db.read;
  const county = await readCounty(queries);
  const isTheirs = problemsOf(actor, county);
  const confusion = confusionOf((await readRouted(queries, period)).filter(isTheirs), most);
  return { ...confusion, names: namesIn(confusion, county) };
}

/** A lead's are those that the router first gave to a branch of theirs, and those that such a branch accepted. */
function problemsOf(actor: StaffActor, county: County): (one: RoutedProblem) => boolean {
  if (isSupervisor(actor) || grantsOf(actor, "administrator").length > 0) return () => true;
  const leads = { ...actor, grants: grantsOf(actor, "lead") };
  const reach = new Set<BranchId>(branchesInReach(leads, county.branches.values()));
  return ({ chosenId, acceptedId }) =>
    reach.has(chosenId) || (acceptedId !== null && reach.has(acceptedId));
}

async function readRouted(
  queries: Queries,
  period: Pick<Period, "from" | "until">,
): Promise<RoutedProblem[]> {
  const routed: RoutedProblem[] = [];
  let after: AfterDecision | null = null;
  do {
    const { found, next } = await firstDecisions(queries, period, after, READ_TOGETHER);
    const ids = found.map(({ problemId }) => problemId);
    const events = await eventsOfProblems(queries, ids, countedEvents);
    for (const one of found) routed.push(routedProblem(one, events.get(one.problemId) ?? []));
    after = next;
  } while (after !== null);
  return routed;
}

function namesIn(confusion: Confusion, county: County): ConfusionView["names"] {
  const { branch, category } = namesOf(county);
  const { byBranch, byKind, returns, triage } = confusion;
  const idsIn = ({ columns, rows }: Confusion["byBranch"]) => [
    ...columns,
    ...rows.map(({ id }) => id),
  ];
  const branchIds = [...idsIn(byBranch), ...[...returns, ...triage.to].map((one) => one.branchId)];
  const named: Record<string, LocalText> = {};
  const add = (id: string | null, name: LocalText | null) => {
    if (id !== null && name !== null) named[id] = name;
  };
  for (const id of branchIds) add(id, branch(id));
  for (const id of idsIn(byKind)) add(id, category(id));
  return named;
}
