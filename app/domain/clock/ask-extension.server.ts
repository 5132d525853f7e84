// More time for the limit to resolve: asked for by the branch that has the problem, decided one level up. Nothing stops
// meanwhile; what nobody decided in time is missed.
import { changeProblem } from "../problem/change-problem.server.ts";
import { isOpen } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { mayDo } from "../staff/permissions.ts";
import { EXTENDED_KIND, extensionOf, extensionUntil, mayDecide, noExtension } from "./extension.ts";
import type { ExtensionView } from "./extension.ts";
import type { Limit } from "./ledger.ts";
import { readClock } from "./read-clock.server.ts";
import type { Clock } from "./clock.ts";

const limitIn = ({ limits }: Clock): Limit | undefined =>
  limits.find(({ kind }) => kind === EXTENDED_KIND);

/** The panel; null for a problem that is done, and for whoever may neither ask nor decide. */
export async function readExtension(
  context: Context,
  actor: StaffActor,
  problem: Problem,
): Promise<ExtensionView | null> {
  const mayAsk = mayDo(actor, "ask_extension", problem).allowed;
  const mayLook = mayAsk || mayDo(actor, "decide_extension", problem).allowed;
  if (!isOpen(problem.handling) || !mayLook) return null;
  const clock = await readClock(context, context.db.read, problem);
  const limit = limitIn(clock);
  const extension = extensionOf(clock.events);
  const decides =
    extension?.state === "asked" &&
    !isOver(limit, context.now()) &&
    mayDecide(actor, extension, problem.branch).allowed;
  if (!mayAsk && extension === null) return null;
  return {
    extension,
    dueAt: limit?.dueAt ?? null,
    notAsked: mayAsk ? noExtension(limit, extension, context.now()) : "not_mine",
    mayDecide: decides,
  };
}

const isOver = (limit: Limit | undefined, now: Instant): boolean =>
  !limit || limit.metAt !== null || (limit.dueAt !== null && limit.dueAt <= now);

/**
 * Asks for more time, to the end of work on `day` (`2026-11-30`). Refuses with `invalid_input` (field `day`, because
 * `invalid`, `earlier`, `too_long`, or what `noExtension` says), `already_done` (once is all), `missing_fact` (no reason), `move_not_possible` for what is
 * done, and the codes of `changeProblem`.
 */
export async function askExtension(
  context: Context,
  actor: StaffActor,
  asked: {
    readonly problemId: ProblemId;
    readonly seenVersion: number;
    readonly day: string;
    readonly reason: string;
  },
): Promise<Problem> {
  const { problemId, seenVersion, day, reason } = asked;
  const request = { problemId, seenVersion, permission: "ask_extension" } as const;
  const { problem } = await changeProblem(context, actor, request, async (queries, found) => {
    if (!isOpen(found.handling)) throw new Refusal("move_not_possible", { state: found.handling });
    if (reason === "") throw new Refusal("missing_fact", { fact: "reason" });
    const clock = await readClock(context, queries, found);
    const limit = limitIn(clock);
    const none = noExtension(limit, extensionOf(clock.events), context.now());
    if (none === "once") throw new Refusal("already_done");
    if (none !== null || !limit?.dueAt) throw wrongDay(none ?? "met");
    const until = extensionUntil(day, limit, clock.events, clock.terms);
    if ("because" in until) throw wrongDay(until.because);
    const { extraMs, dueAt } = until;
    const own = [found.branch?.id, ...actor.grants.map(({ branchId }) => branchId)];
    const ownBranchIds = [...new Set(own.filter((id) => id !== undefined))].sort();
    const facts = { kind: EXTENDED_KIND, extraMs, dueAt, dueBefore: limit.dueAt, ownBranchIds };
    return { event: { type: "extension_asked", reason, facts } };
  });
  return problem;
}

const wrongDay = (because: string) => new Refusal("invalid_input", { field: "day", because });

/**
 * Grants what was asked for, or refuses it; the resident is told why. Refuses with `missing_fact` (no reason),
 * `nothing_to_decide` for what nobody asked for, `limit_over` once the limit is over, the codes of `mayDecide`, and those of
 * `changeProblem`.
 */
export async function decideExtension(
  context: Context,
  actor: StaffActor,
  asked: {
    readonly problemId: ProblemId;
    readonly seenVersion: number;
    readonly granted: boolean;
    readonly reason: string;
  },
): Promise<Problem> {
  const { problemId, seenVersion, granted, reason } = asked;
  const request = { problemId, seenVersion, permission: "decide_extension" } as const;
  const { problem } = await changeProblem(context, actor, request, async (queries, found) => {
    const clock = await readClock(context, queries, found);
    const extension = extensionOf(clock.events);
    if (extension === null) throw new Refusal("nothing_to_decide");
    assertAllowed(mayDecide(actor, extension, found.branch));
    if (extension.state === "granted" || extension.state === "refused") {
      throw new Refusal("already_done");
    }
    if (extension.state === "lapsed" || isOver(limitIn(clock), context.now())) {
      throw new Refusal("limit_over");
    }
    if (reason === "") throw new Refusal("missing_fact", { fact: "reason" });
    const facts = { kind: EXTENDED_KIND, extraMs: extension.extraMs };
    return { event: { type: granted ? "extension_granted" : "extension_refused", reason, facts } };
  });
  return problem;
}
