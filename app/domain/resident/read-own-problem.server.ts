// The resident's page of their own problem: everything about it but what is internal.
import { findContact } from "../../../db/repositories/contact.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { findOriginal, findResolution, messagesOfProblem } from "../../../db/repositories/text.ts";
import { readClock } from "../clock/read-clock.server.ts";
import type { LimitKind } from "../clock/policy.ts";
import type { Handling } from "../problem/handling.ts";
import { movesOpenTo } from "../problem/lifecycle.ts";
import type { MoveName, Resolution } from "../problem/lifecycle.ts";
import type { Publication } from "../problem/publication.ts";
import type { Reference } from "../problem/reference.ts";
import { timeline } from "../problem/timeline.ts";
import type { TimelineEntry } from "../problem/timeline.ts";
import type { Urgency } from "../problem/urgency.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { ResidentActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";

export interface OwnProblemView {
  readonly id: ProblemId;
  readonly reference: Reference;
  readonly handling: Handling;
  readonly publication: Publication;
  readonly urgency: Urgency;
  readonly description: string | null;
  readonly place: string | null;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly branch: LocalText | null;
  readonly submittedAt: Instant;
  readonly closedBy: "resident" | "silence" | null;
  readonly limits: readonly {
    readonly kind: LimitKind;
    readonly dueAt: Instant | null;
    readonly metAt: Instant | null;
    readonly overdue: boolean;
  }[];
  /** The branch's newest question, while it waits for an answer. */
  readonly question: string | null;
  readonly messages: readonly {
    readonly kind: string;
    readonly text: string;
    readonly at: Instant;
  }[];
  readonly resolution: (Resolution & { readonly at: Instant }) | null;
  readonly timeline: readonly TimelineEntry[];
  readonly moves: readonly MoveName[];
  readonly lettersGoOut: boolean;
  readonly version: number;
}

/** Reads the problem for its own resident. Refuses with `not_found`. */
export async function readOwnProblem(
  context: Context,
  actor: ResidentActor,
): Promise<OwnProblemView> {
  const queries = context.db.read;
  const problem = await findProblem(queries, actor.problemId);
  if (!problem) throw new Refusal("not_found");
  const county = await readCounty(queries);
  const original = await findOriginal(queries, problem.id);
  const messages = await messagesOfProblem(queries, problem.id);
  const contact = await findContact(queries, problem.id);
  const { limits } = await readClock(context, queries, problem);
  const branchName = (id: string) =>
    [...county.branches.values()].find((branch) => branch.id === id)?.name ?? null;
  const now = context.now();
  return {
    id: problem.id,
    reference: problem.reference,
    handling: problem.handling,
    publication: problem.publication,
    urgency: problem.urgency,
    description: original?.description ?? null,
    place: original?.place ?? null,
    category: county.categories.find(({ id }) => id === problem.categoryId)?.name ?? null,
    area: county.areas.find(({ id }) => id === problem.areaId)?.name ?? null,
    branch: problem.branch ? branchName(problem.branch.id) : null,
    submittedAt: problem.submittedAt,
    closedBy: problem.closedBy,
    limits: limits.map((limit) => ({
      ...limit,
      overdue: limit.metAt === null && limit.dueAt !== null && limit.dueAt < now,
    })),
    question:
      problem.handling === "awaiting_resident"
        ? (messages.findLast(({ kind }) => kind === "question")?.text ?? null)
        : null,
    messages: messages.map(({ kind, text, at }) => ({ kind, text, at })),
    resolution: await findResolution(queries, problem.id),
    timeline: timeline(await eventsOfProblem(queries, problem.id), "resident", branchName),
    moves: movesOpenTo(problem, actor, now),
    lettersGoOut: Boolean(contact?.email) && contact?.lettersStoppedAt === null,
    version: problem.version,
  };
}
